import { beforeEach, describe, expect, it } from '@jest/globals';
import { KeyByAliasDocument, KeysDocument } from '../../generated/graphql.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

type Params = Readonly<Record<string, unknown>>;

const keysOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    KeyId: `${prefix}-${String(n)}`,
    Alias: `${prefix}-${String(n)}`,
  }));

/** Pages as KMS does: 10 by default. */
const page = (keys: readonly object[], { Offset = 0, Limit = 10 }: Params) => ({
  TotalCount: keys.length,
  KeyMetadatas: keys.slice(Number(Offset), Number(Offset) + Number(Limit)),
});

describe('long lists', () => {
  const servers = useScriptedGateway();
  beforeEach(() => {
    const own = keysOf('own', 1_500);
    const made = keysOf('kms-made', 450);
    servers.kms.answers('ListKeyDetail').saying((params) => page(params['Role'] === 1 ? made : own, params));
  });

  const asked = () => servers.kms.calls.map(({ body }) => JSON.parse(body) as Params);

  describe('kmsKeys', () => {
    it.each([
      [1_000, [200, 200, 200, 200, 200]],
      [250, [200, 50]],
      [200, [200]],
      [10, [10]],
      [0, [1]],
    ])('reads %i keys in pages of %j', async (first, limits) => {
      const { kmsKeys } = await servers.gateway.gql(KeysDocument, { first });
      if (kmsKeys?.__typename !== 'KmsKeyConnection') throw new Error('No list');
      expect(kmsKeys.nodes).toHaveLength(first);
      expect(kmsKeys.totalCount).toBe(1_500);
      expect(asked().map(({ Limit }) => Limit)).toEqual(limits);
    });

    it('continues after the cursor, and stops at the end of the list', async () => {
      const cursor = (await servers.gateway.gql(KeysDocument, { first: 1_000 })).kmsKeys;
      if (cursor?.__typename !== 'KmsKeyConnection') throw new Error('No list');
      servers.kms.calls.splice(0);
      const { kmsKeys } = await servers.gateway.gql(KeysDocument, {
        first: 1_000,
        after: cursor.pageInfo.endCursor,
      });
      expect(kmsKeys).toMatchObject({ pageInfo: { hasNextPage: false } });
      expect(asked().map(({ Offset }) => Offset)).toEqual([1_000, 1_200, 1_400]);
    });

    it('fails when any page fails', async () => {
      servers.kms
        .answers('ListKeyDetail')
        .saying((params) => (params['Offset'] === 200 ? 'InternalError' : page(keysOf('own', 300), params)));
      const { kmsKeys } = await servers.gateway.gql(KeysDocument, { first: 300 });
      expect(kmsKeys).toMatchObject({ __typename: 'KmsInternalError' });
    });
  });

  describe('kmsKeyByAlias', () => {
    const find = async (alias: string) =>
      (await servers.gateway.gql(KeyByAliasDocument, { alias })).kmsKeyByAlias;

    it('searches the pages of all usages, and stops at the first match', async () => {
      expect(await find('own-450')).toMatchObject({ keyId: 'own-450' });
      expect(asked()).toEqual(
        [0, 200, 400].map((Offset) => ({
          Offset,
          Limit: 200,
          Role: 0,
          OrderType: 1,
          SearchKeyAlias: 'own-450',
          KeyUsage: 'ALL',
        })),
      );
    });

    it('searches cloud product keys first for an alias with their reserved prefix', async () => {
      expect(await find('kms-made-1')).toMatchObject({ keyId: 'kms-made-1' });
      expect(asked().map(({ Role }) => Role)).toEqual([1]);
    });

    it('searches all pages before it returns null, and both roles for the reserved prefix', async () => {
      expect(await find('own-1500')).toBeNull();
      expect(asked().map(({ Role }) => Role)).toEqual(Array<number>(8).fill(0));
      servers.kms.calls.splice(0);
      expect(await find('kms-none')).toBeNull();
      expect(new Set(asked().map(({ Role }) => Role))).toEqual(new Set([1, 0]));
    });

    it('searches the given member account', async () => {
      const memberAccount = { memberUin: '700002334915881' };
      await servers.gateway.gql(KeyByAliasDocument, { alias: 'own-1', memberAccount });
      expect(servers.kms.calls[0]?.body).toContain('"MemberAccounts":[{"MemberUin":700002334915881}]');
    });

    it('answers an error, not null, when a page fails', async () => {
      servers.kms
        .answers('ListKeyDetail')
        .saying((params) => (params['Role'] === 1 ? 'InternalError' : page([], params)));
      expect(await find('kms-1')).toMatchObject({ __typename: 'KmsInternalError' });
    });
  });
});
