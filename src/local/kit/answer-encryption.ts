/** Encodes a plaintext for the caller: in the clear, or encrypted to a public key that the caller sent. */
import { AnswerEncryptions } from '../../contract/index.js';
import type { ThreadPool } from '../crypto/thread-pool.js';
import { KmsFailure } from '../model/failure.js';

export interface AnswerEncryption {
  /** PEM. Without it, the plaintext is not encrypted, even if an algorithm is named. */
  readonly EncryptionPublicKey?: string | undefined;
  /** Default: SM2. */
  readonly EncryptionAlgorithm?: string | undefined;
}

/** Returns Base64. Rejects with EncryptionError if the key does not fit the algorithm or the plaintext is too long for it. */
export const encryptAnswer = async (
  threads: ThreadPool,
  plaintext: Buffer,
  { EncryptionPublicKey, EncryptionAlgorithm = AnswerEncryptions.SM2 }: AnswerEncryption,
): Promise<string> => {
  if (EncryptionPublicKey === undefined) return plaintext.toString('base64');
  const sealed = await threads.run('encryptTo', EncryptionPublicKey, EncryptionAlgorithm, plaintext);
  if (sealed) return Buffer.from(sealed).toString('base64');
  throw new KmsFailure(
    'FailedOperation.EncryptionError',
    'EncryptionPublicKey must be a PEM of a 2048-bit RSA or SM2 key that fits EncryptionAlgorithm and the length of the plaintext.',
  );
};
