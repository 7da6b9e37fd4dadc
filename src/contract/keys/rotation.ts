/** Rotation: new key material, on a schedule or at once. Source: "Key APIs" in the KMS API documentation. */
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
 * A second call within 24 hours does not rotate again, but its error (RotateTaskRunning, RotateRateLimited) does not tell
 * which call caused the rotation, and the TaskId is lost. LastRotateTime shows whether the key was rotated.
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
    'Before sending it again, check lastRotateTime of the `kmsKey`: if it is later than the call, the key was rotated.',
  ),
  quota: defaultQuota,
});
