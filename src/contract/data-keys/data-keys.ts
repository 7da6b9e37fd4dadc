/**
 * Data keys that KMS keeps: read, listed, renamed, enabled, disabled, deleted. How they come to be, and what is in them:
 * data-key-contents.ts. Source: "Key APIs" in the KMS API documentation.
 */
import { action } from '../model/action.js';
import { choice, int, list, object, optional, text, time } from '../model/field.js';
import { maxPageSize, defaultQuota } from '../model/limits.js';
import { DataKey, DataKeyMetadata } from '../model/objects.js';
import * as shared from '../model/params.js';
import { confirmBy, dataKeyReadBack, dataKeysReadBack, safe, sameAs } from '../model/retry-policy.js';
import { DataKeyStateFilters, KeyOriginFilters } from '../model/sets.js';

export const DescribeDataKey = action('DescribeDataKey', {
  params: { DataKeyId: shared.dataKeyId, MemberAccount: shared.memberAccount },
  result: { DataKeyMetadata: object(DataKeyMetadata) },
  errors: shared.dataKeyErrors,
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeDataKeys = action('DescribeDataKeys', {
  params: { DataKeyIds: shared.dataKeyIds, MemberAccount: shared.memberAccount },
  result: { DataKeyMetadatas: list(object(DataKeyMetadata)) },
  errors: [
    ...shared.dataKeyErrors,
    'InvalidParameterValue',
    'InvalidParameterValue.DuplicatedDataKeyId',
    'InvalidParameterValue.InvalidKeyId',
  ],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const ListDataKeys = action('ListDataKeys', {
  params: {
    Offset: optional(int({ min: 0, violation: 'InvalidParameterValue' })),
    Limit: optional(int({ min: 0, max: maxPageSize, violation: 'InvalidParameterValue' })),
    Role: shared.role,
    HsmClusterId: shared.hsmClusterId,
  },
  result: { DataKeys: list(object(DataKey)), TotalCount: int() },
  errors: [
    'InternalError',
    'InvalidParameterValue',
    'InvalidParameterValue.InvalidHsmClusterId',
    'UnauthorizedOperation',
  ],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const ListDataKeyDetail = action('ListDataKeyDetail', {
  params: {
    ...shared.page,
    Role: shared.role,
    OrderType: shared.orderType,
    KeyState: optional(choice({ ALL: 0, ...DataKeyStateFilters }, { wire: 'uint64' })),
    SearchKeyAlias: optional(text()),
    Origin: optional(choice(KeyOriginFilters)),
    HsmClusterId: shared.hsmClusterId,
    KeyId: optional(shared.keyId),
    DataKeyLen: optional(int({ min: 0 })),
    TagFilters: shared.tagFilters,
    MemberAccounts: shared.memberAccounts,
  },
  result: { DataKeyMetadatas: list(object(DataKeyMetadata)), TotalCount: int() },
  errors: [
    'AuthFailure.UnauthorizedOperation',
    'InternalError',
    'InvalidParameter',
    'InvalidParameterValue.InvalidHsmClusterId',
    'InvalidParameterValue.InvalidKeyId',
    'ResourceUnavailable.CmkNotFound',
    'UnauthorizedOperation',
    'UnsupportedOperation.NotRoleOperation',
  ],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const UpdateDataKeyName = action('UpdateDataKeyName', {
  params: {
    DataKeyId: shared.dataKeyId,
    DataKeyName: text({ pattern: shared.dataKeyNamePattern, violation: 'InvalidParameterValue' }),
    MemberAccount: shared.memberAccount,
  },
  result: {},
  errors: [...shared.dataKeyErrors, 'InvalidParameterValue'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeyReadBack, { DataKeyName: sameAs('DataKeyName') }),
  quota: defaultQuota,
});

export const UpdateDataKeyDescription = action('UpdateDataKeyDescription', {
  params: {
    DataKeyId: shared.dataKeyId,
    Description: shared.dataKeyDescription,
    MemberAccount: shared.memberAccount,
  },
  result: {},
  errors: [...shared.dataKeyErrors, 'InvalidParameterValue.InvalidDataKeyName'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeyReadBack, { Description: sameAs('Description') }),
  quota: defaultQuota,
});

export const EnableDataKey = action('EnableDataKey', {
  params: { DataKeyId: shared.dataKeyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.dataKeyErrors,
    'ResourceUnavailable.CmkNotFound',
    'ResourceUnavailable.CmkStateNotSupport',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeyReadBack, { KeyState: 'Enabled' }),
  quota: defaultQuota,
});

export const EnableDataKeys = action('EnableDataKeys', {
  params: { DataKeyIds: shared.dataKeyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.dataKeyErrors,
    'InvalidParameterValue',
    'InvalidParameterValue.DuplicatedDataKeyId',
    'InvalidParameterValue.InvalidKeyId',
    'ResourceUnavailable.CmkNotFound',
    'ResourceUnavailable.CmkStateNotSupport',
    'ResourceUnavailable.DataKeyStateNotSupport',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeysReadBack, { KeyState: 'Enabled' }),
  quota: defaultQuota,
});

export const DisableDataKey = action('DisableDataKey', {
  params: { DataKeyId: shared.dataKeyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [...shared.dataKeyErrors, 'ResourceUnavailable.DataKeyStateNotSupport'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeyReadBack, { KeyState: 'Disabled' }),
  quota: defaultQuota,
});

export const DisableDataKeys = action('DisableDataKeys', {
  params: { DataKeyIds: shared.dataKeyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.dataKeyErrors,
    'InvalidParameterValue',
    'InvalidParameterValue.DuplicatedDataKeyId',
    'ResourceUnavailable.DataKeyStateNotSupport',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeysReadBack, { KeyState: 'Disabled' }),
  quota: defaultQuota,
});

export const ScheduleDataKeyDeletion = action('ScheduleDataKeyDeletion', {
  params: {
    DataKeyId: shared.dataKeyId,
    PendingWindowInDays: shared.pendingWindowInDays,
    MemberAccount: shared.memberAccount,
  },
  result: { DeletionDate: optional(time()), DataKeyId: optional(text()) },
  errors: [
    ...shared.dataKeyErrors,
    'InvalidParameter.InvalidPendingWindowInDays',
    'ResourceUnavailable.DataKeyStateNotSupport',
  ],
  kind: 'write',
  scope: 'kms:destroy',
  retry: confirmBy(dataKeyReadBack, { KeyState: 'PendingDelete' }),
  quota: defaultQuota,
});

/** The manual does not say in which state it leaves the data key: any but PendingDelete tells that it was done. */
export const CancelDataKeyDeletion = action('CancelDataKeyDeletion', {
  params: { DataKeyId: shared.dataKeyId, MemberAccount: shared.memberAccount },
  result: { DataKeyId: optional(text()) },
  errors: [
    ...shared.dataKeyErrors,
    'LimitExceeded.DataKeyLimitExceeded',
    'ResourceUnavailable.CmkNotFound',
    'ResourceUnavailable.CmkStateNotSupport',
    'ResourceUnavailable.DataKeyNotPendingDelete',
    'UnauthorizedOperation',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeyReadBack, { KeyState: ['Disabled', 'Enabled'] }),
  quota: defaultQuota,
});
