import { describe, expect, it } from '@jest/globals';
import { startTestKms, useTestKms } from '../../support/servers/local-kms.js';
import { call, createKey, refusal, result } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ownUin = 100_000_000_001;
const ownAppId = 1_250_000_001;
const member = { MemberUin: 700002334915881, MemberAppId: 260082377 };

const membersKey = storedKey({ account: 700_002_334_915_881n, alias: 'of-the-member' });

/** The clock of this KMS stands still, close enough to real time for signatures to be valid. */
const thisSecond = Math.floor(Date.now() / 1_000);

const kms = useTestKms({
  now: () => thisSecond * 1_000 + 999,
  seed: (keys) => {
    keys.insert(membersKey);
  },
});

describe('CreateKey', () => {
  it('creates an enabled key and returns it', async () => {
    const answer = await result(kms, 'CreateKey', { Alias: 'first', Description: 'ключ 密钥' });
    expect(answer).toEqual({
      KeyId: expect.stringMatching(uuidV4),
      Alias: 'first',
      CreateTime: expect.any(Number),
      Description: 'ключ 密钥',
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
      TagCode: 0,
      TagMsg: 'ok',
      HsmClusterId: '',
      RequestId: expect.any(String),
    });
    expect(answer['CreateTime']).toBe(thisSecond);
  });

  it('creates a key with external material in the state PendingImport', async () => {
    const answer = await result(kms, 'CreateKey', { Alias: 'external', Type: 2 });
    expect(answer).toMatchObject({ KeyState: 'PendingImport' });
    const { KeyMetadata } = await result(kms, 'DescribeKey', { KeyId: answer['KeyId'] });
    expect(KeyMetadata).toMatchObject({ Origin: 'EXTERNAL', KeyState: 'PendingImport' });
  });

  it('accepts numbers as strings of digits', async () => {
    expect(await result(kms, 'CreateKey', { Alias: 'as-text', Type: '2' })).toMatchObject({
      KeyState: 'PendingImport',
    });
  });

  it.each([
    ['ENCRYPT_DECRYPT', 2],
    ['ASYMMETRIC_DECRYPT_RSA_2048', 2],
    ['ASYMMETRIC_SIGN_VERIFY_ECC', 2],
    ['ASYMMETRIC_SIGN_VERIFY_RSA_2048', 2],
    ['ASYMMETRIC_SIGN_VERIFY_ECDSA384', 2],
    ['ASYMMETRIC_DECRYPT_SM2', 4],
    ['ASYMMETRIC_SIGN_VERIFY_SM2', 4],
  ])('creates a key for %s of type %i', async (KeyUsage, Type) => {
    const KeyId = await createKey(kms, `for-${KeyUsage}`, { KeyUsage });
    const { KeyMetadata } = await result(kms, 'DescribeKey', { KeyId });
    expect(KeyMetadata).toMatchObject({ KeyUsage, Type });
  });

  it('accepts an alias once in each region', async () => {
    await createKey(kms, 'once');
    expect(await refusal(kms, 'CreateKey', { Alias: 'once' })).toBe(
      'InvalidParameterValue.AliasAlreadyExists',
    );
    await createKey(kms, 'once', {}, { region: 'ap-singapore' });
  });

  it.each([
    ['MissingParameter', {}],
    ['MissingParameter', { Alias: null }],
    ['InvalidParameter', { Alias: 5 }],
    ['InvalidParameterValue.InvalidAlias', { Alias: '' }],
    ['InvalidParameterValue.InvalidAlias', { Alias: '-first' }],
    ['InvalidParameterValue.InvalidAlias', { Alias: 'kms-mine' }],
    ['InvalidParameterValue.InvalidAlias', { Alias: 'a'.repeat(61) }],
    ['InvalidParameterValue.InvalidAlias', { Alias: 'line\n' }],
    ['InvalidParameter', { Alias: 'bytes', Description: 'é'.repeat(513) }],
    ['InvalidParameter', { Alias: 'nul', Description: 'before\0after' }],
    ['InvalidParameter', { Alias: 'half', Description: '\ud83d' }],
    ['InvalidParameterValue.InvalidKeyUsage', { Alias: 'usage', KeyUsage: 'encrypt_decrypt' }],
    ['InvalidParameterValue.InvalidType', { Alias: 'type', Type: 3 }],
    ['InvalidParameter', { Alias: 'type', Type: 'two' }],
    ['InvalidParameter', { Alias: 'type', Type: 1.5 }],
    ['InvalidParameter', { Alias: 'tags', Tags: { TagKey: 'env', TagValue: 'dev' } }],
    ['InvalidParameter', { Alias: 'tags', Tags: ['env'] }],
    ['MissingParameter', { Alias: 'tags', Tags: [{ TagKey: 'env' }] }],
    ['UnknownParameter', { Alias: 'tags', Tags: [{ TagKey: 'env', TagValue: 'dev', More: 1 }] }],
    [
      'InvalidParameterValue.TagKeysDuplicated',
      { Alias: 'tags', Tags: ['dev', 'test'].map((TagValue) => ({ TagKey: 'env', TagValue })) },
    ],
    ['InvalidParameterValue.InvalidHsmClusterId', { Alias: 'hsm', HsmClusterId: 'cls-hsm-1' }],
    ['UnknownParameter', { Alias: 'unknown', Nonsense: 1 }],
    ['UnknownParameter', { Alias: 'another', MemberAccount: member }],
  ])('answers %s for %j', async (code, params) => {
    expect(await refusal(kms, 'CreateKey', params)).toBe(code);
  });

  it('names the parameter in the message, but never its value', async () => {
    const { Error: error } = await call(kms, 'CreateKey', { Alias: 'canary value!' });
    expect(error?.Message).toContain('Alias');
    expect(error?.Message).not.toContain('canary');
    const { Error: unknown } = await call(kms, 'CreateKey', { Alias: 'ok', 'canary name!': 1 });
    expect(unknown?.Message).not.toContain('canary');
  });

  it('creates nothing if it refuses', async () => {
    await refusal(kms, 'CreateKey', { Alias: 'not-created', HsmClusterId: 'cls-hsm-1' });
    const { TotalCount } = await result(kms, 'ListKeyDetail', { SearchKeyAlias: 'not-created' });
    expect(TotalCount).toBe(0);
  });

  it('creates at most 200 keys in a region, not counting those scheduled for deletion', async () => {
    const region = 'ap-tokyo';
    const full = await startTestKms({
      seed: (keys) => {
        for (let each = 0; each < 199; each += 1) keys.insert(storedKey({ region }));
        keys.insert(storedKey({ region, state: 'PendingDelete' }));
      },
    });
    await createKey(full, 'the-last', {}, { region });
    expect(await refusal(full, 'CreateKey', { Alias: 'too-many' }, { region })).toBe(
      'LimitExceeded.CmkLimitExceeded',
    );
    await createKey(full, 'elsewhere', {}, { region: 'ap-seoul' });
    await full.close();
  });

  it('creates one key if many concurrent calls name the same alias', async () => {
    const responses = await Promise.all(
      Array.from({ length: 10 }, () => call(kms, 'CreateKey', { Alias: 'raced' })),
    );
    expect(responses.filter(({ Error: error }) => error === undefined)).toHaveLength(1);
  });
});

