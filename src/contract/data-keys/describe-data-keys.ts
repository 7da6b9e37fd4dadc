/** Reading and listing the data keys that KMS keeps. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { choice, int, list, object, optional, text } from '../model/field.js';
import { maxPageSize, defaultQuota } from '../model/limits.js';
import { DataKey, DataKeyMetadata } from './objects.js';
import * as shared from '../model/params.js';
import { safe } from '../model/retry-policy.js';
import { DataKeyStateFilters } from './sets.js';
import { KeyOriginFilters } from '../keys/index.js';
import { dataKeyId, dataKeyIds, dataKeyErrors } from './params.js';

export const DescribeDataKey = action({
  name: 'DescribeDataKey',
  params: { DataKeyId: dataKeyId, MemberAccount: shared.memberAccount },
  result: { DataKeyMetadata: object(DataKeyMetadata) },
  errors: dataKeyErrors,
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const DescribeDataKeys = action({
  name: 'DescribeDataKeys',
  params: { DataKeyIds: dataKeyIds, MemberAccount: shared.memberAccount },
  result: { DataKeyMetadatas: list(object(DataKeyMetadata)) },
  errors: [
    ...dataKeyErrors,
    'InvalidParameterValue',
    'InvalidParameterValue.DuplicatedDataKeyId',
    'InvalidParameterValue.InvalidKeyId',
  ],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const ListDataKeys = action({
  name: 'ListDataKeys',
  params: {
    Offset: optional(int({ min: 0, violation: 'InvalidParameterValue' })),
    Limit: optional(int({ min: 0, max: maxPageSize, violation: 'InvalidParameterValue' })),
    Role: shared.role,
    HsmClusterId: shared.hsmClusterId,
  },
  result: { DataKeys: list(object(DataKey)), TotalCount: shared.totalCount },
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

export const ListDataKeyDetail = action({
  name: 'ListDataKeyDetail',
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
  result: { DataKeyMetadatas: list(object(DataKeyMetadata)), TotalCount: shared.totalCount },
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
