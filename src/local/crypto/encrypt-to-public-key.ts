/** Encryption to a public key that the caller sent. Runs on a thread. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { AnswerEncryptions } from '../../contract/index.js';
import { encryptByRsa, RsaEncryption } from './rsa.js';
import { encryptBySm2, sm2PointOf } from './sm2.js';

/** A PEM on one line or several, with any white space. */
const pem = /^\s*-----BEGIN (RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END (?:RSA )?PUBLIC KEY-----\s*$/;

interface Der {
  readonly der: Buffer;
  readonly type: 'spki' | 'pkcs1';
}

const derIn = (text: string): Der | undefined => {
  const [, rsa, body] = pem.exec(text) ?? [];
  if (body === undefined) return undefined;
  return { der: Buffer.from(body, 'base64'), type: rsa === undefined ? 'spki' : 'pkcs1' };
};

/** The manual allows only 2048-bit RSA keys. */
const rsaKeyIn = ({ der, type }: Der): KeyObject | undefined => {
  try {
    const key = createPublicKey({ key: der, format: 'der', type });
    const { modulusLength } = key.asymmetricKeyDetails ?? {};
    return key.asymmetricKeyType === 'rsa' && modulusLength === 2_048 ? key : undefined;
  } catch {
    return undefined;
  }
};

/** Returns undefined if the key is malformed or does not fit the algorithm, or the plaintext is too long. */
export const encryptToPublicKey = async (
  publicKey: string,
  algorithm: string,
  plaintext: Uint8Array,
): Promise<Uint8Array | undefined> => {
  const given = derIn(publicKey);
  if (!given) return undefined;
  const rsa = RsaEncryption.safeParse(algorithm);
  if (rsa.success) {
    const key = rsaKeyIn(given);
    return key && encryptByRsa(key, rsa.data, plaintext);
  }
  const point = await sm2PointOf(given.der);
  if (point === undefined) return undefined;
  return encryptBySm2(point, plaintext, z.enum(AnswerEncryptions).parse(algorithm) === 'SM2_C1C3C2_ASN1');
};
