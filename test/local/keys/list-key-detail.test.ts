import { describe, expect, it } from '@jest/globals';
import { startTestKms, useTestKms } from '../../support/servers/local-kms.js';
import { refusal, result } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';

const member = 700_002_334_915_881;
const own = 100_000_000_001;
const region = 'eu-frankfurt';

/** In insertion order, which differs from the order of creation times. */
const keys = [
  { alias: 'late', createTime: 1_700_000_900 },
  {
    alias: 'Alpha',
    createTime: 1_700_000_100,
    tags: [
      ['env', 'dev'],
      ['team', 'pay'],
    ],
  },
  { alias: 'beta', createTime: 1_700_000_200, state: 'Disabled', tags: [['env', 'test']] },
  { alias: 'gamma', createTime: 1_700_000_300, state: 'Archived', tags: [['env', '']] },
  { alias: 'delta', createTime: 1_700_000_400, state: 'PendingDelete' },
  { alias: 'epsilon', createTime: 1_700_000_500, state: 'PendingImport', origin: 'EXTERNAL' },
  { alias: 'same-second-1', createTime: 1_700_000_600 },
  { alias: 'same-second-2', createTime: 1_700_000_600 },
  { alias: 'rsa', createTime: 1_700_000_700, usage: 'ASYMMETRIC_SIGN_VERIFY_RSA_2048' },
  { alias: 'kms-cos', createTime: 1_700_000_800, owner: 'cos' },
] as const;
const byUser = ['Alpha', 'beta', 'gamma', 'delta', 'epsilon', 'same-second-1', 'same-second-2', 'late'];

const ids = new Map<string, string>();
const kms = useTestKms({
  seed: (store) => {
    for (const key of keys) {
      const { tags, ...differences } = { tags: [], ...key };
      const stored = storedKey({ region, ...differences });
      store.insert(
        stored,
        tags.map(([name = '', value = '']) => ({ key: name, value })),
      );
      ids.set(key.alias, stored.keyId);
    }
    const createTime = 1_700_000_250;
    store.insert(storedKey({ region, alias: 'members', account: BigInt(member), createTime }));
    store.insert(storedKey({ region: 'ap-seoul', alias: 'elsewhere' }));
  },
});

const list = async (params: object) => {
  const { TotalCount, KeyMetadatas } = await result(kms, 'ListKeyDetail', params, { region });
  return { total: TotalCount, aliases: (KeyMetadatas as { Alias: string }[]).map(({ Alias }) => Alias) };
};

const oldestFirst = (params: object) => list({ OrderType: 1, Limit: 200, ...params });

