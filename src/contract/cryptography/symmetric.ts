/**
 * Encryption with a symmetric key, and random bytes. A CiphertextBlob is opaque: KMS alone can parse it.
 * Source: "Key APIs" in the KMS API documentation.
 */
import { action } from '../model/action.js';
import { bool, bytes, int, optional, secret, text } from '../model/field.js';
import { maxRandomBytes, defaultQuota, plaintextBytes } from '../model/limits.js';
import * as shared from '../model/params.js';
import { safe } from '../model/retry-policy.js';

const ciphertextBlob = text({ violation: 'InvalidParameterValue.InvalidCiphertext' });

export const Encrypt = action({
  name: 'Encrypt',
  params: {
    KeyId: shared.keyId,
    Plaintext: secret(bytes({ ...plaintextBytes, violation: 'InvalidParameterValue.InvalidPlaintext' })),
    EncryptionContext: shared.encryptionContext,
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
  quota: { requestsPerSecond: 300 },
});

export const Decrypt = action({
  name: 'Decrypt',
  params: {
    CiphertextBlob: ciphertextBlob,
    EncryptionContext: shared.encryptionContext,
    ...shared.answerEncryption,
  },
  result: { KeyId: text(), Plaintext: secret(bytes()) },
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

export const ReEncrypt = action({
  name: 'ReEncrypt',
  params: {
    CiphertextBlob: ciphertextBlob,
    DestinationKeyId: optional(shared.keyId),
    SourceEncryptionContext: shared.encryptionContext,
    DestinationEncryptionContext: shared.encryptionContext,
  },
  result: {
    CiphertextBlob: text(),
    KeyId: text(),
    SourceKeyId: optional(text()),
    ReEncrypted: optional(bool()),
  },
  errors: [
    ...shared.ownKeyErrors,
    'InvalidParameterValue.InvalidCiphertext',
    'ResourceUnavailable.CmkDisabled',
    'UnauthorizedOperation',
  ],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const GenerateRandom = action({
  name: 'GenerateRandom',
  params: { NumberOfBytes: int({ min: 1, max: maxRandomBytes }) },
  result: { Plaintext: secret(bytes()) },
  errors: ['InternalError', 'InvalidParameter', 'UnauthorizedOperation'],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});
