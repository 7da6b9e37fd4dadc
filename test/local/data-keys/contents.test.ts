import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { call, createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import { dataKeyMetadataOf, dataKeyIdIn, createDataKey } from '../../support/local/data-key-calls.js';
import { startTimedKms, useTimedKms } from '../../support/local/timed-kms.js';
import { importMaterial } from '../../support/local/cryptography.js';

const kms = useTimedKms();
let KeyId = '';
beforeAll(async () => {
  KeyId = await createKey(kms, 'cmk');
});

const plaintextOf = async (DataKeyId: string) =>
  (await result(kms, 'GetDataKeyPlaintext', { DataKeyId }))['Plaintext'];

const generate = (params: object) =>
  result(kms, 'GenerateDataKey', { KeyId, KeySpec: 'AES_256', DataKeyName: uniqueName(), ...params });

const withName = (params: object) => ({ DataKeyName: uniqueName(), ...params });

describe('GenerateDataKey', () => {
  it('stores a hosted data key, which can be read in the clear and encrypted', async () => {
    const answer = await generate({ IsHostedByKms: 1, Description: 'for invoices' });
    const DataKeyId = dataKeyIdIn(answer);
    expect(answer).toMatchObject({ KeyId, TagCode: 0, TagMsg: 'ok' });
    expect(Buffer.from(String(answer['Plaintext']), 'base64')).toHaveLength(32);
    expect(await plaintextOf(DataKeyId)).toBe(answer['Plaintext']);
    const { CiphertextBlob } = await result(kms, 'GetDataKeyCiphertextBlob', { DataKeyId });
    expect(CiphertextBlob).toBe(answer['CiphertextBlob']);
    expect(await result(kms, 'Decrypt', { CiphertextBlob })).toMatchObject({
      KeyId,
      Plaintext: answer['Plaintext'],
    });
    expect(await dataKeyMetadataOf(kms, DataKeyId)).toMatchObject({
      KeyId,
      KeyName: 'cmk',
      NumberOfBytes: 32,
      Description: 'for invoices',
      KeyState: 'Enabled',
      Origin: 'TENCENT_KMS',
      Owner: 'user',
      CreateTime: kms.clock(),
      DeletionDate: 0,
      ResourceId: `creatorUin/100000000001/${DataKeyId}`,
    });
  });

  it('stores a data key of the given length; NumberOfBytes takes precedence over KeySpec', async () => {
    const id = dataKeyIdIn(await generate({ IsHostedByKms: 1, KeySpec: 'AES_128', NumberOfBytes: 1_024 }));
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({ NumberOfBytes: 1_024 });
    expect(Buffer.from(String(await plaintextOf(id)), 'base64')).toHaveLength(1_024);
  });

  it('stores nothing without IsHostedByKms, and returns every documented field, with an empty DataKeyId', async () => {
    const before = await result(kms, 'ListDataKeys');
    for (const params of [{}, { IsHostedByKms: 0 }, { IsHostedByKms: 0, DataKeyName: uniqueName() }]) {
      expect(await generate(params)).toEqual({
        KeyId,
        Plaintext: expect.any(String),
        CiphertextBlob: expect.any(String),
        DataKeyId: '',
        TagCode: 0,
        TagMsg: 'ok',
        RequestId: expect.any(String),
      });
    }
    expect((await result(kms, 'ListDataKeys'))['TotalCount']).toBe(before['TotalCount']);
  });

  it('requires a name for a hosted data key', async () => {
    const params = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1 };
    expect(await refusal(kms, 'GenerateDataKey', params)).toBe('MissingParameter');
  });

  it('stores nothing if the plaintext cannot be encrypted to the caller', async () => {
    const params = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: uniqueName() };
    const unfit = { ...params, EncryptionPublicKey: 'nonsense' };
    expect(await refusal(kms, 'GenerateDataKey', unfit)).toBe('FailedOperation.EncryptionError');
    await result(kms, 'GenerateDataKey', params);
  });

  it('stores one data key if concurrent calls use the same name', async () => {
    const params = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: uniqueName() };
    const responses = await Promise.all([1, 2].map(() => call(kms, 'GenerateDataKey', params)));
    expect(responses.map(({ Error: error }) => error?.Code ?? 'stored').sort()).toEqual([
      'InvalidParameterValue.DataKeyNameAlreadyExists',
      'stored',
    ]);
  });

  it('stores the encryption context, which the ciphertext alone also needs', async () => {
    const EncryptionContext = '{"purpose":"test"}';
    const answer = await generate({ IsHostedByKms: 1, EncryptionContext });
    expect(await plaintextOf(dataKeyIdIn(answer))).toBe(answer['Plaintext']);
    const { CiphertextBlob } = answer;
    expect(await refusal(kms, 'Decrypt', { CiphertextBlob })).toBe('InvalidParameterValue.InvalidCiphertext');
    expect(await result(kms, 'Decrypt', { CiphertextBlob, EncryptionContext })).toMatchObject({
      Plaintext: answer['Plaintext'],
    });
    expect(
      await refusal(kms, 'ImportDataKey', withName({ ImportKeyMaterial: CiphertextBlob, ImportType: 1 })),
    ).toBe('InvalidParameterValue.InvalidImportKeyMaterial');
  });
});

