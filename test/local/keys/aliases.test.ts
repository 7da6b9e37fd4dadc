import { describe, expect, it } from '@jest/globals';
import { useTestKms } from '../../support/servers/local-kms.js';
import { createKey, metadataOf, refusal, result, uniqueName } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';

const member = { MemberUin: 700002334915881 };
const membersKey = storedKey({ account: 700_002_334_915_881n, alias: 'of-the-member' });
const pending = storedKey({ alias: 'pending', state: 'PendingDelete' });

const kms = useTestKms({
  seed: (keys) => {
    keys.insert(membersKey);
    keys.insert(pending);
  },
});

const taken = 'InvalidParameterValue.AliasAlreadyExists';

describe('UpdateAlias', () => {
  it('changes the alias and frees the old one', async () => {
    const KeyId = await createKey(kms, 'before', { Description: 'stays' });
    await result(kms, 'UpdateAlias', { KeyId, Alias: 'after' });
    expect(await metadataOf(kms, KeyId)).toMatchObject({ Alias: 'after', Description: 'stays' });
    await createKey(kms, 'before');
    expect(await refusal(kms, 'CreateKey', { Alias: 'after' })).toBe(taken);
  });

  it('accepts the current alias of the key', async () => {
    const KeyId = await createKey(kms, 'the-same');
    await result(kms, 'UpdateAlias', { KeyId, Alias: 'the-same' });
  });

  it('refuses the alias of another key, even one scheduled for deletion', async () => {
    const KeyId = await createKey(kms, 'one');
    await createKey(kms, 'other');
    for (const Alias of ['other', 'pending']) {
      expect(await refusal(kms, 'UpdateAlias', { KeyId, Alias })).toBe(taken);
    }
    expect(await metadataOf(kms, KeyId)).toMatchObject({ Alias: 'one' });
  });

  it('checks the state first', async () => {
    expect(await refusal(kms, 'UpdateAlias', { KeyId: pending.keyId, Alias: 'of-the-member' })).toBe(
      'ResourceUnavailable.CmkStateNotSupport',
    );
  });

  it('accepts an alias that is taken in another region or account', async () => {
    await createKey(kms, 'far', {}, { region: 'ap-singapore' });
    const KeyId = await createKey(kms, 'near');
    await result(kms, 'UpdateAlias', { KeyId, Alias: 'far' });
    await result(kms, 'UpdateAlias', { KeyId, Alias: 'of-the-member' });
    const memberParams = { KeyId: membersKey.keyId, MemberAccount: member };
    await result(kms, 'UpdateAlias', { ...memberParams, Alias: 'far' });
    const { KeyMetadata } = await result(kms, 'DescribeKey', memberParams);
    expect(KeyMetadata).toMatchObject({ Alias: 'far', AccountName: 'local-kms-member' });
  });

  it.each(['a', 'Z9_-', '0', 'a'.repeat(60), 'KMS-upper', 'kms_'])('accepts %j', async (Alias) => {
    const KeyId = await createKey(kms, `for-${Alias.slice(0, 50)}`);
    await result(kms, 'UpdateAlias', { KeyId, Alias });
  });

  it.each(['', '-a', '_a', 'a b', 'é', 'a'.repeat(61), 'kms-', 'kms-cos', 'line\n'])(
    'answers InvalidAlias for %j',
    async (Alias) => {
      const params = { KeyId: pending.keyId, Alias };
      expect(await refusal(kms, 'UpdateAlias', params)).toBe('InvalidParameterValue.InvalidAlias');
    },
  );
});

describe('UpdateKeyDescription', () => {
  it.each(['', 'ключ 密钥 🔑', 'a'.repeat(1_024), 'é'.repeat(512)])('accepts %#', async (Description) => {
    const KeyId = await createKey(kms, `d-${Description.length}`, { Description: 'before' });
    await result(kms, 'UpdateKeyDescription', { KeyId, Description });
    expect(await metadataOf(kms, KeyId)).toMatchObject({ Description, Alias: `d-${Description.length}` });
  });

  it.each([
    ['InvalidParameter', 'a'.repeat(1_025)],
    ['InvalidParameter', 'é'.repeat(513)],
    ['InvalidParameter', 'nul\0'],
    ['MissingParameter', null],
  ])('answers %s for %# and changes nothing', async (code, Description) => {
    const KeyId = await createKey(kms, uniqueName(), { Description: 'kept' });
    expect(await refusal(kms, 'UpdateKeyDescription', { KeyId, Description })).toBe(code);
    expect(await metadataOf(kms, KeyId)).toMatchObject({ Description: 'kept' });
  });
});
