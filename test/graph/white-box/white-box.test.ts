import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  WhiteBoxDevicesDocument,
  WhiteBoxKeyDocument,
  WhiteBoxKeysByIdDocument,
  WhiteBoxKeysDocument,
  WhiteBoxServiceDocument,
} from '../../generated/graphql.js';
import { schema } from '../../support/fixtures/kms-fields.js';
import { canaryKeys, keepWhiteBoxKeys, whiteBoxId } from '../../support/servers/scripted-white-box.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

describe('white-box keys', () => {
  const servers = useScriptedGateway();
  beforeEach(() => {
    keepWhiteBoxKeys(servers.kms);
  });

  const asked = () => servers.kms.calls.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  const called = () => servers.kms.calls.map(({ action }) => action);

  describe('kmsWhiteBoxKey', () => {
    it('returns the metadata of a white-box key, without its encryption and decryption keys', async () => {
      const { kmsWhiteBoxKey } = await servers.gateway.gql(WhiteBoxKeyDocument, { keyId: whiteBoxId(1) });
      expect(kmsWhiteBoxKey).toEqual({
        __typename: 'KmsWhiteBoxKey',
        id: expect.any(String),
        keyId: whiteBoxId(1),
        region: 'ap-guangzhou',
        alias: 'hidden-1',
        description: 'of the tests',
        state: 'ENABLED',
        algorithm: 'SM4',
        deviceFingerprintBind: false,
        createTime: '2024-09-03T08:57:51.000Z',
        creatorUin: '700002334915881',
        ownerUin: '100000007998',
      });
      expect(JSON.stringify(kmsWhiteBoxKey)).not.toMatch(canaryKeys);
      expect(called()).toEqual(['DescribeWhiteBoxKey']);
    });

    it('is of a type without key material: only the payloads of two mutations contain it', () => {
      const holders = Object.values(schema.getTypeMap()).flatMap((type) =>
        'getFields' in type
          ? Object.keys(type.getFields())
              .filter((field) => /^(en|de)cryptKey$/i.test(field))
              .map((field) => `${type.name}.${field}`)
          : [],
      );
      expect(holders.sort()).toEqual([
        'CreateWhiteBoxKeyPayload.encryptKey',
        'DescribeWhiteBoxDecryptKeyPayload.decryptKey',
      ]);
    });
  });

  describe('kmsWhiteBoxKeysById', () => {
    const typesOf = async (keyIds: string[]) => {
      const { kmsWhiteBoxKeysById } = await servers.gateway.gql(WhiteBoxKeysByIdDocument, { keyIds });
      return kmsWhiteBoxKeysById.map((each) => each?.__typename);
    };

    it('reads several keys with one list call, and answers in the order of the ids', async () => {
      const keyIds = [3, 1, 2].map(whiteBoxId);
      const { kmsWhiteBoxKeysById } = await servers.gateway.gql(WhiteBoxKeysByIdDocument, { keyIds });
      expect(kmsWhiteBoxKeysById).toMatchObject(keyIds.map((keyId) => ({ keyId })));
      expect(called()).toEqual(['DescribeWhiteBoxKeyDetails']);
      expect(asked()).toEqual([{}]);
    });

    it('reads a key that the list omits in its own call, to get its error', async () => {
      expect(await typesOf([whiteBoxId(1), whiteBoxId(999)])).toEqual([
        'KmsWhiteBoxKey',
        'KmsResourceNotFoundError',
      ]);
      expect(called()).toEqual(['DescribeWhiteBoxKeyDetails', 'DescribeWhiteBoxKey']);
    });

    it('reads each key alone when the account may not list', async () => {
      servers.kms.answers('DescribeWhiteBoxKeyDetails').withError('UnauthorizedOperation');
      expect(await typesOf([whiteBoxId(1), whiteBoxId(2)])).toEqual(['KmsWhiteBoxKey', 'KmsWhiteBoxKey']);
    });

    it('answers KmsNotPurchasedError for all keys when the service is not purchased', async () => {
      servers.kms.answers('DescribeWhiteBoxKeyDetails').withError('ResourceUnavailable.NotPurchased');
      expect(await typesOf([whiteBoxId(1), whiteBoxId(2)])).toEqual([
        'KmsNotPurchasedError',
        'KmsNotPurchasedError',
      ]);
      expect(called()).toEqual(['DescribeWhiteBoxKeyDetails']);
    });

    it('rejects more than 50 ids', async () => {
      const many = Array.from({ length: 51 }, (_, n) => whiteBoxId(n));
      await expect(typesOf(many)).rejects.toThrow('keyIds: must be 50 ids at most.');
      expect(servers.kms.calls).toEqual([]);
    });
  });

  describe('kmsWhiteBoxKeys', () => {
    it('sends every filter under its KMS name', async () => {
      const { kmsWhiteBoxKeys } = await servers.gateway.gql(WhiteBoxKeysDocument, {
        first: 2,
        state: 'DISABLED',
        tagFilters: [{ tagKey: 'env', tagValue: ['dev'] }],
      });
      expect(asked()).toEqual([
        { KeyStatus: 0, Offset: 0, Limit: 2, TagFilters: [{ TagKey: 'env', TagValue: ['dev'] }] },
      ]);
      expect(kmsWhiteBoxKeys).toMatchObject({
        __typename: 'KmsWhiteBoxKeyConnection',
        totalCount: 3,
        pageInfo: { hasNextPage: true },
      });
    });

    it('sends Limit 1 for first: 0, because Limit 0 would return the whole list', async () => {
      const { kmsWhiteBoxKeys } = await servers.gateway.gql(WhiteBoxKeysDocument, { first: 0 });
      expect(kmsWhiteBoxKeys).toMatchObject({ totalCount: 3, nodes: [] });
      expect(asked()).toEqual([{ Offset: 0, Limit: 1 }]);
    });

    it('returns no key material under any name', async () => {
      const { kmsWhiteBoxKeys } = await servers.gateway.gql(WhiteBoxKeysDocument, {});
      expect(kmsWhiteBoxKeys).toMatchObject({ nodes: [{}, {}, {}] });
      expect(JSON.stringify(kmsWhiteBoxKeys)).not.toMatch(canaryKeys);
    });
  });

  describe('KmsWhiteBoxKey.deviceFingerprints', () => {
    it('lists the devices, and reads them once per key and operation', async () => {
      const one = (alias: string) =>
        `${alias}: kmsWhiteBoxKey(keyId: "${whiteBoxId(1)}") {
          ... on KmsWhiteBoxKey { deviceFingerprints { __typename } }
        }`;
      const { kmsWhiteBoxKey } = await servers.gateway.gql(WhiteBoxDevicesDocument, { keyId: whiteBoxId(1) });
      expect(kmsWhiteBoxKey).toMatchObject({
        deviceFingerprints: {
          __typename: 'KmsDeviceFingerprints',
          deviceFingerprints: [
            { identity: 'a-device', description: 'the till' },
            { identity: 'another', description: null },
          ],
        },
      });
      servers.kms.calls.splice(0);
      await servers.gateway.gql(`{ ${one('a')} ${one('b')} }`);
      expect(called()).toEqual(['DescribeWhiteBoxKey', 'DescribeWhiteBoxDeviceFingerprints']);
    });

    it('can fail without failing the key', async () => {
      servers.kms.answers('DescribeWhiteBoxDeviceFingerprints').withError('UnauthorizedOperation');
      const { kmsWhiteBoxKey } = await servers.gateway.gql(WhiteBoxDevicesDocument, { keyId: whiteBoxId(1) });
      expect(kmsWhiteBoxKey).toMatchObject({
        keyId: whiteBoxId(1),
        deviceFingerprints: { __typename: 'KmsUnauthorizedOperationError' },
      });
    });
  });

  it.each([true, false])(
    'kmsWhiteBoxService returns whether white-box keys can be used: %s',
    async (enabled) => {
      servers.kms.answers('DescribeWhiteBoxServiceStatus').with({ ServiceEnabled: enabled });
      const { kmsWhiteBoxService } = await servers.gateway.gql(WhiteBoxServiceDocument, {});
      expect(kmsWhiteBoxService).toEqual({ __typename: 'KmsWhiteBoxService', serviceEnabled: enabled });
    },
  );
});
