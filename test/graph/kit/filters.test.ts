import { beforeEach, describe, expect, it } from '@jest/globals';
import { WhiteBoxStateFilters, WhiteBoxStates } from '../../../src/contract/index.js';
import {
  DataKeysDocument,
  KeyIdsDocument,
  KeysDocument,
  WhiteBoxKeysDocument,
  type KeysQueryVariables,
} from '../../generated/graphql.js';
import {
  aKey,
  answerOf,
  origins,
  type Params,
  type Role,
  states,
  type StoredKey,
  usages,
} from '../../support/fixtures/filtered-keys.js';
import { ask } from '../../support/servers/gateway.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

describe('filters with several values', () => {
  const servers = useScriptedGateway();
  let keys: StoredKey[] = [];
  beforeEach(() => {
    keys = Array.from({ length: 60 }, (_, n) => aKey(n, { state: states[n % states.length] ?? 'ENABLED' }));
    servers.kms.answers('ListKeyDetail').saying((params) => answerOf(keys, params));
  });

  const sent = () => servers.kms.calls.map(({ body }) => JSON.parse(body) as Params);

  const pageOf = async (variables: KeysQueryVariables) => {
    const { kmsKeys } = await servers.gateway.gql(KeysDocument, variables);
    if (kmsKeys?.__typename !== 'KmsKeyConnection') throw new Error(`No list: ${JSON.stringify(kmsKeys)}`);
    return kmsKeys;
  };

  const refusalOf = async (variables: Params, document: Parameters<typeof ask>[1] = KeysDocument) => {
    servers.kms.calls.splice(0);
    const { errors } = await ask(servers.gateway.url, document, variables);
    expect(servers.kms.calls).toEqual([]);
    return errors?.[0];
  };

  it('list the keys of all values by creation time, with one call for each value', async () => {
    const { nodes, totalCount } = await pageOf({ first: 10, state: ['DISABLED', 'ENABLED'] });
    expect(nodes.map(({ keyId }) => keyId)).toEqual(
      [0, 1, 5, 6, 10, 11, 15, 16, 20, 21].map((n) => `key-${n}`),
    );
    expect(totalCount).toBe(24);
    expect(sent().map(({ KeyState, Offset, Limit }) => ({ KeyState, Offset, Limit }))).toEqual([
      { KeyState: 2, Offset: 0, Limit: 10 },
      { KeyState: 1, Offset: 0, Limit: 10 },
    ]);
  });

  it('read only further parts of lists that the page may need', async () => {
    keys = Array.from({ length: 900 }, (_, n) => aKey(n, { state: n < 450 ? 'ENABLED' : 'DISABLED' }));
    const { nodes } = await pageOf({ first: 500, state: ['ENABLED', 'DISABLED'] });
    expect(nodes.map(({ keyId }) => keyId)).toEqual(keys.slice(0, 500).map(({ id }) => id));
    expect(sent().map(({ KeyState, Offset, Limit }) => [KeyState, Offset, Limit])).toEqual([
      [2, 0, 200],
      [1, 0, 200],
      [1, 200, 200],
      [1, 400, 100],
    ]);
  });

  it('count without reading a page', async () => {
    expect(await pageOf({ first: 0, state: ['ENABLED', 'ARCHIVED'] })).toMatchObject({
      totalCount: 24,
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
    expect(sent().map(({ Limit }) => Limit)).toEqual([1, 1]);
  });

  it.each([
    ['one value', { state: ['ENABLED'] }],
    ['one value, twice', { state: ['ENABLED', 'ENABLED'] }],
    ['one value without brackets', { state: 'ENABLED' }],
  ])('%s needs one call', async (_, variables) => {
    const { nodes } = await pageOf({ first: 3, ...(variables as KeysQueryVariables) });
    expect(nodes.map(({ keyId }) => keyId)).toEqual(['key-0', 'key-5', 'key-10']);
    expect(sent()).toEqual([{ Offset: 0, Limit: 3, Role: 0, OrderType: 1, KeyState: 1, KeyUsage: 'ALL' }]);
  });

  it('list the keys of both roles, and null means the default', async () => {
    keys = [aKey(0), aKey(1, { role: 'CLOUD_PRODUCT' }), aKey(2)];
    const idsOf = async (role: Role[] | null) => (await pageOf({ role })).nodes.map(({ keyId }) => keyId);
    expect(await idsOf(['CLOUD_PRODUCT', 'USER'])).toEqual(['key-0', 'key-1', 'key-2']);
    expect(await idsOf(null)).toEqual(['key-0', 'key-2']);
  });

  it('fail if the call for one value fails', async () => {
    servers.kms
      .answers('ListKeyDetail')
      .saying((params) => (params['KeyState'] === 2 ? 'InternalError' : answerOf(keys, params)));
    const { kmsKeys } = await servers.gateway.gql(KeysDocument, { state: ['ENABLED', 'DISABLED'] });
    expect(kmsKeys).toMatchObject({ __typename: 'KmsInternalError' });
  });

  it.each([
    ['state', 'all'],
    ['usage', 'all'],
    ['origin', 'all'],
    ['role', 'USER'],
  ])('refuse an empty list of %s', async (filter, instead) => {
    expect(await refusalOf({ [filter]: [] })).toMatchObject({
      message: `${filter}: must have a value; leave the argument out for ${instead}.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('refuse more than ten combinations, and count them without duplicates', async () => {
    expect(await refusalOf({ state: states, usage: usages.slice(0, 3), origin: ['EXTERNAL'] })).toMatchObject(
      {
        message:
          'state, usage: must have at most 10 combinations of values, not 15. KMS takes one value of each filter in a call.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    );
    await pageOf({ state: [...states, ...states], origin: origins });
    expect(sent()).toHaveLength(10);
  });

  it('have no UNRECOGNISED', async () => {
    expect(await refusalOf({ state: ['UNRECOGNISED'] })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  describe('their cursors', () => {
    const endOf = async (variables: KeysQueryVariables) =>
      (await pageOf({ first: 2, ...variables })).pageInfo.endCursor;
    const both: KeysQueryVariables = { state: ['ENABLED', 'DISABLED'] };
    const refused = {
      message: 'after: must be a cursor from this list.',
      extensions: { code: 'BAD_USER_INPUT' },
    };

    it.each<[string, KeysQueryVariables]>([
      ['other values', { state: ['ENABLED', 'ARCHIVED'] }],
      ['more values', { state: ['ENABLED', 'DISABLED', 'ARCHIVED'] }],
      ['one value', { state: ['ENABLED'] }],
      ['no filter', {}],
      ['another filter with as many values', { origin: ['TENCENT_KMS', 'EXTERNAL'] }],
      ['another order', { ...both, orderType: 'NEWEST_FIRST' }],
      ['another region', { ...both, region: 'ap-shanghai' }],
      ['another search', { ...both, searchKeyAlias: 'x' }],
      ['other tags', { ...both, tagFilters: [{ tagKey: 'x' }] }],
      ['another account', { ...both, memberAccounts: [{ memberUin: '7' }] }],
    ])('are refused with %s', async (_, variables) => {
      expect(await refusalOf({ ...variables, after: await endOf(both) })).toMatchObject(refused);
    });

    it('are accepted with the same values in another order, and with defaults that are spelt out', async () => {
      const after = await endOf(both);
      const same: KeysQueryVariables = {
        state: ['DISABLED', 'ENABLED', 'DISABLED'],
        role: ['USER'],
        orderType: 'OLDEST_FIRST',
        region: 'ap-guangzhou',
        tagFilters: null,
      };
      const { nodes } = await pageOf({ ...same, first: 2, after });
      expect(nodes.map(({ keyId }) => keyId)).toEqual(['key-5', 'key-6']);
    });

    it('of a list without several values are refused with several', async () => {
      expect(await refusalOf({ ...both, after: await endOf({}) })).toMatchObject(refused);
    });

    it.each(['', 'of:', 'b2Y6eDow', Buffer.from('of:xxxxxxxxxxxxxxxx:0,0').toString('base64url')])(
      'are refused if they are %j',
      async (after) => {
        expect(await refusalOf({ ...both, after })).toMatchObject(refused);
      },
    );
  });
});

describe('filters of lists without a documented order', () => {
  const servers = useScriptedGateway();
  const all = (count: number, prefix: string) => Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
  const slice = (ids: readonly string[], { Offset = 0, Limit = 10 }: Params) =>
    ids.slice(Number(Offset), Number(Offset) + Number(Limit));

  it('kmsKeyIds lists the ids of one role after those of the other', async () => {
    const own = all(3, 'own');
    const made = all(2, 'made');
    servers.kms.answers('ListKeys').saying((params) => {
      const ids = params['Role'] === 1 ? made : own;
      return { TotalCount: ids.length, Keys: slice(ids, params).map((KeyId) => ({ KeyId })) };
    });
    const read: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { kmsKeyIds }: { kmsKeyIds?: unknown } = await servers.gateway.gql(KeyIdsDocument, {
        first: 2,
        after,
        role: ['USER', 'CLOUD_PRODUCT'],
      });
      const page = kmsKeyIds as {
        nodes: { keyId: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(page.totalCount).toBe(5);
      read.push(...page.nodes.map(({ keyId }) => keyId));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(read).toEqual([...made, ...own]);
  });

  it('kmsWhiteBoxKeys lists the keys of one state after those of the other', async () => {
    servers.kms.answers('DescribeWhiteBoxKeyDetails').saying((params) => {
      const state = params['KeyStatus'] === WhiteBoxStateFilters.ENABLED ? 'ENABLED' : 'DISABLED';
      const ids = all(2, state);
      return {
        TotalCount: 2,
        KeyInfos: slice(ids, params).map((KeyId) => ({ KeyId, Status: WhiteBoxStates[state] })),
      };
    });
    const { kmsWhiteBoxKeys } = await servers.gateway.gql(WhiteBoxKeysDocument, {
      state: ['ENABLED', 'DISABLED'],
    });
    expect(kmsWhiteBoxKeys).toMatchObject({
      totalCount: 4,
      nodes: ['DISABLED-0', 'DISABLED-1', 'ENABLED-0', 'ENABLED-1'].map((keyId) => ({ keyId })),
    });
  });

  it('kmsDataKeys merges its lists by creation time', async () => {
    const created: Readonly<Record<string, number[]>> = { 1: [10, 30], 2: [20, 40] };
    servers.kms.answers('ListDataKeyDetail').saying((params) => {
      const times = created[String(params['KeyState'])] ?? [];
      const DataKeyMetadatas = times.map((CreateTime) => ({
        DataKeyId: `at-${CreateTime}`,
        KeyId: 'cmk',
        CreateTime,
      }));
      return { TotalCount: 2, DataKeyMetadatas };
    });
    const { kmsDataKeys } = await servers.gateway.gql(DataKeysDocument, { state: ['ENABLED', 'DISABLED'] });
    expect(kmsDataKeys).toMatchObject({
      totalCount: 4,
      nodes: [10, 20, 30, 40].map((time) => ({ dataKeyId: `at-${time}` })),
    });
  });
});
