/**
 * Authenticated encryption: AES-GCM inline, since it takes microseconds, and SM4-GCM on a thread. SM4 has keys of 16 bytes only:
 * imported material of 32 bytes is a key for AES in every region, and of 16 bytes a key for AES-128 where AES is used.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Algorithm } from './algorithms.js';
import { ivBytes, tagBytes } from './sm4.js';
import type { ThreadPool } from './thread-pool.js';

export interface SymmetricSecret {
  readonly algorithm: Algorithm;
  readonly secret: Buffer;
}

const aesOf = (key: Buffer) => (key.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm');

const usesSm4 = ({ algorithm, secret }: SymmetricSecret) => algorithm === 'SM4' && secret.length === 16;

const encryptByAes = (key: Buffer, iv: Buffer, plaintext: Buffer, associated: Buffer): Buffer => {
  const cipher = createCipheriv(aesOf(key), key, iv).setAAD(associated);
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
};

const decryptByAes = (key: Buffer, iv: Buffer, sealed: Buffer, associated: Buffer): Buffer | undefined => {
  const end = sealed.length - tagBytes;
  const decipher = createDecipheriv(aesOf(key), key, iv, { authTagLength: tagBytes })
    .setAAD(associated)
    .setAuthTag(sealed.subarray(end));
  const plaintext = decipher.update(sealed.subarray(0, end));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    return undefined;
  }
};

/** Returns a 12-byte IV, the ciphertext, and a 16-byte tag. */
export const seal = async (
  threads: ThreadPool,
  key: SymmetricSecret,
  plaintext: Buffer,
  associated: Buffer,
): Promise<Buffer> => {
  const { secret } = key;
  const iv = randomBytes(ivBytes);
  const sealed = usesSm4(key)
    ? await threads.run('encryptBySm4', secret, iv, plaintext, associated)
    : encryptByAes(secret, iv, plaintext, associated);
  return Buffer.concat([iv, sealed]);
};

/** Returns undefined if `sealed` was not made by `seal` with the same secret and associated data. */
export const unseal = async (
  threads: ThreadPool,
  key: SymmetricSecret,
  sealed: Buffer,
  associated: Buffer,
): Promise<Buffer | undefined> => {
  const { secret } = key;
  if (sealed.length < ivBytes + tagBytes) return undefined;
  const iv = sealed.subarray(0, ivBytes);
  const rest = sealed.subarray(ivBytes);
  if (!usesSm4(key)) return decryptByAes(secret, iv, rest, associated);
  const plaintext = await threads.run('decryptBySm4', secret, iv, rest, associated);
  return plaintext && Buffer.from(plaintext);
};