describe('ImportDataKey', () => {
  const plain = Buffer.from('a data key of some length').toString('base64');

  it('accepts a data key in the clear and encrypts it with the named key', async () => {
    const answer = await result(
      kms,
      'ImportDataKey',
      withName({ KeyId, ImportKeyMaterial: plain, ImportType: 2 }),
    );
    const DataKeyId = dataKeyIdIn(answer);
    expect(answer).toMatchObject({ KeyId, TagCode: 0 });
    expect(await plaintextOf(DataKeyId)).toBe(plain);
    expect(await dataKeyMetadataOf(kms, DataKeyId)).toMatchObject({
      KeyId,
      NumberOfBytes: 25,
      Origin: 'EXTERNAL',
    });
    const { CiphertextBlob } = await result(kms, 'GetDataKeyCiphertextBlob', { DataKeyId });
    expect(await result(kms, 'Decrypt', { CiphertextBlob })).toMatchObject({ Plaintext: plain });
  });

  it('accepts a ciphertext of GenerateDataKey and stores it unchanged', async () => {
    const { CiphertextBlob, Plaintext } = await generate({});
    const imported = { ImportKeyMaterial: CiphertextBlob, ImportType: 1 };
    for (const named of [{}, { KeyId }]) {
      const answer = await result(kms, 'ImportDataKey', withName({ ...imported, ...named }));
      expect(answer['KeyId']).toBe(KeyId);
      expect(await plaintextOf(dataKeyIdIn(answer))).toBe(Plaintext);
      expect(await result(kms, 'GetDataKeyCiphertextBlob', { DataKeyId: dataKeyIdIn(answer) })).toMatchObject(
        {
          CiphertextBlob,
        },
      );
    }
  });

  it('refuses a ciphertext of another key than the named one', async () => {
    const { CiphertextBlob } = await generate({});
    const other = await createKey(kms, 'another');
    const params = withName({ ImportKeyMaterial: CiphertextBlob, ImportType: 1, KeyId: other });
    expect(await refusal(kms, 'ImportDataKey', params)).toBe('InvalidParameterValue.InvalidKeyId');
  });

  it('requires KeyId for a data key in the clear', async () => {
    const params = withName({ ImportKeyMaterial: plain, ImportType: 2 });
    expect(await refusal(kms, 'ImportDataKey', params)).toBe('MissingParameter');
  });

  it('refuses an empty data key and ciphertexts that are not data keys', async () => {
    const empty = withName({ KeyId, ImportKeyMaterial: '', ImportType: 2 });
    expect(await refusal(kms, 'ImportDataKey', empty)).toBe('InvalidParameterValue.InvalidPlaintext');
    const Plaintext = Buffer.alloc(1_025).toString('base64');
    const { CiphertextBlob } = await result(kms, 'Encrypt', { KeyId, Plaintext });
    const long = withName({ ImportKeyMaterial: CiphertextBlob, ImportType: 1 });
    const nonsense = withName({ ImportKeyMaterial: 'nonsense', ImportType: 1 });
    for (const params of [long, nonsense]) {
      expect(await refusal(kms, 'ImportDataKey', params)).toBe(
        'InvalidParameterValue.InvalidImportKeyMaterial',
      );
    }
  });

  it('checks the key that made the ciphertext', async () => {
    const cmk = await createKey(kms, 'to-be-disabled');
    const { CiphertextBlob } = await result(kms, 'GenerateDataKey', { KeyId: cmk, KeySpec: 'AES_256' });
    await result(kms, 'DisableKey', { KeyId: cmk });
    const params = withName({ ImportKeyMaterial: CiphertextBlob, ImportType: 1 });
    expect(await refusal(kms, 'ImportDataKey', params)).toBe('ResourceUnavailable.CmkDisabled');
  });

  it('refuses an HSM cluster', async () => {
    const params = withName({ KeyId, ImportKeyMaterial: plain, ImportType: 2, HsmClusterId: 'cls-hsm-1' });
    expect(await refusal(kms, 'ImportDataKey', params)).toBe('InvalidParameter');
  });

  it('refuses a taken name', async () => {
    await createDataKey(kms, KeyId, 'taken');
    const params = { KeyId, ImportKeyMaterial: plain, ImportType: 2, DataKeyName: 'taken' };
    expect(await refusal(kms, 'ImportDataKey', params)).toBe('InvalidParameterValue.InvalidDataKeyName');
  });
});

