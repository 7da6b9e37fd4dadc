/** Creating, renaming, enabling and disabling keys. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { choice, optional, text, time } from '../model/field.js';
import { defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { confirmBy, never, sameAs } from '../model/retry-policy.js';
import { KeyOriginTypes, KeyStates, KeyUsages } from './sets.js';
import { keyReadBack, keysReadBack } from './read-backs.js';
import { keyIds, alias, keyDescription, keyErrors } from './params.js';

export const CreateKey = action({
  name: 'CreateKey',
  params: {
    Alias: alias,
    Description: optional(keyDescription),
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
    'Before sending it again, query `kmsKeyByAlias` with its alias: if there is a new key with that alias, the call created it.',
  ),
  quota: defaultQuota,
});

export const UpdateAlias = action({
  name: 'UpdateAlias',
  params: { Alias: alias, KeyId: shared.keyId, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...keyErrors,
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
    Description: keyDescription,
    KeyId: shared.keyId,
    MemberAccount: shared.memberAccount,
  },
  result: {},
  errors: [...keyErrors, 'UnsupportedOperation.ServiceTemporaryUnavailable'],
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
    ...keyErrors,
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
  params: { KeyIds: keyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...keyErrors,
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
    ...keyErrors,
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
  params: { KeyIds: keyIds, MemberAccount: shared.memberAccount },
  result: {},
  errors: [
    ...keyErrors,
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
