import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result, stateOf } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';

const unknownId = '00000000-0000-0000-0000-000000000000';
const member = { MemberUin: 700002334915881 };
const membersKeys = [1, 2].map(() => storedKey({ account: 700_002_334_915_881n }));
const hundred = Array.from({ length: 100 }, () => storedKey({ region: 'ap-seoul' }));

let kms: RunningKms;
beforeAll(async () => {
  kms = await startTestKms({
    seed: (keys) => {
      for (const key of [...membersKeys, ...hundred]) keys.insert(key);
    },
  });
});
afterAll(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

const ids = (count: number) =>
  Array.from({ length: count }, (_, each) => `${unknownId.slice(0, -3)}${String(each).padStart(3, '0')}`);

let made = 0;
const newKeys = async (): Promise<[string, string, string]> => {
  made += 1;
  const ids: [string, string, string] = ['', '', ''];
  for (const each of [0, 1, 2] as const) ids[each] = await createKey(kms, `batch-${made}-${each}`);
  return ids;
};
const statesOf = (ids: readonly string[]) => Promise.all(ids.map((id) => stateOf(kms, id)));

describe('DisableKeys and EnableKeys', () => {
  it('change every key that they are given, those already changed included', async () => {
    const KeyIds = await newKeys();
    await result(kms, 'DisableKey', { KeyId: KeyIds[1] });
    await result(kms, 'DisableKeys', { KeyIds });
    expect(await statesOf(KeyIds)).toEqual(['Disabled', 'Disabled', 'Disabled']);
    await result(kms, 'EnableKeys', { KeyIds });
    expect(await statesOf(KeyIds)).toEqual(['Enabled', 'Enabled', 'Enabled']);
  });

  it('take a hundred keys', async () => {
    const KeyIds = hundred.map(({ keyId }) => keyId);
    await result(kms, 'DisableKeys', { KeyIds }, { region: 'ap-seoul' });
    const { TotalCount } = await result(kms, 'ListKeyDetail', { KeyState: 2 }, { region: 'ap-seoul' });
    expect(TotalCount).toBe(100);
    await result(kms, 'EnableKeys', { KeyIds }, { region: 'ap-seoul' });
  });

  it('reach the keys of a member account', async () => {
    const KeyIds = membersKeys.map(({ keyId }) => keyId);
    expect(await refusal(kms, 'DisableKeys', { KeyIds })).toBe('ResourceUnavailable.CmkNotFound');
    await result(kms, 'DisableKeys', { KeyIds, MemberAccount: member });
    const { KeyMetadatas } = await result(kms, 'DescribeKeys', { KeyIds, MemberAccount: member });
    expect(KeyMetadatas).toMatchObject([{ KeyState: 'Disabled' }, { KeyState: 'Disabled' }]);
  });
});

const wrongs = [
  ['is not there', 'ResourceUnavailable.CmkNotFound', () => Promise.resolve(unknownId)],
  [
    'is in the wrong state',
    'ResourceUnavailable.CmkStateNotSupport',
    async () => {
      const KeyId = await createKey(kms, `archived-${(made += 1)}`);
      await result(kms, 'ArchiveKey', { KeyId });
      return KeyId;
    },
  ],
] as const;

describe.each([
  ['DisableKeys', 'Enabled'],
  ['EnableKeys', 'Disabled'],
] as const)('%s', (action, before) => {
  const start = async () => {
    const KeyIds = await newKeys();
    if (before === 'Disabled') await result(kms, 'DisableKeys', { KeyIds });
    return KeyIds;
  };

  it.each(wrongs)('changes nothing where one key %s', async (_, code, wrong) => {
    const KeyIds = await start();
    for (const at of [0, 1, 3]) {
      expect(await refusal(kms, action, { KeyIds: KeyIds.toSpliced(at, 0, await wrong()) })).toBe(code);
      expect(await statesOf(KeyIds)).toEqual([before, before, before]);
    }
  });

  it('changes nothing where a key is named twice', async () => {
    const KeyIds = await start();
    expect(await refusal(kms, action, { KeyIds: [...KeyIds, KeyIds[0]] })).toBe(
      'InvalidParameterValue.DuplicatedKeyId',
    );
    expect(await statesOf(KeyIds)).toEqual([before, before, before]);
  });

  it.each([
    ['InvalidParameter', 'an empty list', []],
    ['InvalidParameter', '101 ids', ids(101)],
    ['ResourceUnavailable.CmkNotFound', '100 ids', ids(100)],
    ['InvalidParameterValue.InvalidKeyId', 'a malformed id', [unknownId, 'nonsense']],
  ])('answers %s for %s', async (code, _, KeyIds) => {
    expect(await refusal(kms, action, { KeyIds })).toBe(code);
  });
});

describe('DisableKeys', () => {
  it('changes nothing where a cloud product uses one of the keys', async () => {
    const KeyIds = await newKeys();
    await result(kms, 'BindCloudResource', { KeyId: KeyIds[2], ProductId: 'ssm', ResourceId: 'a-secret' });
    expect(await refusal(kms, 'DisableKeys', { KeyIds })).toBe('FailedOperation.CmkUsedByCloudProduct');
    expect(await statesOf(KeyIds)).toEqual(['Enabled', 'Enabled', 'Enabled']);
  });
});

describe('DescribeKeys', () => {
  it('answers in the order in which it was asked', async () => {
    const keyIds = [];
    for (const alias of ['many-1', 'many-2', 'many-3']) keyIds.unshift(await createKey(kms, alias));
    const { KeyMetadatas } = await result(kms, 'DescribeKeys', { KeyIds: keyIds });
    expect(KeyMetadatas).toMatchObject(keyIds.map((KeyId) => ({ KeyId })));
  });

  it('fails as a whole for one key that is not there', async () => {
    const KeyId = await createKey(kms, 'beside-nothing');
    expect(await refusal(kms, 'DescribeKeys', { KeyIds: [KeyId, unknownId] })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });

  it.each([
    ['MissingParameter', 'nothing', {}],
    ['InvalidParameter', 'an empty list', { KeyIds: [] }],
    ['InvalidParameter', 'an id without a list', { KeyIds: unknownId }],
    ['InvalidParameter', '101 ids', { KeyIds: ids(101) }],
    ['ResourceUnavailable.CmkNotFound', '100 ids', { KeyIds: ids(100) }],
    ['InvalidParameterValue.DuplicatedKeyId', 'an id twice', { KeyIds: [unknownId, unknownId] }],
    ['InvalidParameterValue.InvalidKeyId', 'a malformed id', { KeyIds: [unknownId, 'nonsense'] }],
  ])('answers %s for %s', async (code, _, params) => {
    expect(await refusal(kms, 'DescribeKeys', params)).toBe(code);
  });
});
