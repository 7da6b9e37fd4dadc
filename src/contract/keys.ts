/** Keys: made, read, listed, enabled and disabled. Source: "Key APIs" in the KMS API documentation. */
import { action, confirmBy, never, safe } from './action.js';
import { choice, list, object, optional, text, time, int } from './field.js';
import { KeyMetadata, MemberAccount, Tag, TagFilter } from './objects.js';
import * as shared from './params.js';
import {
  KeyOriginFilters,
  KeyOriginTypes,
  KeyStateFilters,
  KeyStates,
  KeyUsageFilters,
  KeyUsages,
} from './sets.js';

export const CreateKey = action('CreateKey', {
  params: {
    Alias: shared.alias,
    Description: shared.description,
    KeyUsage: optional(choice(KeyUsages, { violation: 'InvalidParameterValue.InvalidKeyUsage' })),
    Type: optional(
      choice(KeyOriginTypes, { wire: 'uint64', violation: 'InvalidParameterValue.InvalidType' }),
    ),
    Tags: optional(list(object(Tag))),
    HsmClusterId: shared.hsmClusterId,
  },
  result: {
    KeyId: text(),
    Alias: optional(text()),
    CreateTime: optional(time()),
    Description: optional(text()),
    KeyState: optional(choice(KeyStates)),
    KeyUsage: optional(choice(KeyUsages)),
    TagCode: optional(int()),
    TagMsg: optional(text()),
    HsmClusterId: optional(text()),
  },
  errors: [
    'FailedOperation.TaggingError',
    'InternalError',
    'InvalidParameter',
    'InvalidParameterValue.AliasAlreadyExists',
    'InvalidParameterValue.InvalidAlias',
    'InvalidParameterValue.InvalidHsmClusterId',
    'InvalidParameterValue.InvalidKeyUsage',
    'InvalidParameterValue.InvalidType',
    'InvalidParameterValue.TagKeysDuplicated',
    'InvalidParameterValue.TagsNotExisted',
    'LimitExceeded.CmkLimitExceeded',
    'UnauthorizedOperation',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
    'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion',
  ],
  kind: 'write',
  repeat: never,
  perSecond: shared.usualRate,
});

export const DescribeKey = action('DescribeKey', {
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: { KeyMetadata: object(KeyMetadata) },
  errors: shared.keyErrors,
  kind: 'read',
  repeat: safe,
  perSecond: shared.usualRate,
});

export const DescribeKeys = action('DescribeKeys', {
  params: { KeyIds: shared.keyIds, MemberAccount: shared.memberAccount },
  result: { KeyMetadatas: list(object(KeyMetadata)) },
  errors: [...shared.keyErrors, 'InvalidParameterValue.DuplicatedKeyId'],
  kind: 'read',
  repeat: safe,
  perSecond: shared.usualRate,
});

export const ListKeyDetail = action('ListKeyDetail', {
  params: {
    ...shared.page,
    Role: shared.role,
    OrderType: shared.orderType,
    KeyState: optional(choice({ ALL: 0, ...KeyStateFilters }, { wire: 'uint64' })),
    SearchKeyAlias: optional(text()),
    Origin: optional(choice(KeyOriginFilters)),
    KeyUsage: optional(choice(KeyUsageFilters)),
    TagFilters: optional(list(object(TagFilter))),
    HsmClusterId: shared.hsmClusterId,
    MemberAccounts: optional(list(object(MemberAccount))),
  },
  result: { TotalCount: int(), KeyMetadatas: optional(list(object(KeyMetadata))) },
  errors: [
    'InternalError',
    'InvalidParameter',
    'InvalidParameterValue.InvalidHsmClusterId',
    'UnauthorizedOperation',
    'UnsupportedOperation.NotRoleOperation',
  ],
  kind: 'read',
  repeat: safe,
  perSecond: shared.usualRate,
});

export const EnableKey = action('EnableKey', {
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  repeat: confirmBy('Enabled'),
  perSecond: shared.usualRate,
});

export const DisableKey = action('DisableKey', {
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'FailedOperation.CmkUsedByCloudProduct',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  repeat: confirmBy('Disabled'),
  perSecond: shared.usualRate,
});
