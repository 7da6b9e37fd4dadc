/** ECDSA over a digest, for NIST curves. node:crypto signs only messages. Runs on a thread. */
import { createPrivateKey } from 'node:crypto';

const load = () => import('@noble/curves/nist.js');

export type EcAlgorithm = 'ECC_P256' | 'ECC_P384';

const curveOf = async (algorithm: EcAlgorithm) => {
  const { p256, p384 } = await load();
  return algorithm === 'ECC_P256' ? p256 : p384;
};

/** As in OpenSSL: signatures in DER, and high values of `s` accepted. */
const options = { prehash: false, lowS: false, format: 'der' } as const;

const scalarOf = (secret: Uint8Array): Buffer => {
  const { d } = createPrivateKey({ key: Buffer.from(secret), format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  });
  if (d === undefined) throw new Error('The material is not an ECDSA key');
  return Buffer.from(d, 'base64url');
};

export const signByEcdsa = async (
  algorithm: EcAlgorithm,
  secret: Uint8Array,
  digest: Uint8Array,
): Promise<Uint8Array> => (await curveOf(algorithm)).sign(digest, scalarOf(secret), options);

export const verifyByEcdsa = async (
  algorithm: EcAlgorithm,
  secret: Uint8Array,
  digest: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => {
  const curve = await curveOf(algorithm);
  const publicKey = curve.getPublicKey(scalarOf(secret));
  try {
    return curve.verify(signature, digest, publicKey, options);
  } catch {
    return false;
  }
};
