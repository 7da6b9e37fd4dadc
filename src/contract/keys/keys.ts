/** Keys: made, read, listed, renamed, enabled and disabled. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { choice, int, list, object, optional, text, time } from '../model/field.js';
import { defaultQuota } from '../model/limits.js';
import { Key, KeyMetadata } from '../model/objects.js';
import * as shared from '../model/params.js';
import { confirmBy, keyReadBack, keysReadBack, never, safe, sameAs } from '../model/retry-policy.js';
import {
  KeyOriginFilters,
  KeyOriginTypes,
  KeyStateFilters,
  KeyStates,
  KeyUsageFilters,
  KeyUsages,
} from '../model/sets.js';

export const CreateKey = action('CreateKey', {
  params: {
    Alias: shared.alias,
    Description: optional(shared.keyDescription),
    KeyUsage: optional(choice(KeyUsages, { violation: 'InvalidParameterValue.InvalidKeyUsage' })),
    Type: optional(
      choice(KeyOriginTypes, { wire: 'uint64', violation: 'InvalidParameterValue.InvalidType' }),
    ),
    Tags: shared.tags,
    HsmClusterId: shared.hsmClusterId,
  },
  result: {
    KeyId: text(),
    Alias: optional(text()),
    CreateTime: optional(time()),
    Description: optional(text()),
    KeyState: optional(choice(KeyStates)),
    KeyUsage: optional(choice(KeyUsages)),
    ...shared.tagResult,
    HsmClusterId: optional(text()),
  },
  errors: [
    'FailedOperation.TaggingError',
    'InternalError',
    'InvalidParameter',
    'InvalidParameterValue.AliasAlreadyExists',
    'InvalidParameterValue.InvalidAlias',
    'InvalidParameterValue.InvalidHsmClusterId',
    'InvalidParameterValue.InvalidKeyUsage',
    'InvalidParameterValue.InvalidType',
    'InvalidParameterValue.TagKeysDuplicated',
    'InvalidParameterValue.TagsNotExisted',
    'LimitExceeded.CmkLimitExceeded',
    'UnauthorizedOperation',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
    'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: never(
    'Before it is sent again, ask kmsKeyByAlias for its alias: a key of that name that was not there before is what it made.',
  ),
  quota: defaultQuota,
});

export const DescribeKey = action('DescribeKey', {
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: { KeyMetadata: object(KeyMetadata) },
  errors: shared.keyErrors,
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeKeys = action('DescribeKeys', {
  params: { KeyIds: shared.keyIds, MemberAccount: shared.memberAccount },
  result: { KeyMetadatas: list(object(KeyMetadata)) },
  errors: [...shared.keyErrors, 'InvalidParameterValue.DuplicatedKeyId'],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const ListKeys = action('ListKeys', {
  params: { ...shared.page, Role: shared.role, HsmClusterId: shared.hsmClusterId },
  result: { Keys: list(object(Key)), TotalCount: int() },
  errors: [
    'InternalError',
    'InvalidParameter',
    'InvalidParameterValue.InvalidHsmClusterId',
    'UnauthorizedOperation',
  ],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const ListKeyDetail = action('ListKeyDetail', {
  params: {
    ...shared.page,
    Role: shared.role,
    OrderType: shared.orderType,
    KeyState: optional(choice({ ALL: 0, ...KeyStateFilters }, { wire: 'uint64' })),
    SearchKeyAlias: optional(text()),
    Origin: optional(choice(KeyOriginFilters)),
    KeyUsage: optional(choice(KeyUsageFilters)),
    TagFilters: shared.tagFilters,
    HsmClusterId: shared.hsmClusterId,
    MemberAccounts: shared.memberAccounts,
  },
  result: { TotalCount: int(), KeyMetadatas: optional(list(object(KeyMetadata))) },
  errors: [
    'InternalError',
    'InvalidParameter',
    'InvalidParameterValue.InvalidHsmClusterId',
    'UnauthorizedOperation',
    'UnsupportedOperation.NotRoleOperation',
  ],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const UpdateAlias = action('UpdateAlias', {
  params: { Alias: shared.alias, KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'InvalidParameterValue.AliasAlreadyExists',
    'InvalidParameterValue.InvalidAlias',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { Alias: sameAs('Alias') }),
  quota: defaultQuota,
});

export const UpdateKeyDescription = action('UpdateKeyDescription', {
  params: {
    Description: shared.keyDescription,
    KeyId: shared.keyId,
    MemberAccount: shared.memberAccount,
  },
  result: {},
  errors: [...shared.keyErrors, 'UnsupportedOperation.ServiceTemporaryUnavailable'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { Description: sameAs('Description') }),
  quota: defaultQuota,
});

export const EnableKey = action('EnableKey', {
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { KeyState: 'Enabled' }),
  quota: defaultQuota,
});

export const EnableKeys = action('EnableKeys', {
  params: { KeyIds: shared.keyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'InvalidParameterValue.DuplicatedKeyId',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keysReadBack, { KeyState: 'Enabled' }),
  quota: defaultQuota,
});

export const DisableKey = action('DisableKey', {
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'FailedOperation.CmkUsedByCloudProduct',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { KeyState: 'Disabled' }),
  quota: defaultQuota,
});

export const DisableKeys = action('DisableKeys', {
  params: { KeyIds: shared.keyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'FailedOperation.CmkUsedByCloudProduct',
    'InvalidParameterValue.DuplicatedKeyId',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keysReadBack, { KeyState: 'Disabled' }),
  quota: defaultQuota,
});
