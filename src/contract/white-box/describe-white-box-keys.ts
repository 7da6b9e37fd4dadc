/** Reading and listing white-box keys. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { bool, bytes, choice, int, list, object, optional, secret } from '../model/field.js';
import { maxPageSize, defaultQuota } from '../model/limits.js';
import { DeviceFingerprint, WhiteboxKeyInfo } from './objects.js';
import * as shared from '../model/params.js';
import { safe } from '../model/retry-policy.js';
import { WhiteBoxStateFilters } from './sets.js';
import { whiteBoxErrors } from './errors.js';

export const DescribeWhiteBoxKey = action({
  name: 'DescribeWhiteBoxKey',
  params: { KeyId: shared.keyId },
  result: { KeyInfo: object(WhiteboxKeyInfo) },
  errors: whiteBoxErrors,
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeWhiteBoxKeyDetails = action({
  name: 'DescribeWhiteBoxKeyDetails',
  params: {
    KeyStatus: optional(choice(WhiteBoxStateFilters, { wire: 'int64', violation: 'InvalidParameterValue' })),
    Offset: optional(int({ min: 0, violation: 'InvalidParameterValue' })),
    // 0, or left out: no limit.
    Limit: optional(int({ min: 0, max: maxPageSize, violation: 'InvalidParameterValue' })),
    TagFilters: shared.tagFilters,
  },
  result: { KeyInfos: list(object(WhiteboxKeyInfo)), TotalCount: shared.totalCount },
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

export const DescribeWhiteBoxDecryptKey = action({
  name: 'DescribeWhiteBoxDecryptKey',
  params: { KeyId: shared.keyId },
  result: { DecryptKey: secret(bytes()) },
  errors: whiteBoxErrors,
  kind: 'read',
  scope: 'kms:use',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeWhiteBoxServiceStatus = action({
  name: 'DescribeWhiteBoxServiceStatus',
  params: {},
  result: { ServiceEnabled: bool() },
  errors: ['InternalError', 'ResourceUnavailable.NotPurchased', 'UnauthorizedOperation'],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeWhiteBoxDeviceFingerprints = action({
  name: 'DescribeWhiteBoxDeviceFingerprints',
  params: { KeyId: shared.keyId },
  result: { DeviceFingerprints: list(object(DeviceFingerprint)) },
  errors: whiteBoxErrors,
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});
