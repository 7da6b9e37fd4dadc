/** Archiving: a key that decrypts but no longer encrypts. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { confirmBy, keyReadBack } from '../model/retry-policy.js';

export const ArchiveKey = action('ArchiveKey', {
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'FailedOperation.CmkUsedByCloudProduct',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.NotUserCreatedCmk',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { KeyState: 'Archived' }),
  quota: defaultQuota,
});

export const CancelKeyArchive = action('CancelKeyArchive', {
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.NotUserCreatedCmk',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { KeyState: 'Enabled' }),
  quota: defaultQuota,
});
