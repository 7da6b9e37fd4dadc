/**
 * White-box keys: encryption by KMS, decryption by programs that carry the key hidden in them.
 * Source: "Key APIs" in the KMS API documentation.
 */
import { action } from '../model/action.js';
import type { ErrorCode } from '../model/errors.js';
import { bool, bytes, choice, int, list, object, optional, secret, text } from '../model/field.js';
import {
  maxDeviceFingerprints,
  maxPageSize,
  maxPlaintextBytes,
  maxWhiteBoxKeys,
  defaultQuota,
} from '../model/limits.js';
import { DeviceFingerprint, WhiteboxKeyInfo } from '../model/objects.js';
import * as shared from '../model/params.js';
import {
  confirmBy,
  never,
  safe,
  safeUntil,
  whiteBoxesReadBack,
  whiteBoxReadBack,
} from '../model/retry-policy.js';
import { WhiteBoxAlgorithms, WhiteBoxStateFilters } from '../model/sets.js';

const keyIds = list(shared.keyId, {
  max: maxWhiteBoxKeys,
  duplicates: 'InvalidParameterValue.DuplicatedKeyId',
});

/** What any action on one white-box key may answer. */
const whiteBoxErrors = [
  'InternalError',
  'InvalidParameterValue.InvalidKeyId',
  'ResourceNotFound',
  'ResourceUnavailable.NotPurchased',
  'UnauthorizedOperation',
] as const satisfies readonly ErrorCode[];

export const CreateWhiteBoxKey = action('CreateWhiteBoxKey', {
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

export const DescribeWhiteBoxKey = action('DescribeWhiteBoxKey', {
  params: { KeyId: shared.keyId },
  result: { KeyInfo: object(WhiteboxKeyInfo) },
  errors: whiteBoxErrors,
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeWhiteBoxKeyDetails = action('DescribeWhiteBoxKeyDetails', {
  params: {
    KeyStatus: optional(choice(WhiteBoxStateFilters, { wire: 'int64', violation: 'InvalidParameterValue' })),
    Offset: optional(int({ min: 0, violation: 'InvalidParameterValue' })),
    // 0, or left out, for all of them.
    Limit: optional(int({ min: 0, max: maxPageSize, violation: 'InvalidParameterValue' })),
    TagFilters: shared.tagFilters,
  },
  result: { KeyInfos: list(object(WhiteboxKeyInfo)), TotalCount: int() },
  errors: [
    'InternalError',
    'InvalidParameterValue',
    'ResourceUnavailable.NotPurchased',
    'UnauthorizedOperation',
  ],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeWhiteBoxDecryptKey = action('DescribeWhiteBoxDecryptKey', {
  params: { KeyId: shared.keyId },
  result: { DecryptKey: secret(bytes()) },
  errors: whiteBoxErrors,
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeWhiteBoxServiceStatus = action('DescribeWhiteBoxServiceStatus', {
  params: {},
  result: { ServiceEnabled: bool() },
  errors: ['InternalError', 'ResourceUnavailable.NotPurchased', 'UnauthorizedOperation'],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const EncryptByWhiteBox = action('EncryptByWhiteBox', {
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

export const EnableWhiteBoxKey = action('EnableWhiteBoxKey', {
  params: { KeyId: shared.keyId },
  result: {},
  errors: whiteBoxErrors,
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(whiteBoxReadBack, { Status: 'Enabled' }),
  quota: defaultQuota,
});

export const EnableWhiteBoxKeys = action('EnableWhiteBoxKeys', {
  params: { KeyIds: keyIds },
  result: {},
  errors: [...whiteBoxErrors, 'InvalidParameter', 'InvalidParameterValue.DuplicatedKeyId'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(whiteBoxesReadBack, { Status: 'Enabled' }),
  quota: defaultQuota,
});

export const DisableWhiteBoxKey = action('DisableWhiteBoxKey', {
  params: { KeyId: shared.keyId },
  result: {},
  errors: whiteBoxErrors,
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(whiteBoxReadBack, { Status: 'Disabled' }),
  quota: defaultQuota,
});

export const DisableWhiteBoxKeys = action('DisableWhiteBoxKeys', {
  params: { KeyIds: keyIds },
  result: {},
  errors: [...whiteBoxErrors, 'InvalidParameter', 'InvalidParameterValue.DuplicatedKeyId'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(whiteBoxesReadBack, { Status: 'Disabled' }),
  quota: defaultQuota,
});

/** At once, unlike a CMK, and for ever. Its id is never given again: a second call harms nothing. */
export const DeleteWhiteBoxKey = action('DeleteWhiteBoxKey', {
  params: { KeyId: shared.keyId },
  result: {},
  errors: [...whiteBoxErrors, 'FailedOperation'],
  kind: 'write',
  scope: 'kms:destroy',
  retry: safeUntil('ResourceNotFound'),
  quota: defaultQuota,
});

export const DescribeWhiteBoxDeviceFingerprints = action('DescribeWhiteBoxDeviceFingerprints', {
  params: { KeyId: shared.keyId },
  result: { DeviceFingerprints: list(object(DeviceFingerprint)) },
  errors: whiteBoxErrors,
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

/** The whole list each time: done twice, it leaves the same. An empty one, or none, takes all devices away. */
export const OverwriteWhiteBoxDeviceFingerprints = action('OverwriteWhiteBoxDeviceFingerprints', {
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
