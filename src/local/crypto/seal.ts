/** Authenticated encryption: AES-256-GCM inline, since it takes microseconds, and SM4-GCM on a thread. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Algorithm } from './algorithms.js';
import { ivBytes, tagBytes } from './sm4.js';
import type { ThreadPool } from './thread-pool.js';

export interface SymmetricSecret {
  readonly algorithm: Algorithm;
  readonly secret: Buffer;
}

const aes = 'aes-256-gcm';

const encryptByAes = (key: Buffer, iv: Buffer, plaintext: Buffer, associated: Buffer): Buffer => {
  const cipher = createCipheriv(aes, key, iv).setAAD(associated);
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
};

const decryptByAes = (key: Buffer, iv: Buffer, sealed: Buffer, associated: Buffer): Buffer | undefined => {
  const end = sealed.length - tagBytes;
  const decipher = createDecipheriv(aes, key, iv, { authTagLength: tagBytes })
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
  { algorithm, secret }: SymmetricSecret,
  plaintext: Buffer,
  associated: Buffer,
): Promise<Buffer> => {
  const iv = randomBytes(ivBytes);
  const sealed =
    algorithm === 'SM4'
      ? await threads.run('encryptBySm4', secret, iv, plaintext, associated)
      : encryptByAes(secret, iv, plaintext, associated);
  return Buffer.concat([iv, sealed]);
};

/** Returns undefined if `sealed` was not made by `seal` with the same secret and associated data. */
export const unseal = async (
  threads: ThreadPool,
  { algorithm, secret }: SymmetricSecret,
  sealed: Buffer,
  associated: Buffer,
): Promise<Buffer | undefined> => {
  if (sealed.length < ivBytes + tagBytes) return undefined;
  const iv = sealed.subarray(0, ivBytes);
  const rest = sealed.subarray(ivBytes);
  if (algorithm !== 'SM4') return decryptByAes(secret, iv, rest, associated);
  const plaintext = await threads.run('decryptBySm4', secret, iv, rest, associated);
  return plaintext && Buffer.from(plaintext);
};
