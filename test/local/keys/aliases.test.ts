import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { createKey, metadataOf, refusal, result } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';

const member = { MemberUin: 700002334915881 };
const membersKey = storedKey({ account: 700_002_334_915_881n, alias: 'of-the-member' });
const pending = storedKey({ alias: 'pending', state: 'PendingDelete' });

let made = 0;
let kms: RunningKms;
beforeAll(async () => {
  kms = await startTestKms({
    seed: (keys) => {
      keys.insert(membersKey);
      keys.insert(pending);
    },
  });
});
afterAll(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

const taken = 'InvalidParameterValue.AliasAlreadyExists';

describe('UpdateAlias', () => {
  it('gives the key another alias, and leaves the old one for others', async () => {
    const KeyId = await createKey(kms, 'before', { Description: 'stays' });
    await result(kms, 'UpdateAlias', { KeyId, Alias: 'after' });
    expect(await metadataOf(kms, KeyId)).toMatchObject({ Alias: 'after', Description: 'stays' });
    await createKey(kms, 'before');
    expect(await refusal(kms, 'CreateKey', { Alias: 'after' })).toBe(taken);
  });

  it('takes the alias that the key has', async () => {
    const KeyId = await createKey(kms, 'the-same');
    await result(kms, 'UpdateAlias', { KeyId, Alias: 'the-same' });
  });

  it('refuses the alias of another key, one that waits for its deletion included', async () => {
    const KeyId = await createKey(kms, 'one');
    await createKey(kms, 'other');
    for (const Alias of ['other', 'pending']) {
      expect(await refusal(kms, 'UpdateAlias', { KeyId, Alias })).toBe(taken);
    }
    expect(await metadataOf(kms, KeyId)).toMatchObject({ Alias: 'one' });
  });

  it('asks for the state first', async () => {
    expect(await refusal(kms, 'UpdateAlias', { KeyId: pending.keyId, Alias: 'of-the-member' })).toBe(
      'ResourceUnavailable.CmkStateNotSupport',
    );
  });

  it('takes an alias that is taken in another region, or by another account', async () => {
    await createKey(kms, 'far', {}, { region: 'ap-singapore' });
    const KeyId = await createKey(kms, 'near');
    await result(kms, 'UpdateAlias', { KeyId, Alias: 'far' });
    await result(kms, 'UpdateAlias', { KeyId, Alias: 'of-the-member' });
    const theirs = { KeyId: membersKey.keyId, MemberAccount: member };
    await result(kms, 'UpdateAlias', { ...theirs, Alias: 'far' });
    const { KeyMetadata } = await result(kms, 'DescribeKey', theirs);
    expect(KeyMetadata).toMatchObject({ Alias: 'far', AccountName: 'local-kms-member' });
  });

  it.each(['a', 'Z9_-', '0', 'a'.repeat(60), 'KMS-upper', 'kms_'])('takes %j', async (Alias) => {
    const KeyId = await createKey(kms, `for-${Alias.slice(0, 50)}`);
    await result(kms, 'UpdateAlias', { KeyId, Alias });
  });

  it.each(['', '-a', '_a', 'a b', 'é', 'a'.repeat(61), 'kms-', 'kms-cos', 'line\n'])(
    'answers InvalidAlias for %j',
    async (Alias) => {
      const asked = { KeyId: pending.keyId, Alias };
      expect(await refusal(kms, 'UpdateAlias', asked)).toBe('InvalidParameterValue.InvalidAlias');
    },
  );
});

describe('UpdateKeyDescription', () => {
  it.each(['', 'ключ 密钥 🔑', 'a'.repeat(1_024), 'é'.repeat(512)])('takes %#', async (Description) => {
    const KeyId = await createKey(kms, `d-${Description.length}`, { Description: 'before' });
    await result(kms, 'UpdateKeyDescription', { KeyId, Description });
    expect(await metadataOf(kms, KeyId)).toMatchObject({ Description, Alias: `d-${Description.length}` });
  });

  it.each([
    ['InvalidParameter', 'a'.repeat(1_025)],
    ['InvalidParameter', 'é'.repeat(513)],
    ['InvalidParameter', 'nul\0'],
    ['MissingParameter', null],
  ])('answers %s for %#, and changes nothing', async (code, Description) => {
    const KeyId = await createKey(kms, `refused-${(made += 1)}`, { Description: 'kept' });
    expect(await refusal(kms, 'UpdateKeyDescription', { KeyId, Description })).toBe(code);
    expect(await metadataOf(kms, KeyId)).toMatchObject({ Description: 'kept' });
  });
});
