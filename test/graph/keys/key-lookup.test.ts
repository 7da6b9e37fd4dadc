import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ArchiveKeyDocument, KeyByAliasDocument, KeyIdsDocument } from '../../generated/graphql.js';
import { newKey } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

describe('key lookup', () => {
  const servers = useLocalGateway();
  beforeEach(() => {
    servers.calls.splice(0);
  });

  describe('kmsKeyByAlias', () => {
    const find = async (alias: string, region?: string) =>
      (await servers.gateway.gql(KeyByAliasDocument, region ? { alias, region } : { alias })).kmsKeyByAlias;

    it('finds the key with exactly this alias among aliases that contain it', async () => {
      await newKey(servers.gateway, 'payments-old');
      const keyId = await newKey(servers.gateway, 'payments', { usage: 'ASYMMETRIC_SIGN_VERIFY_ECC' });
      await newKey(servers.gateway, 'payments-new');
      servers.calls.splice(0);
      expect(await find('payments')).toMatchObject({ __typename: 'KmsKey', keyId, alias: 'payments' });
      expect(servers.calls.map(({ action }) => action)).toEqual(['ListKeyDetail']);
    });

    it('is case-sensitive', async () => {
      await newKey(servers.gateway, 'Capital');
      expect(await find('Capital')).toMatchObject({ alias: 'Capital' });
      expect(await find('capital')).toBeNull();
    });

    it.each(['payment', 'no-such-name', '', 'ünmöglich', '%'])(
      'is null for %j, an alias that no key has',
      async (alias) => {
        expect(await find(alias)).toBeNull();
      },
    );

    it('finds keys created by a cloud product', async () => {
      expect(await find('kms-cos')).toMatchObject({ __typename: 'KmsKey', owner: 'cos' });
    });

    it('searches the given region, and answers KmsOtherError for an unknown region', async () => {
      await newKey(servers.gateway, 'regional', { region: 'ap-tokyo' });
      expect(await find('regional', 'ap-tokyo')).toMatchObject({ region: 'ap-tokyo' });
      expect(await find('regional')).toBeNull();
      expect(await find('regional', 'mars-north-1')).toMatchObject({ __typename: 'KmsOtherError' });
    });
  });

  describe('kmsKeyIds', () => {
    const region = 'ap-seoul';
    let ids: string[];
    beforeAll(async () => {
      ids = [];
      for (const alias of ['a', 'b', 'c', 'd']) ids.push(await newKey(servers.gateway, alias, { region }));
      await servers.gateway.gql(ArchiveKeyDocument, { keyId: ids.pop() ?? '', region });
    });

    const list = async (variables: { first?: number; after?: string | null }) => {
      const { kmsKeyIds } = await servers.gateway.gql(KeyIdsDocument, { region, ...variables });
      if (kmsKeyIds?.__typename !== 'KmsKeyIdConnection') throw new Error(JSON.stringify(kmsKeyIds));
      return kmsKeyIds;
    };

    it('lists the ids of all keys except archived keys', async () => {
      const { totalCount, nodes } = await list({});
      expect(totalCount).toBe(3);
      expect(nodes.map(({ keyId }) => keyId).sort()).toEqual([...ids].sort());
    });

    it('reads the linked keys in one call', async () => {
      const { nodes } = await list({});
      for (const { keyId, key } of nodes) expect(key).toMatchObject({ __typename: 'KmsKey', keyId, region });
      expect(servers.calls.map(({ action, region: there }) => [action, there])).toEqual([
        ['ListKeys', region],
        ['DescribeKeys', region],
      ]);
    });

    it('returns pages', async () => {
      const first = await list({ first: 2 });
      expect(first.pageInfo.hasNextPage).toBe(true);
      const second = await list({ first: 2, after: first.pageInfo.endCursor ?? null });
      expect(second.pageInfo.hasNextPage).toBe(false);
      const all = [...first.nodes, ...second.nodes].map(({ keyId }) => keyId);
      expect(all.sort()).toEqual([...ids].sort());
    });

    it('answers KmsInvalidHsmClusterIdError for a cluster that the account does not have', async () => {
      const { kmsKeyIds } = await servers.gateway.gql(KeyIdsDocument, { region, hsmClusterId: 'cls-hsm-1' });
      expect(kmsKeyIds).toMatchObject({ __typename: 'KmsInvalidHsmClusterIdError' });
    });
  });
});
