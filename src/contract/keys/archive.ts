/** Archiving: an archived key decrypts but no longer encrypts. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { confirmBy } from '../model/retry-policy.js';
import { keyReadBack } from './read-backs.js';
import { keyErrors } from './params.js';

export const ArchiveKey = action({
  name: 'ArchiveKey',
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...keyErrors,
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

export const CancelKeyArchive = action({
  name: 'CancelKeyArchive',
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...keyErrors,
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.NotUserCreatedCmk',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { KeyState: 'Enabled' }),
  quota: defaultQuota,
});
