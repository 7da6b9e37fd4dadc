/** Sets of values: on the left the member of the enum, on the right the value that KMS uses. */
import type { KeyUsage } from '../keys/index.js';

/**
 * The signature algorithms of each usage. This is not a closed set: the manual names four and "etc.", and ListAlgorithms
 * returns those of a region. For P-384 the manual names only ECDSA384_SHA384, in an example of ListAlgorithms. We chose the
 * other two names.
 */
export const signAlgorithms: Readonly<Partial<Record<KeyUsage, readonly string[]>>> = {
  ASYMMETRIC_SIGN_VERIFY_SM2: ['SM2DSA'],
  ASYMMETRIC_SIGN_VERIFY_ECC: ['ECC_P256_R1'],
  ASYMMETRIC_SIGN_VERIFY_RSA_2048: ['RSA_PSS_SHA_256', 'RSA_PKCS1_SHA_256'],
  ASYMMETRIC_SIGN_VERIFY_ECDSA384: ['ECDSA384_SHA384', 'ECDSA384', 'ECC_P384_R1'],
};

/** What is signed: the message itself, or a digest that the caller computed. */
export const MessageTypes = { RAW: 'RAW', DIGEST: 'DIGEST' } as const;
