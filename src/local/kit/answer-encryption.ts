/** A plaintext as it goes to the caller: in the clear, or encrypted to a public key of the caller's own. */
import { AnswerEncryptions } from '../../contract/index.js';
import type { ThreadPool } from '../crypto/thread-pool.js';
import { KmsFailure } from '../model/failure.js';

export interface AnswerEncryption {
  /** PEM. Left out, there is nothing to encrypt to, whatever algorithm is named. */
  readonly EncryptionPublicKey?: string | undefined;
  /** SM2 unless another is named. */
  readonly EncryptionAlgorithm?: string | undefined;
}

/** In Base64. Rejects with EncryptionError where the key does not fit the algorithm, or cannot take so much. */
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
    'EncryptionPublicKey must be the PEM of a key that fits EncryptionAlgorithm and can take the plaintext: RSA of 2048 bits, or SM2.',
  );
};
