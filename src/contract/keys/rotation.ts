/** Rotation: new material for a key, by the calendar or at once. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { bool, int, optional, text } from '../model/field.js';
import { rotateDays, defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { confirmBy, never, safe, sameAs } from '../model/retry-policy.js';
import { keyReadBack } from './read-backs.js';
import { keyErrors } from './params.js';

export const EnableKeyRotation = action({
  name: 'EnableKeyRotation',
  params: {
    KeyId: shared.keyId,
    RotateDays: optional(
      int({ min: rotateDays.min, max: rotateDays.max, violation: 'InvalidParameterValue' }),
    ),
    MemberAccount: shared.memberAccount,
  },
  result: {},
  errors: [
    ...keyErrors,
    'InvalidParameterValue',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ExternalCmkCanNotRotate',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, {
    KeyRotationEnabled: true,
    RotateDays: sameAs('RotateDays', rotateDays.default),
  }),
  quota: defaultQuota,
});

export const DisableKeyRotation = action({
  name: 'DisableKeyRotation',
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: keyErrors,
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { KeyRotationEnabled: false }),
  quota: defaultQuota,
});

export const GetKeyRotationStatus = action({
  name: 'GetKeyRotationStatus',
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: { KeyRotationEnabled: bool() },
  errors: keyErrors,
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

/**
 * A second call would not rotate twice within a day, but its refusal (RotateTaskRunning, RotateRateLimited) does not tell
 * whose rotation stands in the way, and the TaskId is lost: whoever has to know compares LastRotateTime.
 */
export const RotateKey = action({
  name: 'RotateKey',
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: { TaskId: optional(text()) },
  errors: [
    ...shared.ownKeyErrors,
    'FailedOperation.RotateTaskRunning',
    'RequestLimitExceeded.RotateRateLimited',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnauthorizedOperation',
    'UnsupportedOperation.RotateNotSupported',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: never(
    'Before it is sent again, compare lastRotateTime of the kmsKey: a time since the call says that the key was rotated.',
  ),
  quota: defaultQuota,
});