describe('DescribeKey', () => {
  it('returns every field that KMS documents', async () => {
    const KeyId = await createKey(kms, 'described', { Description: 'in full' });
    const { KeyMetadata } = await result(kms, 'DescribeKey', { KeyId });
    expect(KeyMetadata).toEqual({
      KeyId,
      Alias: 'described',
      CreateTime: expect.any(Number),
      Description: 'in full',
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
      Type: 2,
      CreatorUin: ownUin,
      CreatorUinString: String(ownUin),
      KeyRotationEnabled: false,
      Owner: 'user',
      NextRotateTime: 0,
      DeletionDate: 0,
      Origin: 'TENCENT_KMS',
      ValidTo: 0,
      ResourceId: `creatorUin/${ownUin}/${KeyId}`,
      HsmClusterId: '',
      RotateDays: 0,
      LastRotateTime: 0,
      IsSyncReplica: 0,
      SourceRegion: '',
      SyncStatus: 0,
      SyncMessages: '',
      SyncStartTime: 0,
      SyncEndTime: 0,
      SourceHsmClusterId: '',
      AccountAppId: ownAppId,
      AccountUin: ownUin,
      AccountName: 'local-kms',
    });
  });

  it.each([
    ['MissingParameter', {}],
    ['InvalidParameterValue.InvalidKeyId', { KeyId: 'nonsense' }],
    ['InvalidParameterValue.InvalidKeyId', { KeyId: unknownKeyId.toUpperCase().replace('0', 'A') }],
    ['InvalidParameter', { KeyId: [unknownKeyId] }],
    ['ResourceUnavailable.CmkNotFound', { KeyId: unknownKeyId }],
  ])('answers %s for %j', async (code, params) => {
    expect(await refusal(kms, 'DescribeKey', params)).toBe(code);
  });

  it('finds a key only in its own region', async () => {
    const KeyId = await createKey(kms, 'here');
    expect(await refusal(kms, 'DescribeKey', { KeyId }, { region: 'ap-beijing' })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });
});

describe('a member account', () => {
  it.each([
    ['by UIN', { MemberUin: ownUin }],
    ['by AppId', { MemberAppId: ownAppId }],
    ['by both', { MemberUin: String(ownUin), MemberAppId: String(ownAppId) }],
    ['by nothing', {}],
    ['by null', null],
  ])('that names the own account %s refers to its keys', async (how, MemberAccount) => {
    const KeyId = await createKey(kms, `own-${how.replace(' ', '-')}`);
    await result(kms, 'DescribeKey', { KeyId, MemberAccount });
  });

  it('has its own keys', async () => {
    const KeyId = await createKey(kms, 'not-the-members');
    expect(await refusal(kms, 'DescribeKey', { KeyId, MemberAccount: member })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
    expect(await refusal(kms, 'DescribeKey', { KeyId: membersKey.keyId })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
    const described = await result(kms, 'DescribeKey', {
      KeyId: membersKey.keyId,
      MemberAccount: { MemberUin: member.MemberUin },
    });
    expect(described['KeyMetadata']).toMatchObject({
      Alias: 'of-the-member',
      CreatorUinString: '700002334915881',
      AccountAppId: 260082377,
      AccountName: 'local-kms-member',
    });
  });

  it.each([
    ['unknown', { MemberUin: 1 }],
    ['a UIN and an AppId of different accounts', { ...member, MemberAppId: ownAppId }],
    ['the largest UIN', { MemberUin: '18446744073709551615' }],
  ])('(%s) is refused with NotRoleOperation before the key is looked up', async (_, MemberAccount) => {
    const params = { KeyId: unknownKeyId, MemberAccount };
    for (const action of ['DescribeKey', 'EnableKey', 'DisableKey', 'ArchiveKey', 'CancelKeyArchive']) {
      expect(await refusal(kms, action, params)).toBe('UnsupportedOperation.NotRoleOperation');
    }
    expect(await refusal(kms, 'DescribeKeys', { KeyIds: [unknownKeyId], MemberAccount })).toBe(
      'UnsupportedOperation.NotRoleOperation',
    );
    expect(await refusal(kms, 'ListKeyDetail', { MemberAccounts: [member, MemberAccount] })).toBe(
      'UnsupportedOperation.NotRoleOperation',
    );
  });

  it('is compared with all 64 bits', async () => {
    const body = `{"KeyId":"${membersKey.keyId}","MemberAccount":{"MemberUin":70000233491588100000}}`;
    expect(await refusal(kms, 'DescribeKey', {}, { body })).toBe('InvalidParameter');
    const near = `{"KeyId":"${membersKey.keyId}","MemberAccount":{"MemberUin":18446744073709551616}}`;
    expect(await refusal(kms, 'DescribeKey', {}, { body: near })).toBe('InvalidParameter');
    const largest = near.replace('18446744073709551616', '18446744073709551615');
    expect(await refusal(kms, 'DescribeKey', {}, { body: largest })).toBe(
      'UnsupportedOperation.NotRoleOperation',
    );
    const negative = near.replace('18446744073709551616', '-1');
    expect(await refusal(kms, 'DescribeKey', {}, { body: negative })).toBe('InvalidParameter');
  });
});
