/** The public key of asymmetric material. Runs on a thread. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Algorithm } from './algorithms.js';
import { sm2PublicKey } from './sm2.js';

/** SubjectPublicKeyInfo in DER. */
export const publicKeyOf = async (algorithm: Algorithm, secret: Uint8Array): Promise<Uint8Array> => {
  if (algorithm === 'SM2') return sm2PublicKey(secret);
  const key = createPrivateKey({ key: Buffer.from(secret), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
};
