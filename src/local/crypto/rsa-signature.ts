/** RSA signatures of a digest that is made already, which node:crypto does not offer. Runs on a thread. */
import { constants, createPrivateKey, createPublicKey, privateEncrypt, publicDecrypt } from 'node:crypto';
import { encodePss, isPssOf } from './pss.js';

export type RsaScheme = 'PSS' | 'PKCS1';

/** What stands before a digest by SHA-256 in EMSA-PKCS1-v1_5 (RFC 8017, section 9.2). */
const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex');

const infoOf = (digest: Uint8Array) => Buffer.concat([digestInfo, digest]);

const keyOf = (secret: Uint8Array) =>
  createPrivateKey({ key: Buffer.from(secret), format: 'der', type: 'pkcs8' });

export const signByRsa = (scheme: RsaScheme, secret: Uint8Array, digest: Uint8Array): Uint8Array => {
  const key = keyOf(secret);
  return scheme === 'PSS'
    ? privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, encodePss(digest))
    : privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, infoOf(digest));
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
      : publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature).equals(infoOf(digest));
  } catch {
    return false;
  }
};
