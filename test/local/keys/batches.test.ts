import { describe, expect, it } from '@jest/globals';
import { useTestKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result, stateOf, uniqueName } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';

const member = { MemberUin: 700002334915881 };
const membersKeys = [1, 2].map(() => storedKey({ account: 700_002_334_915_881n }));
const hundred = Array.from({ length: 100 }, () => storedKey({ region: 'ap-seoul' }));

const kms = useTestKms({
  seed: (keys) => {
    for (const key of [...membersKeys, ...hundred]) keys.insert(key);
  },
});

const ids = (count: number) =>
  Array.from({ length: count }, (_, each) => `${unknownKeyId.slice(0, -3)}${String(each).padStart(3, '0')}`);

const newKeys = async (): Promise<[string, string, string]> => {
  const ids: [string, string, string] = ['', '', ''];
  for (const each of [0, 1, 2] as const) ids[each] = await createKey(kms, uniqueName());
  return ids;
};
const statesOf = (ids: readonly string[]) => Promise.all(ids.map((id) => stateOf(kms, id)));

describe('DisableKeys and EnableKeys', () => {
  it('change every key, and leave those that are already in the state', async () => {
    const KeyIds = await newKeys();
    await result(kms, 'DisableKey', { KeyId: KeyIds[1] });
    await result(kms, 'DisableKeys', { KeyIds });
    expect(await statesOf(KeyIds)).toEqual(['Disabled', 'Disabled', 'Disabled']);
    await result(kms, 'EnableKeys', { KeyIds });
    expect(await statesOf(KeyIds)).toEqual(['Enabled', 'Enabled', 'Enabled']);
  });

  it('accept a hundred keys', async () => {
    const KeyIds = hundred.map(({ keyId }) => keyId);
    await result(kms, 'DisableKeys', { KeyIds }, { region: 'ap-seoul' });
    const { TotalCount } = await result(kms, 'ListKeyDetail', { KeyState: 2 }, { region: 'ap-seoul' });
    expect(TotalCount).toBe(100);
    await result(kms, 'EnableKeys', { KeyIds }, { region: 'ap-seoul' });
  });

  it('act on keys of a member account', async () => {
    const KeyIds = membersKeys.map(({ keyId }) => keyId);
    expect(await refusal(kms, 'DisableKeys', { KeyIds })).toBe('ResourceUnavailable.CmkNotFound');
    await result(kms, 'DisableKeys', { KeyIds, MemberAccount: member });
    const { KeyMetadatas } = await result(kms, 'DescribeKeys', { KeyIds, MemberAccount: member });
    expect(KeyMetadatas).toMatchObject([{ KeyState: 'Disabled' }, { KeyState: 'Disabled' }]);
  });
});

const obstacles = [
  ['does not exist', 'ResourceUnavailable.CmkNotFound', () => Promise.resolve(unknownKeyId)],
  [
    'is in the wrong state',
    'ResourceUnavailable.CmkStateNotSupport',
    async () => {
      const KeyId = await createKey(kms, uniqueName('archived'));
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

  it.each(obstacles)('changes nothing if one key %s', async (_, code, createObstacle) => {
    const KeyIds = await start();
    for (const at of [0, 1, 3]) {
      expect(await refusal(kms, action, { KeyIds: KeyIds.toSpliced(at, 0, await createObstacle()) })).toBe(
        code,
      );
      expect(await statesOf(KeyIds)).toEqual([before, before, before]);
    }
  });

  it('changes nothing if a key is named twice', async () => {
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
    ['InvalidParameterValue.InvalidKeyId', 'a malformed id', [unknownKeyId, 'nonsense']],
  ])('answers %s for %s', async (code, _, KeyIds) => {
    expect(await refusal(kms, action, { KeyIds })).toBe(code);
  });
});

describe('DisableKeys', () => {
  it('changes nothing if a cloud product uses one of the keys', async () => {
    const KeyIds = await newKeys();
    await result(kms, 'BindCloudResource', { KeyId: KeyIds[2], ProductId: 'ssm', ResourceId: 'a-secret' });
    expect(await refusal(kms, 'DisableKeys', { KeyIds })).toBe('FailedOperation.CmkUsedByCloudProduct');
    expect(await statesOf(KeyIds)).toEqual(['Enabled', 'Enabled', 'Enabled']);
  });
});

describe('DescribeKeys', () => {
  it('returns the keys in the order of the ids', async () => {
    const keyIds = [];
    for (const alias of ['many-1', 'many-2', 'many-3']) keyIds.unshift(await createKey(kms, alias));
    const { KeyMetadatas } = await result(kms, 'DescribeKeys', { KeyIds: keyIds });
    expect(KeyMetadatas).toMatchObject(keyIds.map((KeyId) => ({ KeyId })));
  });

  it('fails as a whole if one key does not exist', async () => {
    const KeyId = await createKey(kms, 'beside-nothing');
    expect(await refusal(kms, 'DescribeKeys', { KeyIds: [KeyId, unknownKeyId] })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });

  it.each([
    ['MissingParameter', 'no parameters', {}],
    ['InvalidParameter', 'an empty list', { KeyIds: [] }],
    ['InvalidParameter', 'an id without a list', { KeyIds: unknownKeyId }],
    ['InvalidParameter', '101 ids', { KeyIds: ids(101) }],
    ['ResourceUnavailable.CmkNotFound', '100 ids', { KeyIds: ids(100) }],
    ['InvalidParameterValue.DuplicatedKeyId', 'a repeated id', { KeyIds: [unknownKeyId, unknownKeyId] }],
    ['InvalidParameterValue.InvalidKeyId', 'a malformed id', { KeyIds: [unknownKeyId, 'nonsense'] }],
  ])('answers %s for %s', async (code, _, params) => {
    expect(await refusal(kms, 'DescribeKeys', params)).toBe(code);
  });
});
