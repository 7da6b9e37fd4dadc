/**
 * Renaming, enabling, disabling and deleting the data keys that KMS keeps.
 * Source: "Key APIs" in the KMS API documentation.
 */
import { action } from '../model/action.js';
import { optional, text, time } from '../model/field.js';
import { defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { confirmBy, sameAs } from '../model/retry-policy.js';
import { dataKeyReadBack, dataKeysReadBack } from './read-backs.js';
import { dataKeyId, dataKeyIds, dataKeyDescription, dataKeyNamePattern, dataKeyErrors } from './params.js';

export const UpdateDataKeyName = action({
  name: 'UpdateDataKeyName',
  params: {
    DataKeyId: dataKeyId,
    DataKeyName: text({ pattern: dataKeyNamePattern, violation: 'InvalidParameterValue' }),
    MemberAccount: shared.memberAccount,
  },
  result: {},
  errors: [...dataKeyErrors, 'InvalidParameterValue'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeyReadBack, { DataKeyName: sameAs('DataKeyName') }),
  quota: defaultQuota,
});

export const UpdateDataKeyDescription = action({
  name: 'UpdateDataKeyDescription',
  params: {
    DataKeyId: dataKeyId,
    Description: dataKeyDescription,
    MemberAccount: shared.memberAccount,
  },
  result: {},
  errors: [...dataKeyErrors, 'InvalidParameterValue.InvalidDataKeyName'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeyReadBack, { Description: sameAs('Description') }),
  quota: defaultQuota,
});

export const EnableDataKey = action({
  name: 'EnableDataKey',
  params: { DataKeyId: dataKeyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [...dataKeyErrors, 'ResourceUnavailable.CmkNotFound', 'ResourceUnavailable.CmkStateNotSupport'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeyReadBack, { KeyState: 'Enabled' }),
  quota: defaultQuota,
});

export const EnableDataKeys = action({
  name: 'EnableDataKeys',
  params: { DataKeyIds: dataKeyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...dataKeyErrors,
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

export const DisableDataKey = action({
  name: 'DisableDataKey',
  params: { DataKeyId: dataKeyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [...dataKeyErrors, 'ResourceUnavailable.DataKeyStateNotSupport'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeyReadBack, { KeyState: 'Disabled' }),
  quota: defaultQuota,
});

export const DisableDataKeys = action({
  name: 'DisableDataKeys',
  params: { DataKeyIds: dataKeyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...dataKeyErrors,
    'InvalidParameterValue',
    'InvalidParameterValue.DuplicatedDataKeyId',
    'ResourceUnavailable.DataKeyStateNotSupport',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(dataKeysReadBack, { KeyState: 'Disabled' }),
  quota: defaultQuota,
});

export const ScheduleDataKeyDeletion = action({
  name: 'ScheduleDataKeyDeletion',
  params: {
    DataKeyId: dataKeyId,
    PendingWindowInDays: shared.pendingWindowInDays,
    MemberAccount: shared.memberAccount,
  },
  result: { DeletionDate: optional(time()), DataKeyId: optional(text()) },
  errors: [
    ...dataKeyErrors,
    'InvalidParameter.InvalidPendingWindowInDays',
    'ResourceUnavailable.DataKeyStateNotSupport',
  ],
  kind: 'write',
  scope: 'kms:destroy',
  retry: confirmBy(dataKeyReadBack, { KeyState: 'PendingDelete' }),
  quota: defaultQuota,
});

/** The manual does not say in which state this leaves the data key. Any but PendingDelete shows that it succeeded. */
export const CancelDataKeyDeletion = action({
  name: 'CancelDataKeyDeletion',
  params: { DataKeyId: dataKeyId, MemberAccount: shared.memberAccount },
  result: { DataKeyId: optional(text()) },
  errors: [
    ...dataKeyErrors,
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
