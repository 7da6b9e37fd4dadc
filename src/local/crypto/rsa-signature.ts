/** RSA signatures over a digest. node:crypto signs only messages. Runs on a thread. */
import { constants, createPrivateKey, createPublicKey, privateEncrypt, publicDecrypt } from 'node:crypto';
import { encodePss, isPssOf } from './pss.js';

export type RsaScheme = 'PSS' | 'PKCS1';

/** The prefix of a SHA-256 digest in EMSA-PKCS1-v1_5 (RFC 8017, section 9.2). */
const digestInfoPrefix = Buffer.from('3031300d060960864801650304020105000420', 'hex');

const digestInfo = (digest: Uint8Array) => Buffer.concat([digestInfoPrefix, digest]);

const keyOf = (secret: Uint8Array) =>
  createPrivateKey({ key: Buffer.from(secret), format: 'der', type: 'pkcs8' });

export const signByRsa = (scheme: RsaScheme, secret: Uint8Array, digest: Uint8Array): Uint8Array => {
  const key = keyOf(secret);
  return scheme === 'PSS'
    ? privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, encodePss(digest))
    : privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, digestInfo(digest));
};

export const verifyByRsa = (
  scheme: RsaScheme,
  secret: Uint8Array,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const key = createPublicKey(keyOf(secret));
  try {
    return scheme === 'PSS'
      ? isPssOf(publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature), digest)
      : publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature).equals(digestInfo(digest));
  } catch {
    return false;
  }
};