describe('ListKeyDetail', () => {
  it('lists the keys of users for ENCRYPT_DECRYPT, newest first', async () => {
    expect(await list({})).toEqual({ total: 8, aliases: byUser.toReversed() });
    expect(await list({ OrderType: 0 })).toEqual({ total: 8, aliases: byUser.toReversed() });
  });

  it('lists the oldest first on request', async () => {
    expect(await oldestFirst({})).toEqual({ total: 8, aliases: byUser });
  });

  it('returns pages and the total count', async () => {
    expect(await oldestFirst({ Limit: 3 })).toEqual({ total: 8, aliases: byUser.slice(0, 3) });
    expect(await oldestFirst({ Offset: 6, Limit: 3 })).toEqual({ total: 8, aliases: byUser.slice(6) });
    expect(await oldestFirst({ Offset: '6', Limit: '1' })).toEqual({ total: 8, aliases: byUser.slice(6, 7) });
    expect(await oldestFirst({ Offset: 8 })).toEqual({ total: 8, aliases: [] });
    expect(await oldestFirst({ Limit: 0 })).toEqual({ total: 8, aliases: [] });
  });

  it('returns ten keys without a limit', async () => {
    const many = await startTestKms({
      seed: (store) => {
        for (let each = 0; each < 12; each += 1) store.insert(storedKey());
      },
    });
    const { TotalCount, KeyMetadatas } = await result(many, 'ListKeyDetail');
    expect([TotalCount, (KeyMetadatas as unknown[]).length]).toEqual([12, 10]);
    await many.close();
  });

  it.each([
    ['Role 0', { Role: 0 }, byUser],
    ['Role 1', { Role: 1 }, ['kms-cos']],
    ['KeyState 0', { KeyState: 0 }, byUser],
    ['KeyState 1', { KeyState: 1 }, ['Alpha', 'same-second-1', 'same-second-2', 'late']],
    ['KeyState 2', { KeyState: 2 }, ['beta']],
    ['KeyState 3', { KeyState: 3 }, ['delta']],
    ['KeyState 4', { KeyState: 4 }, ['epsilon']],
    ['KeyState 5', { KeyState: 5 }, ['gamma']],
    ['a part of the alias', { SearchKeyAlias: 'second' }, ['same-second-1', 'same-second-2']],
    ['a part of the alias in another case', { SearchKeyAlias: 'ALPH' }, ['Alpha']],
    ['characters with a meaning in SQL', { SearchKeyAlias: '%' }, []],
    ['an empty search', { SearchKeyAlias: '' }, byUser],
    ['Origin ALL', { Origin: 'ALL' }, byUser],
    ['Origin empty', { Origin: '' }, byUser],
    ['Origin EXTERNAL', { Origin: 'EXTERNAL' }, ['epsilon']],
    ['KeyUsage empty', { KeyUsage: '' }, byUser],
    ['a KeyUsage', { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_RSA_2048' }, ['rsa']],
    ['KeyUsage ALL', { KeyUsage: 'ALL' }, [...byUser.slice(0, 7), 'rsa', 'late']],
    ['a tag with any value', { TagFilters: [{ TagKey: 'env' }] }, ['Alpha', 'beta', 'gamma']],
    ['a tag without values', { TagFilters: [{ TagKey: 'env', TagValue: [] }] }, ['Alpha', 'beta', 'gamma']],
    ['a tag with one value', { TagFilters: [{ TagKey: 'env', TagValue: ['test'] }] }, ['beta']],
    [
      'a tag with one of two values',
      { TagFilters: [{ TagKey: 'env', TagValue: ['dev', 'test'] }] },
      ['Alpha', 'beta'],
    ],
    ['two tags', { TagFilters: [{ TagKey: 'env' }, { TagKey: 'team' }] }, ['Alpha']],
    [
      'two tags, of which no key has both',
      { TagFilters: [{ TagKey: 'env', TagValue: ['test'] }, { TagKey: 'team' }] },
      [],
    ],
    ['several filters', { KeyState: 1, SearchKeyAlias: 'a', TagFilters: [{ TagKey: 'env' }] }, ['Alpha']],
    ['no members', { MemberAccounts: [] }, byUser],
    ['a member', { MemberAccounts: [{ MemberUin: member }] }, ['members']],
    ['the own account', { MemberAccounts: [{ MemberUin: own }] }, byUser],
    [
      'two accounts, one of them repeated',
      { MemberAccounts: [{ MemberAppId: 260082377 }, { MemberUin: own }, { MemberUin: member }] },
      ['Alpha', 'beta', 'members', ...byUser.slice(2)],
    ],
  ])('filters by %s', async (_, params, aliases) => {
    expect(await oldestFirst(params)).toEqual({ total: aliases.length, aliases });
  });

  it('finds a key by a part of its id', async () => {
    expect(await oldestFirst({ SearchKeyAlias: ids.get('gamma')?.slice(3, 20) })).toEqual({
      total: 1,
      aliases: ['gamma'],
    });
  });

  it.each([
    ['InvalidParameter', { Limit: 201 }],
    ['InvalidParameter', { Limit: -1 }],
    ['InvalidParameter', { Limit: 'ten' }],
    ['InvalidParameter', { Offset: -1 }],
    ['InvalidParameter', { Role: 2 }],
    ['InvalidParameter', { OrderType: 2 }],
    ['InvalidParameter', { KeyState: 6 }],
    ['InvalidParameter', { Origin: 'external' }],
    ['InvalidParameter', { KeyUsage: 'NONE' }],
    ['InvalidParameter', { TagFilters: [{ TagKey: 'env', TagValue: 'dev' }] }],
    ['MissingParameter', { TagFilters: [{ TagValue: ['dev'] }] }],
    ['InvalidParameterValue.InvalidHsmClusterId', { HsmClusterId: 'cls-hsm-1' }],
    ['UnsupportedOperation.NotRoleOperation', { MemberAccounts: [{ MemberUin: 1 }] }],
    ['UnknownParameter', { KeyStates: 1 }],
  ])('answers %s for %j', async (code, params) => {
    expect(await refusal(kms, 'ListKeyDetail', params)).toBe(code);
  });

  it('accepts an empty HsmClusterId', async () => {
    expect(await oldestFirst({ HsmClusterId: '' })).toEqual({ total: 8, aliases: byUser });
  });
});
