import { beforeAll, describe, expect, it } from '@jest/globals';
import { createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import { base64, bytesIn, decrypt, encrypt, textIn, flipBit } from '../../support/local/cryptography.js';
import { useTimedKms, day } from '../../support/local/timed-kms.js';

const kms = useTimedKms();
let KeyId = '';
beforeAll(async () => {
  KeyId = await createKey(kms, 'symmetric');
});

const invalid = 'InvalidParameterValue.InvalidCiphertext';
const refuseDecrypt = (CiphertextBlob: string, EncryptionContext?: string) =>
  refusal(kms, 'Decrypt', { CiphertextBlob, EncryptionContext });

const reEncrypt = (params: object) => result(kms, 'ReEncrypt', params);

describe('ReEncrypt', () => {
  it('returns a ciphertext of the same key unchanged', async () => {
    const CiphertextBlob = await encrypt(kms, KeyId, 'secret');
    const same = { CiphertextBlob, KeyId, SourceKeyId: KeyId, ReEncrypted: false };
    expect(await reEncrypt({ CiphertextBlob })).toMatchObject(same);
    expect(await reEncrypt({ CiphertextBlob, DestinationKeyId: KeyId })).toMatchObject(same);
  });

  it('encrypts with another key and another context', async () => {
    const DestinationKeyId = await createKey(kms, uniqueName());
    const CiphertextBlob = await encrypt(kms, KeyId, 'secret', '{"a":"1"}');
    const answer = await reEncrypt({
      CiphertextBlob,
      DestinationKeyId,
      SourceEncryptionContext: '{"a":"1"}',
      DestinationEncryptionContext: '{"b":"2"}',
    });
    expect(answer).toMatchObject({ KeyId: DestinationKeyId, SourceKeyId: KeyId, ReEncrypted: true });
    const blob = textIn(answer, 'CiphertextBlob');
    expect(await decrypt(kms, blob, '{"b":"2"}')).toBe('secret');
    expect(await refuseDecrypt(blob, '{"a":"1"}')).toBe(invalid);
  });

  it('encrypts with the same key if the context differs', async () => {
    const contexts = { SourceEncryptionContext: '{"a":"1"}', DestinationEncryptionContext: '{"b":"2"}' };
    const answer = await reEncrypt({
      CiphertextBlob: await encrypt(kms, KeyId, 'secret', '{"a":"1"}'),
      ...contexts,
    });
    expect(answer['ReEncrypted']).toBe(true);
    expect(await decrypt(kms, textIn(answer, 'CiphertextBlob'), '{"b":"2"}')).toBe('secret');
  });

  it('also decrypts a ciphertext that it returns unchanged', async () => {
    const CiphertextBlob = await encrypt(kms, KeyId, 'secret', '{"a":"1"}');
    expect(await refusal(kms, 'ReEncrypt', { CiphertextBlob })).toBe(invalid);
    const [id, version, sealed = ''] = CiphertextBlob.split('-k-');
    const damaged = [id, version, base64(flipBit(Buffer.from(sealed, 'base64'), -4))].join('-k-');
    const SourceEncryptionContext = '{"a":"1"}';
    const params = { DestinationEncryptionContext: SourceEncryptionContext, SourceEncryptionContext };
    expect(await refusal(kms, 'ReEncrypt', { CiphertextBlob: damaged, ...params })).toBe(invalid);
    expect(await reEncrypt({ CiphertextBlob, ...params })).toMatchObject({ CiphertextBlob });
  });

  it('decrypts with an archived key, but does not encrypt with it', async () => {
    const archived = await createKey(kms, 'archived');
    const CiphertextBlob = await encrypt(kms, archived, 'secret');
    await result(kms, 'ArchiveKey', { KeyId: archived });
    expect(await reEncrypt({ CiphertextBlob, DestinationKeyId: KeyId })).toMatchObject({ ReEncrypted: true });
    const params = { CiphertextBlob: await encrypt(kms, KeyId, 'secret'), DestinationKeyId: archived };
    expect(await refusal(kms, 'ReEncrypt', params)).toBe('ResourceUnavailable.CmkDisabled');
  });

  it.each([
    ['ResourceUnavailable.CmkNotFound', '00000000-0000-0000-0000-000000000000'],
    ['InvalidParameterValue.InvalidKeyId', 'nonsense'],
  ])('answers %s for the destination %s', async (code, DestinationKeyId) => {
    const CiphertextBlob = await encrypt(kms, KeyId, 'secret');
    expect(await refusal(kms, 'ReEncrypt', { CiphertextBlob, DestinationKeyId })).toBe(code);
  });

  it('refuses an asymmetric destination', async () => {
    const DestinationKeyId = await createKey(kms, 'signing', { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' });
    const CiphertextBlob = await encrypt(kms, KeyId, 'secret');
    expect(await refusal(kms, 'ReEncrypt', { CiphertextBlob, DestinationKeyId })).toBe('InvalidParameter');
  });
});

describe('a rotated key', () => {
  it('decrypts with all its material and encrypts with the newest', async () => {
    const rotated = await createKey(kms, 'rotated');
    const versionOf = (blob: string) => blob.split('-k-')[1];
    await result(kms, 'EnableKeyRotation', { KeyId: rotated, RotateDays: 7 });
    const blobs = [await encrypt(kms, rotated, 'version 1')];
    await result(kms, 'RotateKey', { KeyId: rotated });
    blobs.push(await encrypt(kms, rotated, 'version 2'));
    kms.advance(15 * day);
    blobs.push(await encrypt(kms, rotated, 'version 4'));
    expect(new Set(blobs.map(versionOf)).size).toBe(3);
    expect(await Promise.all(blobs.map((blob) => decrypt(kms, blob)))).toEqual([
      'version 1',
      'version 2',
      'version 4',
    ]);
    const [old = ''] = blobs;
    const answer = await reEncrypt({ CiphertextBlob: old });
    expect(answer).toMatchObject({ KeyId: rotated, SourceKeyId: rotated, ReEncrypted: true });
    expect(versionOf(textIn(answer, 'CiphertextBlob'))).toBe(versionOf(blobs[2] ?? ''));
    expect(await decrypt(kms, textIn(answer, 'CiphertextBlob'))).toBe('version 1');
  });
});

describe('GenerateDataKey', () => {
  const generate = (params: object) => result(kms, 'GenerateDataKey', { KeyId, ...params });

  it.each([
    [16, { KeySpec: 'AES_128' }],
    [32, { KeySpec: 'AES_256' }],
    [1, { NumberOfBytes: 1 }],
    [1_024, { NumberOfBytes: 1_024, KeySpec: 'AES_128' }],
    [7, { NumberOfBytes: '7', IsHostedByKms: 0, DataKeyName: 'ignored' }],
  ])('returns %d bytes for %j, and Decrypt returns them too', async (length, params) => {
    const answer = await generate(params);
    expect(answer).toMatchObject({ KeyId, DataKeyId: '', TagCode: 0 });
    expect(bytesIn(answer, 'Plaintext')).toHaveLength(length);
    const opened = await result(kms, 'Decrypt', { CiphertextBlob: answer['CiphertextBlob'] });
    expect(opened).toMatchObject({ KeyId, Plaintext: answer['Plaintext'] });
  });

  it('returns a different key each time, bound to its context', async () => {
    const params = { KeySpec: 'AES_256', EncryptionContext: '{"for":"a-file"}' };
    const answer = await generate(params);
    expect(answer['Plaintext']).not.toBe((await generate(params))['Plaintext']);
    expect(await refuseDecrypt(textIn(answer, 'CiphertextBlob'))).toBe(invalid);
    const opened = { CiphertextBlob: answer['CiphertextBlob'], EncryptionContext: '{"for":"a-file"}' };
    expect((await result(kms, 'Decrypt', opened))['Plaintext']).toBe(answer['Plaintext']);
  });

  it.each([{}, { NumberOfBytes: 0 }, { NumberOfBytes: 1_025 }, { KeySpec: 'AES_512' }])(
    'refuses %j',
    async (params) => {
      expect(await refusal(kms, 'GenerateDataKey', { KeyId, ...params })).toBe('InvalidParameter');
    },
  );
});

describe('GenerateRandom', () => {
  it.each([1, '16', 1_024])('returns %j bytes', async (NumberOfBytes) => {
    const answer = await result(kms, 'GenerateRandom', { NumberOfBytes });
    expect(bytesIn(answer, 'Plaintext')).toHaveLength(Number(NumberOfBytes));
  });

  it.each([0, 1_025, -1, 'many'])('refuses %j', async (NumberOfBytes) => {
    expect(await refusal(kms, 'GenerateRandom', { NumberOfBytes })).toBe('InvalidParameter');
  });

  it('returns different bytes each time', async () => {
    const random = async () => (await result(kms, 'GenerateRandom', { NumberOfBytes: 16 }))['Plaintext'];
    expect(await random()).not.toBe(await random());
  });
});
