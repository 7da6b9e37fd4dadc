/** Validates algorithm and message of SignByAsymmetricKey and VerifyByAsymmetricKey against the key. */
import { MessageTypes, signAlgorithms, type Action, type ErrorCode } from '../../contract/index.js';
import type { SignAlgorithm, SignedMessage } from '../crypto/signature.js';
import { KmsFailure } from '../model/failure.js';
import type { Key } from '../model/key.js';

/** Accepted digest lengths: that of the algorithm's hash. For P-384 also 32, the only length that the manual mentions. */
const digestBytes: Readonly<Record<SignAlgorithm, readonly number[]>> = {
  SM2DSA: [32],
  ECC_P256_R1: [32],
  ECDSA384_SHA384: [48, 32],
  ECDSA384: [48, 32],
  ECC_P384_R1: [48, 32],
  RSA_PSS_SHA_256: [32],
  RSA_PKCS1_SHA_256: [32],
};

const isSignAlgorithm = (name: string): name is SignAlgorithm => Object.hasOwn(digestBytes, name);

/** The closest code that the action documents. */
const codeFor = ({ errors }: Action): ErrorCode =>
  errors.find((code) => code === 'InvalidParameterValue') ?? 'InvalidParameter';

/** Throws a KmsFailure if keys of this usage do not sign with the algorithm. */
export const signAlgorithmOf = (
  action: Action,
  { usage }: Key,
  { Algorithm }: { readonly Algorithm: string },
): SignAlgorithm => {
  const supported = signAlgorithms[usage] ?? [];
  if (isSignAlgorithm(Algorithm) && supported.includes(Algorithm)) return Algorithm;
  throw new KmsFailure(
    codeFor(action),
    `Algorithm must be ${supported.join(' or ')} for a key of usage ${usage}.`,
  );
};

interface MessageParams {
  readonly Message: string;
  readonly MessageType?: string | undefined;
}

/** Throws a KmsFailure if the message is a digest of the wrong length. */
export const messageIn = (
  action: Action,
  algorithm: SignAlgorithm,
  { Message, MessageType }: MessageParams,
): SignedMessage => {
  const bytes = Buffer.from(Message, 'base64');
  const isDigest = MessageType === MessageTypes.DIGEST;
  const lengths = digestBytes[algorithm];
  if (!isDigest || lengths.includes(bytes.length)) return { bytes, isDigest };
  throw new KmsFailure(
    codeFor(action),
    `A digest for ${algorithm} must be ${lengths.join(' or ')} bytes long, before Base64, in Message.`,
  );
};