describe('GetDataKeyPlaintext', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const EncryptionPublicKey = publicKey.export({ type: 'spki', format: 'pem' });
  const oaep = constants.RSA_PKCS1_OAEP_PADDING;

  it.each([
    ['RSAES_OAEP_SHA_1', { padding: oaep, oaepHash: 'sha1' }],
    ['RSAES_OAEP_SHA_256', { padding: oaep, oaepHash: 'sha256' }],
  ])('encrypts the plaintext to the caller by %s', async (EncryptionAlgorithm, options) => {
    const answer = await generate({ IsHostedByKms: 1, EncryptionPublicKey, EncryptionAlgorithm });
    const params = { DataKeyId: dataKeyIdIn(answer), EncryptionPublicKey, EncryptionAlgorithm };
    const { Plaintext } = await result(kms, 'GetDataKeyPlaintext', params);
    const open = (encrypted: unknown) =>
      privateDecrypt({ key: privateKey, ...options }, Buffer.from(String(encrypted), 'base64')).toString(
        'base64',
      );
    expect(open(Plaintext)).toBe(open(answer['Plaintext']));
    expect(open(Plaintext)).toBe(await plaintextOf(dataKeyIdIn(answer)));
  });

  it('decrypts with an earlier version of the CMK', async () => {
    const answer = await generate({ IsHostedByKms: 1 });
    await result(kms, 'EnableKeyRotation', { KeyId });
    await result(kms, 'RotateKey', { KeyId });
    expect(await plaintextOf(dataKeyIdIn(answer))).toBe(answer['Plaintext']);
  });

  it('decrypts a data key that was stored before a restart', async () => {
    const own = await startTimedKms();
    const cmk = await createKey(own, 'cmk');
    const DataKeyId = await createDataKey(own, cmk, 'stored', { EncryptionContext: '{"a":1}' });
    const { Plaintext } = await result(own, 'GetDataKeyPlaintext', { DataKeyId });
    await own.stop();
    const again = await own.restart();
    expect(await result(again, 'GetDataKeyPlaintext', { DataKeyId })).toMatchObject({ Plaintext });
    expect(own.bugs).toEqual([]);
    await again.stop();
    await own.close();
  });
});

describe('a data key under a CMK with imported material', () => {
  it('can be opened only while the CMK has its material', async () => {
    const cmk = await createKey(kms, uniqueName(), { Type: 2 });
    const material = Buffer.alloc(32, 7);
    await importMaterial(kms, cmk, material);
    const DataKeyId = await createDataKey(kms, cmk, uniqueName());
    const { Plaintext } = await result(kms, 'GetDataKeyPlaintext', { DataKeyId });
    const unsupported = 'ResourceUnavailable.CmkStateNotSupport';

    await result(kms, 'DeleteImportedKeyMaterial', { KeyId: cmk });
    for (const action of ['GetDataKeyPlaintext', 'EnableDataKey']) {
      expect(await refusal(kms, action, { DataKeyId })).toBe(unsupported);
    }
    // This leaves the CMK Enabled without material.
    await result(kms, 'ScheduleKeyDeletion', { KeyId: cmk, PendingWindowInDays: 7 });
    await result(kms, 'CancelKeyDeletion', { KeyId: cmk });
    await result(kms, 'EnableKey', { KeyId: cmk });
    for (const action of ['GetDataKeyPlaintext', 'EnableDataKey']) {
      expect(await refusal(kms, action, { DataKeyId })).toBe(unsupported);
    }
    await importMaterial(kms, cmk, material);
    expect(await result(kms, 'GetDataKeyPlaintext', { DataKeyId })).toMatchObject({ Plaintext });
  });
});
