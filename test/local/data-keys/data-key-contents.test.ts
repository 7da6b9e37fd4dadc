import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, publicEncrypt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { call, createKey, refusal, result } from '../../support/local/caller.js';
import { dataKeyMetadataOf, dataKeyIdIn, createDataKey } from '../../support/local/data-key-calls.js';
import { startTimedKms, useTimedKms } from '../../support/local/timed-kms.js';

const kms = await useTimedKms();
const KeyId = await createKey(kms, 'cmk');

let made = 0;
const aName = () => {
  made += 1;
  return `data-key-${made}`;
};

const plaintextOf = async (DataKeyId: string) =>
  (await result(kms, 'GetDataKeyPlaintext', { DataKeyId }))['Plaintext'];

const generate = (params: object) =>
  result(kms, 'GenerateDataKey', { KeyId, KeySpec: 'AES_256', DataKeyName: aName(), ...params });

const bring = (params: object) => ({ DataKeyName: aName(), ...params });

describe('GenerateDataKey', () => {
  it('keeps the data key that it gives, and gives it again, in the clear and encrypted', async () => {
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

  it('keeps it as long as was asked for, the number of bytes before the specification', async () => {
    const id = dataKeyIdIn(await generate({ IsHostedByKms: 1, KeySpec: 'AES_128', NumberOfBytes: 1_024 }));
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({ NumberOfBytes: 1_024 });
    expect(Buffer.from(String(await plaintextOf(id)), 'base64')).toHaveLength(1_024);
  });

  it('keeps none unless asked to, whatever it is called', async () => {
    const before = await result(kms, 'ListDataKeys');
    for (const params of [{}, { IsHostedByKms: 0 }]) {
      expect(Object.keys(await generate(params)).sort()).toEqual([
        'CiphertextBlob',
        'KeyId',
        'Plaintext',
        'RequestId',
      ]);
    }
    expect((await result(kms, 'ListDataKeys'))['TotalCount']).toBe(before['TotalCount']);
  });

  it('needs a name for what it is to keep', async () => {
    const asked = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1 };
    expect(await refusal(kms, 'GenerateDataKey', asked)).toBe('MissingParameter');
  });

  it('keeps none where the answer cannot be encrypted to the caller', async () => {
    const asked = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: aName() };
    const unfit = { ...asked, EncryptionPublicKey: 'nonsense' };
    expect(await refusal(kms, 'GenerateDataKey', unfit)).toBe('FailedOperation.EncryptionError');
    await result(kms, 'GenerateDataKey', asked);
  });

  it('keeps one alone of two of the same name that are asked for at once', async () => {
    const asked = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: aName() };
    const answers = await Promise.all([1, 2].map(() => call(kms, 'GenerateDataKey', asked)));
    expect(answers.map(({ Error: error }) => error?.Code ?? 'kept').sort()).toEqual([
      'InvalidParameterValue.DataKeyNameAlreadyExists',
      'kept',
    ]);
  });

  it('binds what it keeps to an encryption context, without which the ciphertext alone is of no use', async () => {
    const EncryptionContext = '{"purpose":"test"}';
    const answer = await generate({ IsHostedByKms: 1, EncryptionContext });
    expect(await plaintextOf(dataKeyIdIn(answer))).toBe(answer['Plaintext']);
    const { CiphertextBlob } = answer;
    expect(await refusal(kms, 'Decrypt', { CiphertextBlob })).toBe('InvalidParameterValue.InvalidCiphertext');
    expect(await result(kms, 'Decrypt', { CiphertextBlob, EncryptionContext })).toMatchObject({
      Plaintext: answer['Plaintext'],
    });
    expect(
      await refusal(kms, 'ImportDataKey', bring({ ImportKeyMaterial: CiphertextBlob, ImportType: 1 })),
    ).toBe('InvalidParameterValue.InvalidImportKeyMaterial');
  });
});

