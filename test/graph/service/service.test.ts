import { describe, expect, it } from '@jest/globals';
import { AlgorithmsDocument, RegionsDocument, ServiceDocument } from '../../generated/graphql.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { newKey } from '../../support/servers/new-key.js';
import { startScriptedKms } from '../../support/servers/scripted-kms.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

describe('the KMS service', () => {
  const servers = useLocalGateway();

  describe('kmsService', () => {
    it('returns the state of the account, its limits and the usage per region', async () => {
      const used = async (region: string) => {
        const { kmsService } = await servers.gateway.gql(ServiceDocument, { region });
        return kmsService?.__typename === 'KmsService' ? kmsService : null;
      };
      const before = await used('ap-tokyo');
      expect(before).toMatchObject({ serviceEnabled: true, condition: 'NORMAL', edition: 'STANDARD' });
      expect(before?.keyLimit).toBeGreaterThan(0);
      expect(before?.qpsLimit).toBeGreaterThan(0);
      expect(before?.regions).toContainEqual({ region: 'ap-tokyo', qps: expect.any(Number) });
      await newKey(servers.gateway, 'counted', { region: 'ap-tokyo' });
      expect((await used('ap-tokyo'))?.keyCount).toBe((before?.keyCount ?? 0) + 1);
      expect((await used('ap-seoul'))?.keyCount).toBe(before?.keyCount);
    });

    it('returns every value from KMS, and null for omitted values', async () => {
      const kms = await startScriptedKms();
      const scripted = await gatewayFor(kms);
      kms.answers('GetServiceStatus').with({
        ServiceEnabled: false,
        InvalidType: 2,
        UserLevel: 1,
        ProExpireTime: 1_603_701_385,
        ProRenewFlag: 1,
        ProResourceId: 'a-purchase',
        ExclusiveVSMEnabled: false,
        ExclusiveHSMEnabled: true,
        SubscriptionInfo: 'prepaid',
        CmkUserCount: 10,
        CmkLimit: 200,
        ExclusiveHSMList: [{ HsmClusterId: 'cls-hsm-1', HsmClusterName: 'mine' }],
        IsAllowedDataKeyHosted: true,
        DataKeyLimit: 3,
        FreeDataKeyLimit: 2,
        DataKeyUsedCount: 1,
        SyncTaskList: [{ DestinationRegion: 'ap-tokyo', HsmClusterId: '' }],
        IsAllowedSync: true,
        QpsLimit: 3_000,
        QpsTotalLimit: 12_000,
        RegionsQps: [{ Region: 'ap-tokyo', Qps: 3_000 }],
        ResourceZone: 100_001,
        ResourceRegion: 1,
      });
      expect(await scripted.gql(ServiceDocument)).toEqual({
        kmsService: {
          __typename: 'KmsService',
          serviceEnabled: false,
          condition: 'IN_ARREARS',
          edition: 'FLAGSHIP',
          proExpireTime: '2020-10-26T08:36:25.000Z',
          proRenewal: 'AUTOMATIC',
          proResourceId: 'a-purchase',
          subscriptionInfo: 'prepaid',
          keyCount: 10,
          keyLimit: 200,
          dataKeysAllowed: true,
          dataKeyCount: 1,
          dataKeyLimit: 3,
          freeDataKeyLimit: 2,
          qpsLimit: 3_000,
          qpsTotalLimit: 12_000,
          regions: [{ region: 'ap-tokyo', qps: 3_000 }],
          exclusiveVsmEnabled: false,
          exclusiveHsmEnabled: true,
          hsmClusters: [{ hsmClusterId: 'cls-hsm-1', hsmClusterName: 'mine' }],
          syncAllowed: true,
          syncDestinations: [{ region: 'ap-tokyo', hsmClusterId: null }],
          resourceZone: '100001',
          resourceRegion: '1',
        },
      });
      kms.answers('GetServiceStatus').with({ ServiceEnabled: true, InvalidType: 99 });
      expect(await scripted.gql(ServiceDocument)).toMatchObject({
        kmsService: { serviceEnabled: true, condition: 'UNRECOGNISED', keyLimit: null, regions: [] },
      });
      await scripted.close();
      await kms.close();
    });
  });

  it('kmsRegions lists the regions', async () => {
    const { kmsRegions } = await servers.gateway.gql(RegionsDocument);
    expect(kmsRegions).toMatchObject({
      __typename: 'KmsRegions',
      regions: expect.arrayContaining(['ap-guangzhou', 'ap-tokyo']),
    });
  });

  describe('kmsAlgorithms', () => {
    it('lists the algorithms of each kind of key', async () => {
      const { kmsAlgorithms } = await servers.gateway.gql(AlgorithmsDocument);
      if (kmsAlgorithms?.__typename !== 'KmsAlgorithms') throw new Error('No algorithms');
      const usages = (list: readonly { usage: string }[]) => list.map(({ usage }) => usage);
      expect(usages(kmsAlgorithms.symmetric)).toContain('ENCRYPT_DECRYPT');
      expect(usages(kmsAlgorithms.asymmetric)).toContain('ASYMMETRIC_DECRYPT_RSA_2048');
      expect(usages(kmsAlgorithms.signVerify)).toContain('ASYMMETRIC_SIGN_VERIFY_ECC');
    });

    it('returns the raw text of an unknown usage', async () => {
      const kms = await startScriptedKms();
      const scripted = await gatewayFor(kms);
      const added = { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_DILITHIUM', Algorithm: 'Dilithium' };
      kms
        .answers('ListAlgorithms')
        .with({ SymmetricAlgorithms: [], AsymmetricSignVerifyAlgorithms: [added] });
      expect(await scripted.gql(AlgorithmsDocument)).toEqual({
        kmsAlgorithms: {
          __typename: 'KmsAlgorithms',
          symmetric: [],
          asymmetric: [],
          signVerify: [{ usage: 'UNRECOGNISED', usageRaw: added.KeyUsage, algorithm: added.Algorithm }],
        },
      });
      await scripted.close();
      await kms.close();
    });
  });

  it('answers KmsOtherError for an unknown region', async () => {
    const region = 'mars-north-1';
    const failed = { __typename: 'KmsOtherError', code: 'UnsupportedRegion' };
    expect(await servers.gateway.gql(ServiceDocument, { region })).toMatchObject({ kmsService: failed });
    expect(await servers.gateway.gql(RegionsDocument, { region })).toMatchObject({ kmsRegions: failed });
    expect(await servers.gateway.gql(AlgorithmsDocument, { region })).toMatchObject({
      kmsAlgorithms: failed,
    });
  });
});
