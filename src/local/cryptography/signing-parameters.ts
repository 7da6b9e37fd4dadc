/** What SignByAsymmetricKey and VerifyByAsymmetricKey are told of algorithm and message, checked against the key. */
import { MessageTypes, signAlgorithms, type Action, type ErrorCode } from '../../contract/index.js';
import type { SignAlgorithm, Signed } from '../crypto/signature.js';
import { KmsFailure } from '../model/failure.js';
import type { Key } from '../model/key.js';

/** How many bytes a digest has: as many as its hash gives. The manual speaks of 32 alone, and P-384 takes them too. */
const digestBytes: Readonly<Record<SignAlgorithm, readonly number[]>> = {
  SM2DSA: [32],
  ECC_P256_R1: [32],
  ECDSA384_SHA384: [48, 32],
  ECDSA384: [48, 32],
  ECC_P384_R1: [48, 32],
  RSA_PSS_SHA_256: [32],
  RSA_PKCS1_SHA_256: [32],
};

const isKnown = (name: string): name is SignAlgorithm => Object.hasOwn(digestBytes, name);

/** The nearest code that the action documents. */
const codeFor = ({ errors }: Action): ErrorCode =>
  errors.find((code) => code === 'InvalidParameterValue') ?? 'InvalidParameter';

/** Throws a KmsFailure where a key of this usage does not sign so. */
export const signAlgorithmOf = (
  action: Action,
  { usage }: Key,
  { Algorithm }: { readonly Algorithm: string },
): SignAlgorithm => {
  const fitting = signAlgorithms[usage] ?? [];
  if (isKnown(Algorithm) && fitting.includes(Algorithm)) return Algorithm;
  throw new KmsFailure(
    codeFor(action),
    `Algorithm must be ${fitting.join(' or ')} for a key of usage ${usage}.`,
  );
};

export interface SignedMessage {
  readonly Message: string;
  readonly MessageType?: string | undefined;
}

/** Throws a KmsFailure where a digest has another length than its algorithm's. */
export const messageIn = (
  action: Action,
  algorithm: SignAlgorithm,
  { Message, MessageType }: SignedMessage,
): Signed => {
  const bytes = Buffer.from(Message, 'base64');
  const isDigest = MessageType === MessageTypes.DIGEST;
  const lengths = digestBytes[algorithm];
  if (!isDigest || lengths.includes(bytes.length)) return { bytes, isDigest };
  throw new KmsFailure(
    codeFor(action),
    `Message must be of ${lengths.join(' or ')} bytes before Base64 where it is a digest for ${algorithm}.`,
  );
};
