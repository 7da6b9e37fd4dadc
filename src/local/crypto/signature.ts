/** Signatures by the algorithm names of KMS. A message is signed by its digest. Runs on a thread. */
import { createHash } from 'node:crypto';
import { signByEcdsa, verifyByEcdsa, type EcAlgorithm } from './ecdsa.js';
import { signByRsa, verifyByRsa, type RsaScheme } from './rsa-signature.js';
import { signBySm2, sm2Digest, verifyBySm2 } from './sm2.js';

type MaybePromise<T> = T | Promise<T>;

interface Scheme {
  readonly digest: (secret: Uint8Array, message: Uint8Array) => MaybePromise<Uint8Array>;
  readonly sign: (secret: Uint8Array, digest: Uint8Array) => MaybePromise<Uint8Array>;
  readonly verify: (secret: Uint8Array, digest: Uint8Array, signature: Uint8Array) => MaybePromise<boolean>;
}

const ecdsa = (algorithm: EcAlgorithm, hash: string): Scheme => ({
  digest: (_, message) => createHash(hash).update(message).digest(),
  sign: (...given) => signByEcdsa(algorithm, ...given),
  verify: (...given) => verifyByEcdsa(algorithm, ...given),
});

const rsa = (scheme: RsaScheme): Scheme => ({
  digest: (_, message) => createHash('sha256').update(message).digest(),
  sign: (...given) => signByRsa(scheme, ...given),
  verify: (...given) => verifyByRsa(scheme, ...given),
});

const schemes = {
  SM2DSA: { digest: sm2Digest, sign: signBySm2, verify: verifyBySm2 },
  ECC_P256_R1: ecdsa('ECC_P256', 'sha256'),
  ECDSA384_SHA384: ecdsa('ECC_P384', 'sha384'),
  ECDSA384: ecdsa('ECC_P384', 'sha384'),
  ECC_P384_R1: ecdsa('ECC_P384', 'sha384'),
  RSA_PSS_SHA_256: rsa('PSS'),
  RSA_PKCS1_SHA_256: rsa('PKCS1'),
} as const satisfies Readonly<Record<string, Scheme>>;

export type SignAlgorithm = keyof typeof schemes;

export interface SignedMessage {
  readonly bytes: Uint8Array;
  /** Whether `bytes` is the digest, not the message itself. */
  readonly isDigest: boolean;
}

const digestOf = (scheme: Scheme, secret: Uint8Array, { bytes, isDigest }: SignedMessage) =>
  isDigest ? bytes : scheme.digest(secret, bytes);

export const sign = async (
  algorithm: SignAlgorithm,
  secret: Uint8Array,
  message: SignedMessage,
): Promise<Uint8Array> => {
  const scheme = schemes[algorithm];
  return scheme.sign(secret, await digestOf(scheme, secret, message));
};

/** `secret` is the signer's secret. The public key is derived from it. */
export const verify = async (
  algorithm: SignAlgorithm,
  secret: Uint8Array,
  message: SignedMessage,
  signature: Uint8Array,
): Promise<boolean> => {
  const scheme = schemes[algorithm];
  return scheme.verify(secret, await digestOf(scheme, secret, message), signature);
};
