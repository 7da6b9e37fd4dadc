/** Reading and listing keys. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { choice, list, object, optional, text } from '../model/field.js';
import { defaultQuota } from '../model/limits.js';
import { Key, KeyMetadata } from './objects.js';
import * as shared from '../model/params.js';
import { safe } from '../model/retry-policy.js';
import { KeyOriginFilters, KeyStateFilters, KeyUsageFilters } from './sets.js';
import { keyIds, keyErrors } from './params.js';

export const DescribeKey = action({
  name: 'DescribeKey',
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: { KeyMetadata: object(KeyMetadata) },
  errors: keyErrors,
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeKeys = action({
  name: 'DescribeKeys',
  params: { KeyIds: keyIds, MemberAccount: shared.memberAccount },
  result: { KeyMetadatas: list(object(KeyMetadata)) },
  errors: [...keyErrors, 'InvalidParameterValue.DuplicatedKeyId'],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const ListKeys = action({
  name: 'ListKeys',
  params: { ...shared.page, Role: shared.role, HsmClusterId: shared.hsmClusterId },
  result: { Keys: list(object(Key)), TotalCount: shared.totalCount },
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

export const ListKeyDetail = action({
  name: 'ListKeyDetail',
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
  result: { TotalCount: shared.totalCount, KeyMetadatas: optional(list(object(KeyMetadata))) },
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
