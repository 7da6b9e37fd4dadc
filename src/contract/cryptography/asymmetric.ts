/** Decryption and signatures with an asymmetric key. Source: "Asymmetric Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { bool, bytes, choice, optional, secret, text } from '../model/field.js';
import { maxPlaintextBytes, maxSm2CiphertextBytes, defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { safe } from '../model/retry-policy.js';
import { MessageTypes } from './sets.js';
import { RsaEncryptions } from '../model/sets.js';

/** The message, or with MessageType DIGEST its digest of 32 bytes. */
const message = bytes({ max: maxPlaintextBytes });

/** Empty if the message is: others encrypt to the public key, outside KMS. */
const plaintext = secret(bytes({ min: 0 }));

// Not a closed set: see signAlgorithms.
const algorithm = text();

export const GetPublicKey = action({
  name: 'GetPublicKey',
  params: { KeyId: shared.keyId },
  // KMS may have encoded the Base64 body of the PEM once more.
  result: { KeyId: optional(text()), PublicKey: bytes(), PublicKeyPem: text() },
  errors: [...shared.ownKeyErrors, 'ResourceUnavailable.CmkStateNotSupport', 'UnauthorizedOperation'],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const AsymmetricRsaDecrypt = action({
  name: 'AsymmetricRsaDecrypt',
  params: { KeyId: shared.keyId, Ciphertext: bytes(), Algorithm: choice(RsaEncryptions) },
  result: { KeyId: optional(text()), Plaintext: plaintext },
  errors: [
    ...shared.ownKeyErrors,
    'FailedOperation.DecryptError',
    'InvalidParameterValue.InvalidKeyUsage',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnauthorizedOperation',
  ],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const AsymmetricSm2Decrypt = action({
  name: 'AsymmetricSm2Decrypt',
  params: { KeyId: shared.keyId, Ciphertext: bytes({ max: maxSm2CiphertextBytes }) },
  result: { KeyId: optional(text()), Plaintext: plaintext },
  errors: [
    ...shared.ownKeyErrors,
    'FailedOperation.DecryptError',
    'InvalidParameterValue.InvalidKeyUsage',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnauthorizedOperation',
    'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion',
  ],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const SignByAsymmetricKey = action({
  name: 'SignByAsymmetricKey',
  params: {
    Algorithm: algorithm,
    Message: message,
    KeyId: shared.keyId,
    MessageType: optional(choice(MessageTypes)),
  },
  result: { Signature: bytes() },
  errors: [
    ...shared.ownKeyErrors,
    'AuthFailure',
    'MissingParameter',
    'ResourceUnavailable.CmkStateNotSupport',
  ],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const VerifyByAsymmetricKey = action({
  name: 'VerifyByAsymmetricKey',
  params: {
    KeyId: shared.keyId,
    SignatureValue: bytes(),
    Message: message,
    Algorithm: algorithm,
    MessageType: optional(choice(MessageTypes)),
  },
  result: { SignatureValid: bool() },
  errors: [...shared.ownKeyErrors, 'InvalidParameterValue', 'ResourceUnavailable.CmkStateNotSupport'],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});
