/** Archiving: a key that decrypts but no longer encrypts. Source: "Key APIs" in the KMS API documentation. */
import { action, confirmBy } from './action.js';
import * as shared from './params.js';

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
  repeat: confirmBy('Archived'),
  perSecond: shared.usualRate,
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
  repeat: confirmBy('Enabled'),
  perSecond: shared.usualRate,
});
