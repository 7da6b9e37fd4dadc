/**
 * Creating, using, enabling, disabling and deleting white-box keys. KMS encrypts with a white-box key. Programs decrypt
 * with a copy that is hidden in their code. Source: "Key APIs" in the KMS API documentation.
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
    // Like the alias of a CMK, but without a reserved prefix.
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
    'Before sending it again, look for its alias in `kmsWhiteBoxKeys`: if there is a new key with that alias, the call created it.',
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

/** Deletes at once and for ever, unlike for a CMK. Ids are never reused, so a second call is harmless. */
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

/** Replaces the whole list, so a second call changes nothing. Without a list, or with an empty one, it removes all devices. */
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
