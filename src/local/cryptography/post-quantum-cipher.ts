/**
 * Encryption that withstands quantum computers: ML-KEM-768 gives a secret that is used once, and AES-256-GCM encrypts by it.
 * That also tells whether the capsule is the one that was made: a damaged one gives another secret.
 */
import { encapsulatedKeyBytes } from '../crypto/post-quantum.js';
import { seal, unseal } from '../crypto/seal.js';
import type { ThreadPool } from '../crypto/thread-pool.js';

const byAes = (secret: Uint8Array) => ({ algorithm: 'AES_256' as const, secret: Buffer.from(secret) });

const associated = (keyId: string, capsule: Uint8Array) =>
  Buffer.concat([Buffer.from(`${keyId} ML-KEM-768 `), capsule]);

/** The capsule, and what is sealed by the secret in it. `seed` is that of the key. */
export const sealByKem = async (
  threads: ThreadPool,
  keyId: string,
  seed: Buffer,
  plaintext: Buffer,
): Promise<Buffer> => {
  const { encapsulatedKey: capsule, secret } = await threads.run('encapsulate', seed);
  return Buffer.concat([capsule, await seal(threads, byAes(secret), plaintext, associated(keyId, capsule))]);
};

/** Undefined where it was not sealed so, by this key. */
export const unsealByKem = async (
  threads: ThreadPool,
  keyId: string,
  seed: Buffer,
  sealed: Buffer,
): Promise<Buffer | undefined> => {
  const capsule = sealed.subarray(0, encapsulatedKeyBytes);
  const secret = await threads.run('decapsulate', seed, capsule);
  return (
    secret &&
    unseal(threads, byAes(secret), sealed.subarray(encapsulatedKeyBytes), associated(keyId, capsule))
  );
};
