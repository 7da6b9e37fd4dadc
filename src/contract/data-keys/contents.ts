/** Data keys: made or brought along, and what is in them. Source: "Key APIs" in the KMS API documentation. */
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

/** Changes nothing unless KMS is to keep what it makes: then there is one data key more. */
export const GenerateDataKey = action({
  name: 'GenerateDataKey',
  params: {
    KeyId: shared.keyId,
    // One of the two must be there; where both are, the number of bytes wins.
    KeySpec: optional(choice(DataKeySpecs)),
    NumberOfBytes: optional(int({ min: 1, max: maxRandomBytes })),
    EncryptionContext: shared.encryptionContext,
    ...shared.answerEncryption,
    IsHostedByKms: optional(choice(DataKeyHostings, { wire: 'uint64' })),
    // Must be there where KMS keeps the data key.
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
    'Before it is sent again, ask kmsDataKeys with its dataKeyName as searchKeyAlias: a data key of exactly that name that ' +
      'was not there before is what it made, and getDataKeyPlaintext gives what it holds.',
  ),
  quota: defaultQuota,
});

export const ImportDataKey = action({
  name: 'ImportDataKey',
  params: {
    DataKeyName: dataKeyName,
    // By ImportType a CiphertextBlob or, in Base64, the data key itself.
    ImportKeyMaterial: secret(text({ violation: 'InvalidParameterValue.InvalidImportKeyMaterial' })),
    ImportType: choice(DataKeyImportTypes, {
      wire: 'uint64',
      violation: 'InvalidParameterValue.InvalidType',
    }),
    Description: optional(dataKeyDescription),
    // Must be there for a data key in the clear; a ciphertext names its key itself, and this must not name another.
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
    'Before it is sent again, ask kmsDataKeys with its dataKeyName as searchKeyAlias: a data key of exactly that name that ' +
      'was not there before is what was imported.',
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
