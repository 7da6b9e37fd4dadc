/** RSA encryption with the paddings of KMS. Runs on a thread. */
import { constants, createPrivateKey, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { RsaEncryptions } from '../../contract/index.js';

export const RsaEncryption = z.enum(RsaEncryptions);
export type RsaEncryption = z.output<typeof RsaEncryption>;

const paddings = {
  RSAES_PKCS1_V1_5: { padding: constants.RSA_PKCS1_PADDING },
  RSAES_OAEP_SHA_1: { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
  RSAES_OAEP_SHA_256: { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
} as const satisfies Record<RsaEncryption, object>;

/** Returns undefined if the plaintext is too long. */
export const encryptByRsa = (
  key: KeyObject,
  algorithm: RsaEncryption,
  plaintext: Uint8Array,
): Uint8Array | undefined => {
  try {
    return publicEncrypt({ key, ...paddings[algorithm] }, plaintext);
  } catch {
    return undefined;
  }
};

/** The padding is 0, 2, at least eight non-zero bytes, and 0. The message follows (RFC 8017, section 7.2.2). */
const withoutPkcs1Padding = (padded: Buffer): Uint8Array | undefined => {
  const end = padded.indexOf(0, 2);
  return padded[0] === 0 && padded[1] === 2 && end >= 10 ? padded.subarray(end + 1) : undefined;
};

/**
 * `secret` is PKCS #8 in DER. Returns undefined if the ciphertext does not fit key and algorithm. For PKCS #1 v1.5 this is a
 * padding oracle, which Node.js avoids by returning random data. KMS documents FailedOperation.DecryptError for this case,
 * and the local KMS is for development only.
 */
export const decryptByRsa = (
  secret: Uint8Array,
  algorithm: RsaEncryption,
  ciphertext: Uint8Array,
): Uint8Array | undefined => {
  const key = createPrivateKey({ key: Buffer.from(secret), format: 'der', type: 'pkcs8' });
  try {
    if (algorithm !== 'RSAES_PKCS1_V1_5') return privateDecrypt({ key, ...paddings[algorithm] }, ciphertext);
    return withoutPkcs1Padding(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, ciphertext));
  } catch {
    return undefined;
  }
};
