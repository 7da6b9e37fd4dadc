import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createKey, metadataOf, refusal, result } from '../../support/local/caller.js';
import {
  base64,
  flipBit,
  importParams,
  bytesIn,
  decrypt,
  encrypt,
} from '../../support/local/cryptography.js';
import { useTimedKms, day } from '../../support/local/timed-kms.js';

const finance = { region: 'ap-shanghai-fsi' };

const kms = useTimedKms();
let KeyId = '';
beforeAll(async () => {
  KeyId = await createKey(kms, 'sm4', {}, finance);
});

describe('a region with the national standard', () => {
  it('reports it for its keys and algorithms', async () => {
    expect((await metadataOf(kms, KeyId, finance))['Type']).toBe(4);
    const { SymmetricAlgorithms } = await result(kms, 'ListAlgorithms', {}, finance);
    expect(SymmetricAlgorithms).toEqual([{ KeyUsage: 'ENCRYPT_DECRYPT', Algorithm: 'SM4' }]);
    const rsa = await createKey(kms, 'rsa', { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_RSA_2048' }, finance);
    expect((await metadataOf(kms, rsa, finance))['Type']).toBe(2);
  });

  it.each([1, 16, 4_096])('encrypts and decrypts %d bytes with SM4', async (length) => {
    const plaintext = 'x'.repeat(length);
    const blob = await encrypt(kms, KeyId, plaintext, '{"a":"1"}', finance);
    expect(await decrypt(kms, blob, '{"a":"1"}', finance)).toBe(plaintext);
    expect(await refusal(kms, 'Decrypt', { CiphertextBlob: blob }, finance)).toBe(
      'InvalidParameterValue.InvalidCiphertext',
    );
  });

  it('refuses damaged ciphertexts', async () => {
    const blob = await encrypt(kms, KeyId, 'secret', undefined, finance);
    const [id, version, sealed = ''] = blob.split('-k-');
    const bytes = Buffer.from(sealed, 'base64');
    for (const place of bytes.keys()) {
      const CiphertextBlob = [id, version, base64(flipBit(bytes, place))].join('-k-');
      expect(await refusal(kms, 'Decrypt', { CiphertextBlob }, finance)).toBe(
        'InvalidParameterValue.InvalidCiphertext',
      );
    }
  });

  it('rotates its keys', async () => {
    const rotated = await createKey(kms, 'rotated', {}, finance);
    await result(kms, 'EnableKeyRotation', { KeyId: rotated, RotateDays: 7 }, finance);
    const blob = await encrypt(kms, rotated, 'version 1', undefined, finance);
    kms.advance(7 * day);
    const { ReEncrypted } = await result(kms, 'ReEncrypt', { CiphertextBlob: blob }, finance);
    expect(ReEncrypted).toBe(true);
    expect(await decrypt(kms, blob, undefined, finance)).toBe('version 1');
  });

  it('generates data keys like other regions', async () => {
    const answer = await result(kms, 'GenerateDataKey', { KeyId, KeySpec: 'AES_256' }, finance);
    expect(bytesIn(answer, 'Plaintext')).toHaveLength(32);
  });

  it.each([16, 32])('imports material of %d bytes', async (length) => {
    const external = await createKey(kms, `external-${length}`, { Type: 2 }, finance);
    const wrongLength = await importParams(kms, external, randomBytes(24), finance);
    expect(await refusal(kms, 'ImportKeyMaterial', wrongLength, finance)).toBe(
      'InvalidParameter.DecryptMaterialError',
    );
    await result(
      kms,
      'ImportKeyMaterial',
      await importParams(kms, external, randomBytes(length), finance),
      finance,
    );
    const blob = await encrypt(kms, external, 'secret', undefined, finance);
    expect(await decrypt(kms, blob, undefined, finance)).toBe('secret');
  });
});
