/** Creating, importing and reading the contents of data keys. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { bytes, choice, int, optional, secret, text } from '../model/field.js';
import { maxRandomBytes, defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { never, neverWhere, safe } from '../model/retry-policy.js';
import { AnswerEncryptions } from '../model/sets.js';
import { DataKeyHostings, DataKeyImportTypes, DataKeySpecs } from './sets.js';
import { dataKeyId, dataKeyDescription, dataKeyNamePattern, dataKeyErrors } from './params.js';

const dataKeyName = text({
  pattern: dataKeyNamePattern,
  violation: 'InvalidParameterValue.InvalidDataKeyName',
});

/** With IsHostedByKms, KMS keeps the new data key. Otherwise the call changes nothing. */
export const GenerateDataKey = action({
  name: 'GenerateDataKey',
  params: {
    KeyId: shared.keyId,
    // One of these two is required. If both are given, NumberOfBytes is used.
    KeySpec: optional(choice(DataKeySpecs)),
    NumberOfBytes: optional(int({ min: 1, max: maxRandomBytes })),
    EncryptionContext: shared.encryptionContext,
    ...shared.answerEncryption,
    IsHostedByKms: optional(choice(DataKeyHostings, { wire: 'uint64' })),
    // Required if KMS keeps the data key.
    DataKeyName: optional(dataKeyName),
    Description: optional(dataKeyDescription),
    HsmClusterId: shared.hsmClusterId,
    Tags: shared.tags,
  },
  result: {
    KeyId: optional(text()),
    Plaintext: optional(secret(bytes())),
    CiphertextBlob: optional(text()),
    DataKeyId: optional(text()),
    ...shared.tagResult,
  },
  errors: [
    ...shared.ownKeyErrors,
    'FailedOperation.EncryptionError',
    'FailedOperation.TaggingError',
    'InvalidParameterValue.DataKeyNameAlreadyExists',
    'InvalidParameterValue.InvalidDataKeyName',
    'InvalidParameterValue.InvalidHsmClusterId',
    'InvalidParameterValue.InvalidKeyUsage',
    'InvalidParameterValue.InvalidType',
    'InvalidParameterValue.TagKeysDuplicated',
    'InvalidParameterValue.TagsNotExisted',
    'LimitExceeded.CmkLimitExceeded',
    'LimitExceeded.DataKeyLimitExceeded',
    'ResourceUnavailable.CmkDisabled',
    'ResourceUnavailable.KeyPendingDelete',
    'UnauthorizedOperation',
  ],
  kind: 'write',
  scope: 'kms:use',
  retry: neverWhere(
    'IsHostedByKms',
    DataKeyHostings.HOSTED,
    'Before sending it again, query `kmsDataKeys` with its dataKeyName as searchKeyAlias: if there is a new data key with ' +
      'exactly that name, the call created it, and getDataKeyPlaintext returns its plaintext.',
  ),
  quota: defaultQuota,
});

export const ImportDataKey = action({
  name: 'ImportDataKey',
  params: {
    DataKeyName: dataKeyName,
    // Depending on ImportType, a CiphertextBlob or the plaintext data key in Base64.
    ImportKeyMaterial: secret(text({ violation: 'InvalidParameterValue.InvalidImportKeyMaterial' })),
    ImportType: choice(DataKeyImportTypes, {
      wire: 'uint64',
      violation: 'InvalidParameterValue.InvalidType',
    }),
    Description: optional(dataKeyDescription),
    // Required for a plaintext data key. A ciphertext contains its key id, and this must not be another one.
    KeyId: optional(shared.keyId),
    HsmClusterId: optional(text()),
    Tags: shared.tags,
  },
  result: {
    KeyId: optional(text()),
    DataKeyId: text(),
    ...shared.tagResult,
  },
  errors: [
    ...shared.ownKeyErrors,
    'AuthFailure.UnauthorizedOperation',
    'FailedOperation.TaggingError',
    'InvalidParameterValue.InvalidDataKeyName',
    'InvalidParameterValue.InvalidImportKeyMaterial',
    'InvalidParameterValue.InvalidKeyUsage',
    'InvalidParameterValue.InvalidPlaintext',
    'InvalidParameterValue.InvalidType',
    'InvalidParameterValue.TagKeysDuplicated',
    'InvalidParameterValue.TagsNotExisted',
    'LimitExceeded.CmkLimitExceeded',
    'LimitExceeded.DataKeyLimitExceeded',
    'ResourceUnavailable.CmkArchived',
    'ResourceUnavailable.CmkDisabled',
    'ResourceUnavailable.CmkStateNotSupport',
    'ResourceUnavailable.KeyPendingDelete',
    'UnauthorizedOperation',
  ],
  kind: 'write',
  scope: 'kms:use',
  retry: never(
    'Before sending it again, query `kmsDataKeys` with its dataKeyName as searchKeyAlias: if there is a new data key with ' +
      'exactly that name, the call imported it.',
  ),
  quota: defaultQuota,
});

export const GetDataKeyPlaintext = action({
  name: 'GetDataKeyPlaintext',
  params: {
    DataKeyId: dataKeyId,
    EncryptionPublicKey: optional(text()),
    EncryptionAlgorithm: optional(choice(AnswerEncryptions, { violation: 'InvalidParameterValue' })),
  },
  result: { Plaintext: secret(bytes()) },
  errors: [
    'AuthFailure.UnauthorizedOperation',
    'FailedOperation.EncryptionError',
    'InternalError',
    'InvalidParameterValue',
    'InvalidParameterValue.InvalidDataKeyId',
    'InvalidParameterValue.InvalidType',
    'ResourceUnavailable.CmkDisabled',
    'ResourceUnavailable.CmkNotFound',
    'ResourceUnavailable.CmkStateNotSupport',
    'ResourceUnavailable.DataKeyDisabled',
    'ResourceUnavailable.DataKeyNotFound',
    'ResourceUnavailable.DataKeyPendingDelete',
    'UnauthorizedOperation',
  ],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const GetDataKeyCiphertextBlob = action({
  name: 'GetDataKeyCiphertextBlob',
  params: { DataKeyId: dataKeyId, MemberAccount: shared.memberAccount },
  result: { CiphertextBlob: text() },
  errors: [...dataKeyErrors, 'ResourceUnavailable.DataKeyStateNotSupport'],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});
