import { describe, expect, it } from '@jest/globals';
import { KeyUsages } from '../../../src/contract/index.js';
import { useTestKms } from '../../support/servers/local-kms.js';
import { call, createKey, refusal, result } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';

const kms = useTestKms({
  seed: (keys) => {
    keys.insert(storedKey({ region: 'ap-tokyo' }));
    keys.insert(storedKey({ region: 'ap-tokyo', state: 'Archived' }));
    keys.insert(storedKey({ region: 'ap-tokyo', state: 'PendingDelete' }));
    keys.insert(storedKey({ region: 'ap-tokyo', owner: 'cos' }));
    keys.insert(storedKey({ region: 'ap-tokyo', account: 700_002_334_915_881n }));
  },
});

const regions = async () => (await result(kms, 'GetRegions'))['Regions'] as string[];

describe('GetServiceStatus', () => {
  it('reports an enabled service and its usage', async () => {
    const status = await result(kms, 'GetServiceStatus');
    const names = await regions();
    expect(status).toEqual({
      ServiceEnabled: true,
      InvalidType: 1,
      UserLevel: 0,
      ProExpireTime: 0,
      ProRenewFlag: 0,
      ProResourceId: '',
      ExclusiveVSMEnabled: false,
      ExclusiveHSMEnabled: false,
      SubscriptionInfo: '',
      CmkUserCount: 0,
      CmkLimit: 200,
      ExclusiveHSMList: [],
      IsAllowedDataKeyHosted: true,
      DataKeyLimit: 0,
      FreeDataKeyLimit: 1_000,
      DataKeyUsedCount: 0,
      SyncTaskList: [],
      IsAllowedSync: false,
      QpsLimit: 3_000,
      QpsTotalLimit: 3_000 * names.length,
      RegionsQps: names.map((Region) => ({ Region, Qps: 3_000 })),
      ResourceZone: 0,
      ResourceRegion: 0,
      RequestId: status.RequestId,
    });
  });

  it("counts the keys of the account's users in the region, except those scheduled for deletion", async () => {
    const count = async () =>
      (await result(kms, 'GetServiceStatus', {}, { region: 'ap-tokyo' }))['CmkUserCount'];
    expect(await count()).toBe(2);
    await createKey(kms, 'counted', {}, { region: 'ap-tokyo' });
    expect(await count()).toBe(3);
  });
});

describe('GetRegions', () => {
  it('lists the regions in which calls succeed', async () => {
    const names = await regions();
    expect(names).toEqual(expect.arrayContaining(['ap-guangzhou', 'ap-singapore', 'eu-frankfurt']));
    expect(names).toEqual([...new Set(names)].sort());
    for (const region of names) await result(kms, 'ListKeys', {}, { region });
    expect((await call(kms, 'ListKeys', {}, { region: 'ap-nowhere' })).Error?.Code).toBe('UnsupportedRegion');
  });

  it('accepts no parameters', async () => {
    expect(await refusal(kms, 'GetRegions', { Limit: 1 })).toBe('UnknownParameter');
  });
});

describe('ListAlgorithms', () => {
  it('lists the algorithms of every usage', async () => {
    expect(await result(kms, 'ListAlgorithms')).toEqual({
      SymmetricAlgorithms: [{ KeyUsage: 'ENCRYPT_DECRYPT', Algorithm: 'AES_256' }],
      AsymmetricAlgorithms: [
        { KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048', Algorithm: 'RSA_2048' },
        { KeyUsage: 'ASYMMETRIC_DECRYPT_SM2', Algorithm: 'SM2' },
      ],
      AsymmetricSignVerifyAlgorithms: [
        { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_SM2', Algorithm: 'SM2DSA' },
        { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC', Algorithm: 'ECC_P256_R1' },
        { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_RSA_2048', Algorithm: 'RSA_PSS_SHA_256' },
        { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_RSA_2048', Algorithm: 'RSA_PKCS1_SHA_256' },
        { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECDSA384', Algorithm: 'ECDSA384_SHA384' },
        { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECDSA384', Algorithm: 'ECDSA384' },
        { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECDSA384', Algorithm: 'ECC_P384_R1' },
      ],
      RequestId: expect.any(String),
    });
  });

  it('lists every usage that CreateKey accepts', async () => {
    const { RequestId, ...lists } = await result(kms, 'ListAlgorithms');
    expect(RequestId).not.toBe('');
    const listed = Object.values(lists).flatMap((list) =>
      (list as { KeyUsage: string }[]).map(({ KeyUsage }) => KeyUsage),
    );
    expect(new Set(listed)).toEqual(new Set(Object.values(KeyUsages)));
  });
});
