/**
 * White-box keys: encryption by KMS, decryption by programs that carry the key hidden in them.
 * Source: "Key APIs" in the KMS API documentation.
 */
import { action } from '../model/action.js';
import { bytes, choice, list, object, optional, secret, text } from '../model/field.js';
import { maxDeviceFingerprints, maxPlaintextBytes, maxWhiteBoxKeys, defaultQuota } from '../model/limits.js';
import { DeviceFingerprint } from './objects.js';
import * as shared from '../model/params.js';
import { confirmBy, never, safe, safeUntil } from '../model/retry-policy.js';
import { WhiteBoxAlgorithms } from './sets.js';
import { whiteBoxErrors } from './errors.js';
import { whiteBoxesReadBack, whiteBoxReadBack } from './read-backs.js';

const keyIds = list(shared.keyId, {
  max: maxWhiteBoxKeys,
  duplicates: 'InvalidParameterValue.DuplicatedKeyId',
});

export const CreateWhiteBoxKey = action({
  name: 'CreateWhiteBoxKey',
  params: {
    // As a CMK's, but no beginning is kept for cloud products.
    Alias: text({
      pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/,
      violation: 'InvalidParameterValue.InvalidAlias',
    }),
    Algorithm: choice(WhiteBoxAlgorithms, { violation: 'InvalidParameterValue' }),
    Description: optional(text({ maxBytes: 1_024, violation: 'InvalidParameterValue' })),
    Tags: shared.tags,
  },
  result: {
    EncryptKey: optional(secret(bytes())),
    DecryptKey: optional(secret(bytes())),
    KeyId: text(),
    ...shared.tagResult,
  },
  errors: [
    'InternalError',
    'InvalidParameterValue',
    'InvalidParameterValue.AliasAlreadyExists',
    'InvalidParameterValue.InvalidAlias',
    'InvalidParameterValue.TagKeysDuplicated',
    'InvalidParameterValue.TagsNotExisted',
    'LimitExceeded.KeyLimitExceeded',
    'ResourceUnavailable.NotPurchased',
    'UnauthorizedOperation',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: never(
    'Before it is sent again, look for its alias among kmsWhiteBoxKeys: one that was not there before is what it made.',
  ),
  quota: defaultQuota,
});

export const EncryptByWhiteBox = action({
  name: 'EncryptByWhiteBox',
  params: {
    KeyId: shared.keyId,
    PlainText: secret(bytes({ max: maxPlaintextBytes, violation: 'InvalidParameterValue' })),
    InitializationVector: optional(bytes({ min: 16, max: 16, violation: 'InvalidParameterValue' })),
  },
  result: { InitializationVector: optional(bytes()), CipherText: bytes() },
  errors: [...whiteBoxErrors, 'InvalidParameterValue', 'ResourceUnavailable.KeyDisabled'],
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const EnableWhiteBoxKey = action({
  name: 'EnableWhiteBoxKey',
  params: { KeyId: shared.keyId },
  result: {},
  errors: whiteBoxErrors,
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(whiteBoxReadBack, { Status: 'Enabled' }),
  quota: defaultQuota,
});

export const EnableWhiteBoxKeys = action({
  name: 'EnableWhiteBoxKeys',
  params: { KeyIds: keyIds },
  result: {},
  errors: [...whiteBoxErrors, 'InvalidParameter', 'InvalidParameterValue.DuplicatedKeyId'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(whiteBoxesReadBack, { Status: 'Enabled' }),
  quota: defaultQuota,
});

export const DisableWhiteBoxKey = action({
  name: 'DisableWhiteBoxKey',
  params: { KeyId: shared.keyId },
  result: {},
  errors: whiteBoxErrors,
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(whiteBoxReadBack, { Status: 'Disabled' }),
  quota: defaultQuota,
});

export const DisableWhiteBoxKeys = action({
  name: 'DisableWhiteBoxKeys',
  params: { KeyIds: keyIds },
  result: {},
  errors: [...whiteBoxErrors, 'InvalidParameter', 'InvalidParameterValue.DuplicatedKeyId'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(whiteBoxesReadBack, { Status: 'Disabled' }),
  quota: defaultQuota,
});

/** At once, unlike a CMK, and for ever. Its id is never given again: a second call harms nothing. */
export const DeleteWhiteBoxKey = action({
  name: 'DeleteWhiteBoxKey',
  params: { KeyId: shared.keyId },
  result: {},
  errors: [...whiteBoxErrors, 'FailedOperation'],
  kind: 'write',
  scope: 'kms:destroy',
  retry: safeUntil('ResourceNotFound'),
  quota: defaultQuota,
});

/** The whole list each time: done twice, it leaves the same. An empty one, or none, takes all devices away. */
export const OverwriteWhiteBoxDeviceFingerprints = action({
  name: 'OverwriteWhiteBoxDeviceFingerprints',
  params: {
    KeyId: shared.keyId,
    DeviceFingerprints: optional(
      list(object(DeviceFingerprint), {
        max: maxDeviceFingerprints,
        tooMany: 'LimitExceeded.FingerprintsLimitExceeded',
      }),
    ),
  },
  result: {},
  errors: [...whiteBoxErrors, 'InvalidParameterValue', 'LimitExceeded.FingerprintsLimitExceeded'],
  kind: 'write',
  scope: 'kms:manage',
  retry: safe,
  quota: defaultQuota,
});
