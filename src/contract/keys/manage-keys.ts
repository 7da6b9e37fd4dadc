/** Keys: made, read, listed, renamed, enabled and disabled. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { choice, optional, text, time } from '../model/field.js';
import { defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { confirmBy, never, sameAs } from '../model/retry-policy.js';
import { KeyOriginTypes, KeyStates, KeyUsages } from '../model/sets.js';
import { keyReadBack, keysReadBack } from './read-backs.js';

export const CreateKey = action({
  name: 'CreateKey',
  params: {
    Alias: shared.alias,
    Description: optional(shared.keyDescription),
    KeyUsage: optional(choice(KeyUsages, { violation: 'InvalidParameterValue.InvalidKeyUsage' })),
    Type: optional(
      choice(KeyOriginTypes, { wire: 'uint64', violation: 'InvalidParameterValue.InvalidType' }),
    ),
    Tags: shared.tags,
    HsmClusterId: shared.hsmClusterId,
  },
  result: {
    KeyId: text(),
    Alias: optional(text()),
    CreateTime: optional(time()),
    Description: optional(text()),
    KeyState: optional(choice(KeyStates)),
    KeyUsage: optional(choice(KeyUsages)),
    ...shared.tagResult,
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
  scope: 'kms:manage',
  retry: never(
    'Before it is sent again, ask kmsKeyByAlias for its alias: a key of that name that was not there before is what it made.',
  ),
  quota: defaultQuota,
});

export const UpdateAlias = action({
  name: 'UpdateAlias',
  params: { Alias: shared.alias, KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'InvalidParameterValue.AliasAlreadyExists',
    'InvalidParameterValue.InvalidAlias',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { Alias: sameAs('Alias') }),
  quota: defaultQuota,
});

export const UpdateKeyDescription = action({
  name: 'UpdateKeyDescription',
  params: {
    Description: shared.keyDescription,
    KeyId: shared.keyId,
    MemberAccount: shared.memberAccount,
  },
  result: {},
  errors: [...shared.keyErrors, 'UnsupportedOperation.ServiceTemporaryUnavailable'],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { Description: sameAs('Description') }),
  quota: defaultQuota,
});

export const EnableKey = action({
  name: 'EnableKey',
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { KeyState: 'Enabled' }),
  quota: defaultQuota,
});

export const EnableKeys = action({
  name: 'EnableKeys',
  params: { KeyIds: shared.keyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'InvalidParameterValue.DuplicatedKeyId',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keysReadBack, { KeyState: 'Enabled' }),
  quota: defaultQuota,
});

export const DisableKey = action({
  name: 'DisableKey',
  params: { KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'FailedOperation.CmkUsedByCloudProduct',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keyReadBack, { KeyState: 'Disabled' }),
  quota: defaultQuota,
});

export const DisableKeys = action({
  name: 'DisableKeys',
  params: { KeyIds: shared.keyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...shared.keyErrors,
    'FailedOperation.CmkUsedByCloudProduct',
    'InvalidParameterValue.DuplicatedKeyId',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: confirmBy(keysReadBack, { KeyState: 'Disabled' }),
  quota: defaultQuota,
});
