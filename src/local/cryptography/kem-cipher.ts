/**
 * Post-quantum encryption: ML-KEM-768 encapsulates a one-time secret, and AES-256-GCM encrypts with it. The GCM tag also
 * detects a damaged encapsulated key, which decapsulates to another secret.
 */
import { encapsulatedKeyBytes } from '../crypto/post-quantum.js';
import { seal, unseal } from '../crypto/seal.js';
import type { ThreadPool } from '../crypto/thread-pool.js';

const asAesKey = (secret: Uint8Array) => ({ algorithm: 'AES_256' as const, secret: Buffer.from(secret) });

const associatedData = (keyId: string, encapsulatedKey: Uint8Array) =>
  Buffer.concat([Buffer.from(`${keyId} ML-KEM-768 `), encapsulatedKey]);

/** Returns the encapsulated key followed by the sealed plaintext. `seed` is that of the key. */
export const sealByKem = async (
  threads: ThreadPool,
  keyId: string,
  seed: Buffer,
  plaintext: Buffer,
): Promise<Buffer> => {
  const { encapsulatedKey, secret } = await threads.run('encapsulate', seed);
  const data = associatedData(keyId, encapsulatedKey);
  return Buffer.concat([encapsulatedKey, await seal(threads, asAesKey(secret), plaintext, data)]);
};

/** Returns undefined if `sealed` was not made by `sealByKem` with this key. */
export const unsealByKem = async (
  threads: ThreadPool,
  keyId: string,
  seed: Buffer,
  sealed: Buffer,
): Promise<Buffer | undefined> => {
  const encapsulatedKey = sealed.subarray(0, encapsulatedKeyBytes);
  const secret = await threads.run('decapsulate', seed, encapsulatedKey);
  if (!secret) return undefined;
  const data = associatedData(keyId, encapsulatedKey);
  return unseal(threads, asAesKey(secret), sealed.subarray(encapsulatedKeyBytes), data);
};
