/** Deletion: scheduled some days ahead, and cancellable until then. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { optional, text, time } from '../model/field.js';
import { defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { confirmBy } from '../model/retry-policy.js';
import { keyReadBack } from './read-backs.js';

export const ScheduleKeyDeletion = action({
  name: 'ScheduleKeyDeletion',
  params: {
    KeyId: shared.keyId,
    PendingWindowInDays: shared.pendingWindowInDays,
    MemberAccount: shared.memberAccount,
  },
  result: { DeletionDate: optional(time()), KeyId: optional(text()) },
  errors: [
    'FailedOperation.CmkUsedByCloudProduct',
    'InternalError',
    'InvalidParameter.InvalidPendingWindowInDays',
    'InvalidParameterValue.InvalidKeyId',
    'ResourceUnavailable.CmkNotFound',
    'ResourceUnavailable.CmkShouldBeDisabled',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnauthorizedOperation',
    'UnsupportedOperation.NotRoleOperation',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:destroy',
  retry: confirmBy(keyReadBack, { KeyState: 'PendingDelete' }),
  quota: defaultQuota,
});

export const CancelKeyDeletion = action({
  name: 'CancelKeyDeletion',
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: { KeyId: optional(text()) },
  errors: [
    'InternalError',
    'InvalidParameterValue.InvalidKeyId',
    'ResourceUnavailable.CmkNotFound',
    'ResourceUnavailable.CmkNotPendingDelete',
    'UnauthorizedOperation',
    'UnsupportedOperation.NotRoleOperation',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { KeyState: 'Disabled' }),
  quota: defaultQuota,
});
