/** Post-quantum cryptography. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { bool, bytes, optional, secret, text } from '../model/field.js';
import { maxPlaintextBytes, defaultQuota, plaintextBytes } from '../model/limits.js';
import * as shared from '../model/params.js';
import { safe } from '../model/retry-policy.js';

export const PostQuantumCryptoEncrypt = action({
  name: 'PostQuantumCryptoEncrypt',
  params: {
    KeyId: shared.keyId,
    PlainText: secret(bytes({ ...plaintextBytes, violation: 'InvalidParameterValue.InvalidPlaintext' })),
  },
  result: { CiphertextBlob: text(), KeyId: optional(text()) },
  errors: [
    ...shared.ownKeyErrors,
    'InvalidParameterValue.InvalidPlaintext',
    'ResourceUnavailable.CmkArchived',
    'ResourceUnavailable.CmkDisabled',
    'UnauthorizedOperation',
  ],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const PostQuantumCryptoDecrypt = action({
  name: 'PostQuantumCryptoDecrypt',
  params: {
    CiphertextBlob: text({ violation: 'InvalidParameterValue.InvalidCiphertext' }),
    ...shared.answerEncryption,
  },
  result: { KeyId: text(), PlainText: secret(bytes()) },
  errors: [
    'FailedOperation.EncryptionError',
    'InternalError',
    'InvalidParameter',
    'InvalidParameterValue.InvalidCiphertext',
    'ResourceUnavailable.CmkDisabled',
    'ResourceUnavailable.CmkNotFound',
    'UnauthorizedOperation',
  ],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const PostQuantumCryptoSign = action({
  name: 'PostQuantumCryptoSign',
  params: { Message: bytes({ max: maxPlaintextBytes }), KeyId: shared.keyId },
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

export const PostQuantumCryptoVerify = action({
  name: 'PostQuantumCryptoVerify',
  params: {
    KeyId: shared.keyId,
    SignatureValue: bytes(),
    Message: bytes({ max: maxPlaintextBytes }),
  },
  result: { SignatureValid: bool() },
  errors: [...shared.ownKeyErrors, 'InvalidParameterValue', 'ResourceUnavailable.CmkStateNotSupport'],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});
