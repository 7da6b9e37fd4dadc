import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createKey, metadataOf, refusal, result } from '../../support/local/caller.js';
import { importParams, bytesIn, decrypt, encrypt } from '../../support/local/cryptography.js';
import { useTimedKms, day } from '../../support/local/timed-kms.js';

const there = { region: 'ap-shanghai-fsi' };

const kms = await useTimedKms();
const KeyId = await createKey(kms, 'sm4', {}, there);

describe('a region that holds to the national standard', () => {
  it('says so of its keys, its algorithms and itself', async () => {
    expect((await metadataOf(kms, KeyId, there))['Type']).toBe(4);
    const { SymmetricAlgorithms } = await result(kms, 'ListAlgorithms', {}, there);
    expect(SymmetricAlgorithms).toEqual([{ KeyUsage: 'ENCRYPT_DECRYPT', Algorithm: 'SM4' }]);
    const rsa = await createKey(kms, 'rsa', { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_RSA_2048' }, there);
    expect((await metadataOf(kms, rsa, there))['Type']).toBe(2);
  });

  it.each([0, 1, 16, 4_096])('encrypts and decrypts %d bytes by SM4', async (length) => {
    const plaintext = 'x'.repeat(length);
    const blob = await encrypt(kms, KeyId, plaintext, '{"a":"1"}', there);
    expect(await decrypt(kms, blob, '{"a":"1"}', there)).toBe(plaintext);
    expect(await refusal(kms, 'Decrypt', { CiphertextBlob: blob }, there)).toBe(
      'InvalidParameterValue.InvalidCiphertext',
    );
  });

  it('opens no ciphertext that is damaged', async () => {
    const blob = await encrypt(kms, KeyId, 'secret', undefined, there);
    const [id, version, sealed = ''] = blob.split('-k-');
    const bytes = Buffer.from(sealed, 'base64');
    for (const place of bytes.keys()) {
      const damaged = Buffer.from(bytes);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      const CiphertextBlob = [id, version, damaged.toString('base64')].join('-k-');
      expect(await refusal(kms, 'Decrypt', { CiphertextBlob }, there)).toBe(
        'InvalidParameterValue.InvalidCiphertext',
      );
    }
  });

  it('rotates its keys', async () => {
    const rotated = await createKey(kms, 'rotated', {}, there);
    await result(kms, 'EnableKeyRotation', { KeyId: rotated, RotateDays: 7 }, there);
    const blob = await encrypt(kms, rotated, 'version 1', undefined, there);
    kms.advance(7 * day);
    const { ReEncrypted } = await result(kms, 'ReEncrypt', { CiphertextBlob: blob }, there);
    expect(ReEncrypted).toBe(true);
    expect(await decrypt(kms, blob, undefined, there)).toBe('version 1');
  });

  it('gives data keys as others do', async () => {
    const answer = await result(kms, 'GenerateDataKey', { KeyId, KeySpec: 'AES_256' }, there);
    expect(bytesIn(answer, 'Plaintext')).toHaveLength(32);
  });

  it('imports material of 16 bytes', async () => {
    const external = await createKey(kms, 'external', { Type: 2 }, there);
    const tooLong = await importParams(kms, external, randomBytes(32), there);
    expect(await refusal(kms, 'ImportKeyMaterial', tooLong, there)).toBe(
      'InvalidParameter.DecryptMaterialError',
    );
    await result(kms, 'ImportKeyMaterial', await importParams(kms, external, randomBytes(16), there), there);
    const blob = await encrypt(kms, external, 'secret', undefined, there);
    expect(await decrypt(kms, blob, undefined, there)).toBe('secret');
  });
});
