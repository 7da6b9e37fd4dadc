import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  DataKeyDocument,
  DataKeyIdsDocument,
  DataKeysByIdDocument,
  DataKeysDocument,
  KeyOfDataKeyDocument,
} from '../../generated/graphql.js';
import { dataKeyMetadata, idOf, keepDataKeys, keyId } from '../../support/servers/scripted-data-keys.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

describe('data keys', () => {
  const servers = useScriptedGateway();
  beforeEach(() => {
    keepDataKeys(servers.kms);
  });

  const asked = () => servers.kms.calls.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  const called = () => servers.kms.calls.map(({ action }) => action);

  describe('kmsDataKey', () => {
    it('returns the metadata of a data key', async () => {
      servers.kms.answers('DescribeDataKey').with({ DataKeyMetadata: dataKeyMetadata(idOf(1)) });
      const { kmsDataKey } = await servers.gateway.gql(DataKeyDocument, { dataKeyId: idOf(1) });
      expect(kmsDataKey).toEqual({
        __typename: 'KmsDataKey',
        id: expect.any(String),
        dataKeyId: idOf(1),
        region: 'ap-guangzhou',
        dataKeyName: 'name-001',
        description: 'of the tests',
        state: 'ENABLED',
        keyId,
        keyName: 'above',
        numberOfBytes: 32,
        origin: 'TENCENT_KMS',
        owner: 'user',
        createTime: '2025-06-19T09:00:52.000Z',
        deletionDate: null,
      });
    });

    it('returns an opaque id that is unique per region and account', async () => {
      const id = async (variables: object) => {
        const { kmsDataKey } = await servers.gateway.gql(DataKeyDocument, {
          dataKeyId: idOf(1),
          ...variables,
        });
        return kmsDataKey?.__typename === 'KmsDataKey' ? kmsDataKey.id : undefined;
      };
      const ids = [
        await id({}),
        await id({ region: 'ap-tokyo' }),
        await id({ memberAccount: { memberUin: '1' } }),
        await id({ region: 'ap-guangzhou' }),
      ];
      expect(ids[3]).toBe(ids[0]);
      expect(new Set(ids).size).toBe(3);
    });

    it('links to its CMK, which can fail without failing the data key', async () => {
      servers.kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: keyId, Alias: 'above' } });
      const { kmsDataKey } = await servers.gateway.gql(KeyOfDataKeyDocument, { dataKeyId: idOf(1) });
      expect(kmsDataKey).toMatchObject({ key: { __typename: 'KmsKey', keyId, alias: 'above' } });
      servers.kms.answers('DescribeKey').withError('ResourceUnavailable.CmkNotFound');
      const alone = await servers.gateway.gql(KeyOfDataKeyDocument, { dataKeyId: idOf(1) });
      expect(alone.kmsDataKey).toMatchObject({
        dataKeyId: idOf(1),
        key: { __typename: 'KmsCmkNotFoundError' },
      });
    });
  });

  describe('kmsDataKeysById', () => {
    const typesOf = async (dataKeyIds: string[]) => {
      const { kmsDataKeysById } = await servers.gateway.gql(DataKeysByIdDocument, { dataKeyIds });
      return kmsDataKeysById.map((each) => each?.__typename);
    };
    const hundred = () => Array.from({ length: 100 }, (_, n) => idOf(n));

    it('reads 150 data keys in two calls, and answers in the order of the ids', async () => {
      const dataKeyIds = Array.from({ length: 150 }, (_, n) => idOf(149 - n));
      const { kmsDataKeysById } = await servers.gateway.gql(DataKeysByIdDocument, { dataKeyIds });
      expect(kmsDataKeysById).toMatchObject(dataKeyIds.map((dataKeyId) => ({ dataKeyId })));
      expect(called()).toEqual(['DescribeDataKeys', 'DescribeDataKeys']);
    });

    it.each([0, 49, 99])('fails only the missing id at index %i, in few calls', async (place) => {
      const ids = hundred();
      ids[place] = idOf(999);
      const types = await typesOf(ids);
      expect(types[place]).toBe('KmsDataKeyNotFoundError');
      expect(types.filter((type) => type === 'KmsDataKey')).toHaveLength(99);
      expect(servers.kms.calls.length).toBeLessThanOrEqual(15);
    });

    it('reads a malformed id in its own call, so that the others succeed', async () => {
      servers.kms.answers('DescribeDataKey').withError('InvalidParameterValue.InvalidDataKeyId');
      const types = await typesOf([...hundred().slice(0, 99), 'nonsense']);
      expect(types.at(-1)).toBe('KmsInvalidDataKeyIdError');
      expect(types.filter((type) => type === 'KmsDataKey')).toHaveLength(99);
      expect(called().sort()).toEqual(['DescribeDataKey', 'DescribeDataKeys']);
    });

    it('reads only eight of each hundred malformed ids, and answers KmsInvalidDataKeyIdError for all when KMS rejects those', async () => {
      servers.kms.answers('DescribeDataKey').withError('InvalidParameterValue.InvalidDataKeyId');
      const types = await typesOf(Array.from({ length: 1_000 }, (_, n) => `odd-${n}`));
      expect(new Set(types)).toEqual(new Set(['KmsInvalidDataKeyIdError']));
      expect(called()).toHaveLength(80);
    });

    it('reads every malformed id when KMS accepts one of them', async () => {
      servers.kms
        .answers('DescribeDataKey')
        .saying(({ DataKeyId }) =>
          DataKeyId === 'odd-3'
            ? { DataKeyMetadata: { DataKeyId, KeyId: keyId } }
            : 'InvalidParameterValue.InvalidDataKeyId',
        );
      const types = await typesOf(Array.from({ length: 20 }, (_, n) => `odd-${n}`));
      expect(types.indexOf('KmsDataKey')).toBe(3);
      expect(called()).toHaveLength(20);
    });

    it('rejects more than 1,000 ids', async () => {
      await expect(typesOf(Array.from({ length: 1_001 }, (_, n) => idOf(n)))).rejects.toThrow(
        'dataKeyIds: must be 1000 ids at most.',
      );
      expect(servers.kms.calls).toEqual([]);
    });
  });

  describe('kmsDataKeys', () => {
    it('lists the data keys of the account, the oldest first by default', async () => {
      servers.kms.answers('ListDataKeyDetail').with({
        TotalCount: 3,
        DataKeyMetadatas: [1, 2].map((n) => ({ DataKeyId: idOf(n), KeyId: keyId })),
      });
      const { kmsDataKeys } = await servers.gateway.gql(DataKeysDocument, { first: 2 });
      expect(kmsDataKeys).toMatchObject({
        __typename: 'KmsDataKeyConnection',
        totalCount: 3,
        nodes: [{ dataKeyId: idOf(1) }, { dataKeyId: idOf(2) }],
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      });
      expect(asked()).toEqual([{ Offset: 0, Limit: 2, Role: 0, OrderType: 1 }]);
    });

    it('sends every filter under its KMS name', async () => {
      servers.kms.answers('ListDataKeyDetail').with({ TotalCount: 0, DataKeyMetadatas: [] });
      await servers.gateway.gql(DataKeysDocument, {
        first: 5,
        state: 'PENDING_DELETE',
        origin: 'EXTERNAL',
        keyId,
        dataKeyLen: 16,
        role: 'CLOUD_PRODUCT',
        searchKeyAlias: 'pay',
        tagFilters: [{ tagKey: 'env', tagValue: ['dev'] }],
        orderType: 'NEWEST_FIRST',
        hsmClusterId: 'cls-hsm-1',
        memberAccounts: [{ memberAppId: '5' }],
      });
      expect(asked()).toEqual([
        {
          Offset: 0,
          Limit: 5,
          KeyState: 3,
          Origin: 'EXTERNAL',
          KeyId: keyId,
          DataKeyLen: 16,
          Role: 1,
          SearchKeyAlias: 'pay',
          TagFilters: [{ TagKey: 'env', TagValue: ['dev'] }],
          OrderType: 0,
          HsmClusterId: 'cls-hsm-1',
          MemberAccounts: [{ MemberAppId: 5 }],
        },
      ]);
    });
  });

  it('kmsDataKeyIds links to the data keys, read in one call', async () => {
    servers.kms.answers('ListDataKeys').with({
      TotalCount: 3,
      DataKeys: [1, 2, 999].map((n) => ({ DataKeyId: idOf(n) })),
    });
    const { kmsDataKeyIds } = await servers.gateway.gql(DataKeyIdsDocument, {});
    expect(kmsDataKeyIds).toMatchObject({
      totalCount: 3,
      nodes: [
        { dataKeyId: idOf(1), dataKey: { __typename: 'KmsDataKey' } },
        { dataKeyId: idOf(2), dataKey: { __typename: 'KmsDataKey' } },
        { dataKeyId: idOf(999), dataKey: { __typename: 'KmsDataKeyNotFoundError' } },
      ],
    });
    expect(called().slice(0, 2)).toEqual(['ListDataKeys', 'DescribeDataKeys']);
  });
});
