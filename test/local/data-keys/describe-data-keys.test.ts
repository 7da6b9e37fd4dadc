import { describe, expect, it } from '@jest/globals';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { storedDataKey } from '../../support/local/data-key-calls.js';
import { useTestKms } from '../../support/servers/local-kms.js';

const member = 700_002_334_915_881;
const region = 'eu-frankfurt';
const tags = [{ key: 'env', value: 'dev' }];
const unknownCmk = '11111111-1111-4111-8111-111111111111';

/** In insertion order, which differs from the order of creation times. */
const dataKeys = [
  { name: 'late', createTime: 1_700_000_900 },
  { name: 'Alpha', createTime: 1_700_000_100, tags },
  { name: 'beta', createTime: 1_700_000_200, state: 'Disabled' },
  { name: 'gamma', createTime: 1_700_000_300, state: 'PendingDelete', bytes: 16 },
  { name: 'same-second-1', createTime: 1_700_000_600, origin: 'EXTERNAL' },
  { name: 'same-second-2', createTime: 1_700_000_600, keyId: unknownCmk },
  { name: 'kms-cos', createTime: 1_700_000_800, owner: 'cos' },
] as const;
const byUser = ['Alpha', 'beta', 'gamma', 'same-second-1', 'same-second-2', 'late'];

const ids = new Map<string, string>();
const kms = useTestKms({
  seed: (_, stores) => {
    for (const dataKey of dataKeys) {
      const { tags: itsTags, ...differences } = { tags: [], ...dataKey };
      const stored = storedDataKey({ region, ...differences });
      stores.dataKeys.insert(stored, itsTags);
      ids.set(stored.name, stored.dataKeyId);
    }
    const createTime = 1_700_000_250;
    stores.dataKeys.insert(storedDataKey({ region, name: 'members', account: BigInt(member), createTime }));
    stores.dataKeys.insert(storedDataKey({ region: 'ap-seoul', name: 'elsewhere' }));
  },
});

const namesOf = async (params: object) => {
  const { TotalCount, DataKeyMetadatas } = await result(kms, 'ListDataKeyDetail', params, { region });
  const names = (DataKeyMetadatas as { DataKeyName: string }[]).map(({ DataKeyName }) => DataKeyName);
  return { total: TotalCount, names };
};
const idsOf = async (params: object) => {
  const { TotalCount, DataKeys } = await result(kms, 'ListDataKeys', params, { region });
  return {
    total: TotalCount,
    ids: (DataKeys as { DataKeyId: string }[]).map(({ DataKeyId }) => DataKeyId),
  };
};

describe('the lists of data keys', () => {
  it('return pages, newest first, and the total count', async () => {
    const newest = byUser.toReversed();
    expect(await namesOf({})).toEqual({ total: 6, names: newest });
    expect(await namesOf({ OrderType: 1 })).toEqual({ total: 6, names: byUser });
    expect(await namesOf({ Offset: 1, Limit: 2 })).toEqual({ total: 6, names: newest.slice(1, 3) });
    expect(await idsOf({})).toEqual({ total: 6, ids: newest.map((name) => ids.get(name)) });
    expect(await idsOf({ Offset: '4', Limit: 10 })).toEqual({
      total: 6,
      ids: newest.slice(4).map((name) => ids.get(name)),
    });
    expect(await idsOf({ Role: 1 })).toEqual({ total: 1, ids: [ids.get('kms-cos')] });
  });

  it.each([
    ['Role 1', { Role: 1 }, ['kms-cos']],
    ['KeyState 0', { KeyState: 0 }, byUser],
    ['KeyState 1', { KeyState: 1 }, ['Alpha', 'same-second-1', 'same-second-2', 'late']],
    ['KeyState 2', { KeyState: 2 }, ['beta']],
    ['KeyState 3', { KeyState: 3 }, ['gamma']],
    ['a part of the name', { SearchKeyAlias: 'SECOND' }, ['same-second-1', 'same-second-2']],
    ['characters with a meaning in SQL', { SearchKeyAlias: '%' }, []],
    ['Origin ALL', { Origin: 'ALL' }, byUser],
    ['Origin EXTERNAL', { Origin: 'EXTERNAL' }, ['same-second-1']],
    ['a length', { DataKeyLen: 16 }, ['gamma']],
    ['a length of 0, which matches any length', { DataKeyLen: 0 }, byUser],
    ['a tag', { TagFilters: [{ TagKey: 'env', TagValue: ['dev'] }] }, ['Alpha']],
    ['a tag with another value', { TagFilters: [{ TagKey: 'env', TagValue: ['test'] }] }, []],
    ['a member', { MemberAccounts: [{ MemberUin: member }] }, ['members']],
    ['several filters', { KeyState: 1, SearchKeyAlias: 'l', DataKeyLen: 32 }, ['Alpha', 'late']],
  ])('filter by %s', async (_, params, names) => {
    expect(await namesOf({ OrderType: 1, ...params })).toEqual({ total: names.length, names });
  });

  it('find a data key by a part of its id', async () => {
    const part = ids.get('beta')?.slice(3, 20);
    expect(await namesOf({ SearchKeyAlias: part })).toEqual({ total: 1, names: ['beta'] });
  });

  it('filter by an existing CMK', async () => {
    const cmk = await createKey(kms, 'cmk', {}, { region });
    expect(await namesOf({ KeyId: cmk })).toEqual({ total: 0, names: [] });
    const hosted = { KeyId: cmk, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: 'under-it' };
    await result(kms, 'GenerateDataKey', hosted, { region });
    expect(await namesOf({ KeyId: cmk })).toEqual({ total: 1, names: ['under-it'] });
    expect(await refusal(kms, 'ListDataKeyDetail', { KeyId: unknownCmk }, { region })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });
});