describe('ImportDataKey', () => {
  const plain = Buffer.from('a data key of some length').toString('base64');

  it('takes a data key in the clear, and encrypts it by the key that is named', async () => {
    const answer = await result(
      kms,
      'ImportDataKey',
      bring({ KeyId, ImportKeyMaterial: plain, ImportType: 2 }),
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

  it('takes a data key as GenerateDataKey has encrypted it, and keeps that', async () => {
    const { CiphertextBlob, Plaintext } = await generate({});
    const given = { ImportKeyMaterial: CiphertextBlob, ImportType: 1 };
    for (const named of [{}, { KeyId }]) {
      const answer = await result(kms, 'ImportDataKey', bring({ ...given, ...named }));
      expect(answer['KeyId']).toBe(KeyId);
      expect(await plaintextOf(dataKeyIdIn(answer))).toBe(Plaintext);
      expect(await result(kms, 'GetDataKeyCiphertextBlob', { DataKeyId: dataKeyIdIn(answer) })).toMatchObject(
        {
          CiphertextBlob,
        },
      );
    }
  });

  it('refuses a ciphertext of another key than is named', async () => {
    const { CiphertextBlob } = await generate({});
    const other = await createKey(kms, 'another');
    const given = bring({ ImportKeyMaterial: CiphertextBlob, ImportType: 1, KeyId: other });
    expect(await refusal(kms, 'ImportDataKey', given)).toBe('InvalidParameterValue.InvalidKeyId');
  });

  it('needs the name of a key for a data key in the clear', async () => {
    const given = bring({ ImportKeyMaterial: plain, ImportType: 2 });
    expect(await refusal(kms, 'ImportDataKey', given)).toBe('MissingParameter');
  });

  it('refuses one of no bytes, and what was encrypted but is no data key', async () => {
    const empty = bring({ KeyId, ImportKeyMaterial: '', ImportType: 2 });
    expect(await refusal(kms, 'ImportDataKey', empty)).toBe('InvalidParameterValue.InvalidPlaintext');
    const Plaintext = Buffer.alloc(1_025).toString('base64');
    const { CiphertextBlob } = await result(kms, 'Encrypt', { KeyId, Plaintext });
    const long = bring({ ImportKeyMaterial: CiphertextBlob, ImportType: 1 });
    const nonsense = bring({ ImportKeyMaterial: 'nonsense', ImportType: 1 });
    for (const given of [long, nonsense]) {
      expect(await refusal(kms, 'ImportDataKey', given)).toBe(
        'InvalidParameterValue.InvalidImportKeyMaterial',
      );
    }
  });

  it('asks of a ciphertext what the key that made it allows', async () => {
    const cmk = await createKey(kms, 'to-be-disabled');
    const { CiphertextBlob } = await result(kms, 'GenerateDataKey', { KeyId: cmk, KeySpec: 'AES_256' });
    await result(kms, 'DisableKey', { KeyId: cmk });
    const given = bring({ ImportKeyMaterial: CiphertextBlob, ImportType: 1 });
    expect(await refusal(kms, 'ImportDataKey', given)).toBe('ResourceUnavailable.CmkDisabled');
  });

  it('has no HSM cluster', async () => {
    const given = bring({ KeyId, ImportKeyMaterial: plain, ImportType: 2, HsmClusterId: 'cls-hsm-1' });
    expect(await refusal(kms, 'ImportDataKey', given)).toBe('InvalidParameter');
  });

  it('does not take a name twice', async () => {
    await createDataKey(kms, KeyId, 'taken');
    const given = { KeyId, ImportKeyMaterial: plain, ImportType: 2, DataKeyName: 'taken' };
    expect(await refusal(kms, 'ImportDataKey', given)).toBe('InvalidParameterValue.InvalidDataKeyName');
  });
});

describe('GetDataKeyPlaintext', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const EncryptionPublicKey = publicKey.export({ type: 'spki', format: 'pem' });
  const oaep = constants.RSA_PKCS1_OAEP_PADDING;

  it.each([
    ['RSAES_OAEP_SHA_1', { padding: oaep, oaepHash: 'sha1' }],
    ['RSAES_OAEP_SHA_256', { padding: oaep, oaepHash: 'sha256' }],
  ])('seals it to the caller by %s', async (EncryptionAlgorithm, options) => {
    const answer = await generate({ IsHostedByKms: 1, EncryptionPublicKey, EncryptionAlgorithm });
    const asked = { DataKeyId: dataKeyIdIn(answer), EncryptionPublicKey, EncryptionAlgorithm };
    const { Plaintext } = await result(kms, 'GetDataKeyPlaintext', asked);
    const open = (sealed: unknown) =>
      privateDecrypt({ key: privateKey, ...options }, Buffer.from(String(sealed), 'base64')).toString(
        'base64',
      );
    expect(open(Plaintext)).toBe(open(answer['Plaintext']));
    expect(open(Plaintext)).toBe(await plaintextOf(dataKeyIdIn(answer)));
  });

  it('opens what an earlier version of the CMK has encrypted', async () => {
    const answer = await generate({ IsHostedByKms: 1 });
    await result(kms, 'EnableKeyRotation', { KeyId });
    await result(kms, 'RotateKey', { KeyId });
    expect(await plaintextOf(dataKeyIdIn(answer))).toBe(answer['Plaintext']);
  });

  it('opens what was kept before a restart', async () => {
    const answer = await generate({ IsHostedByKms: 1, EncryptionContext: '{"a":1}' });
    await kms.stop();
    const again = await kms.restart();
    expect(await result(again, 'GetDataKeyPlaintext', { DataKeyId: dataKeyIdIn(answer) })).toMatchObject({
      Plaintext: answer['Plaintext'],
    });
    await again.stop();
  });
});

describe('a data key under a CMK of imported material', () => {
  it('can be opened while the material is there, and again once it is back', async () => {
    const other = await startTimedKms();
    const cmk = await createKey(other, 'external', { Type: 2 });
    const material = Buffer.alloc(32, 7);
    const importMaterial = async () => {
      const wrapping = { WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_2048' };
      const { ImportToken, PublicKey } = await result(other, 'GetParametersForImport', {
        KeyId: cmk,
        ...wrapping,
      });
      const der = Buffer.from(String(PublicKey), 'base64');
      const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
      const wrapped = publicEncrypt({ key, oaepHash: 'sha256' }, material).toString('base64');
      await result(other, 'ImportKeyMaterial', { KeyId: cmk, ImportToken, EncryptedKeyMaterial: wrapped });
    };
    await importMaterial();
    const DataKeyId = await createDataKey(other, cmk, 'kept');
    const { Plaintext } = await result(other, 'GetDataKeyPlaintext', { DataKeyId });
    const unsupported = 'ResourceUnavailable.CmkStateNotSupport';

    await result(other, 'DeleteImportedKeyMaterial', { KeyId: cmk });
    for (const action of ['GetDataKeyPlaintext', 'EnableDataKey']) {
      expect(await refusal(other, action, { DataKeyId })).toBe(unsupported);
    }
    // By this way a CMK comes to be enabled without material.
    await result(other, 'ScheduleKeyDeletion', { KeyId: cmk, PendingWindowInDays: 7 });
    await result(other, 'CancelKeyDeletion', { KeyId: cmk });
    await result(other, 'EnableKey', { KeyId: cmk });
    for (const action of ['GetDataKeyPlaintext', 'EnableDataKey']) {
      expect(await refusal(other, action, { DataKeyId })).toBe(unsupported);
    }
    await importMaterial();
    expect(await result(other, 'GetDataKeyPlaintext', { DataKeyId })).toMatchObject({ Plaintext });
    expect(other.bugs).toEqual([]);
    await other.close();
  });
});
