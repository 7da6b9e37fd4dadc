/** The descriptions of the error types: what a code means, and what the caller can do. */
import { classifyErrorCode, type ErrorCategory, type ErrorCode } from '../../../contract/index.js';

const meanings: Readonly<Record<ErrorCode, string>> = {
  AuthFailure:
    "KMS rejected the gateway's credentials. Callers cannot fix this; the operator of the gateway must.",
  'AuthFailure.UnauthorizedOperation':
    "The gateway's account may not do this. Its policy in the cloud must allow it.",
  FailedOperation:
    'KMS did not perform the operation and does not say why. Read the current state before you try again.',
  'FailedOperation.CmkUsedByCloudProduct':
    'A cloud product uses the key. First stop using the key there, or unbind the resource with `unbindCloudResource`.',
  'FailedOperation.DecryptError':
    'The ciphertext could not be decrypted: it was made with another key or encryption context, or was modified.',
  'FailedOperation.EncryptionError':
    'The data could not be encrypted: it does not fit the key, or the public key for the answer is invalid.',
  'FailedOperation.RotateTaskRunning':
    'The key is already being rotated. Wait until its `lastRotateTime` changes.',
  'FailedOperation.TaggingError':
    'The tags could not be set because of a fault in the cloud. Check whether the resource was created before you try again.',
  InternalError:
    'KMS had an internal error. How far the call got is unknown, so read the current state before you send a change again.',
  InvalidParameter: 'KMS does not accept an argument. Correct it: the same call fails again.',
  'InvalidParameter.DecryptMaterialError':
    'The encrypted key material could not be decrypted. Encrypt it with the public key and algorithm that `getParametersForImport` returned.',
  'InvalidParameter.InvalidPendingWindowInDays': '`pendingWindowInDays` must be from 7 to 30.',
  InvalidParameterValue: 'The value of an argument is out of range. Correct it: the same call fails again.',
  'InvalidParameterValue.AliasAlreadyExists':
    'Another key in the region has this alias. Choose another alias, or find that key with `kmsKeyByAlias`.',
  'InvalidParameterValue.DataKeyNameAlreadyExists':
    'Another data key in the region has this name. Choose another name.',
  'InvalidParameterValue.DuplicatedDataKeyId': 'The list contains a data key id twice.',
  'InvalidParameterValue.DuplicatedKeyId': 'The list contains a key id twice.',
  'InvalidParameterValue.InvalidAlias':
    'The alias is invalid. An alias has 1 to 60 letters, digits, `-` and `_`, begins with a letter or digit, and does not begin with `kms-`.',
  'InvalidParameterValue.InvalidCiphertext':
    'The ciphertext was not made by KMS, or is incomplete. Send it exactly as you received it.',
  'InvalidParameterValue.InvalidDataKeyId': 'This is not a data key id. Ids are UUIDs in lower case.',
  'InvalidParameterValue.InvalidDataKeyName':
    'The data key name is invalid. A name has letters, digits, `-` and `_`, and begins with a letter or digit.',
  'InvalidParameterValue.InvalidHsmClusterId':
    'The account has no such HSM cluster. `kmsService` lists its clusters.',
  'InvalidParameterValue.InvalidImportKeyMaterial':
    'The data key to import is neither a KMS ciphertext nor a plaintext of a valid length.',
  'InvalidParameterValue.InvalidKeyId': 'This is not a key id. Ids are UUIDs in lower case.',
  'InvalidParameterValue.InvalidKeyUsage':
    'The usage does not exist, or the key was created for another usage. The usage of a key never changes.',
  'InvalidParameterValue.InvalidPlaintext': 'The plaintext is empty, too long, or not Base64.',
  'InvalidParameterValue.InvalidType':
    'The type does not exist: the origin of key material, or the import type of a data key.',
  'InvalidParameterValue.MaterialNotMatch':
    'The key had other material before. Only the same material can be imported again, because nothing could be decrypted with other material.',
  'InvalidParameterValue.TagKeysDuplicated': 'Two tags have the same name.',
  'InvalidParameterValue.TagsNotExisted': 'The account has no such tag. Create it in the cloud first.',
  'LimitExceeded.CmkLimitExceeded':
    'The account has reached its number of keys in the region. `kmsService` returns the limit; keys pending deletion do not count.',
  'LimitExceeded.DataKeyLimitExceeded':
    'The account has reached its number of data keys. `kmsService` returns the limit.',
  'LimitExceeded.FingerprintsLimitExceeded': 'The list has more devices than a white-box key may have.',
  'LimitExceeded.KeyLimitExceeded': 'The account has reached its number of white-box keys. Delete one first.',
  MissingParameter: 'A required argument is missing.',
  'RequestLimitExceeded.RotateRateLimited':
    'The key was rotated within the last 24 hours and cannot be rotated again before they are over. Retrying earlier does not help.',
  ResourceNotFound: 'The resource does not exist in this region and account.',
  'ResourceUnavailable.CloudResourceBindingNotFound':
    'The key is not bound to this resource, so there is nothing to unbind. After a lost reply, this means that the unbinding succeeded.',
  'ResourceUnavailable.CmkArchived':
    'The key is archived: it decrypts but no longer encrypts. `cancelKeyArchive` makes it usable again.',
  'ResourceUnavailable.CmkDisabled': 'The key is disabled. `enableKey` enables it.',
  'ResourceUnavailable.CmkNotFound':
    'There is no such key in this region and account. Check `region` first: a key exists in one region only.',
  'ResourceUnavailable.CmkNotPendingDelete':
    'The key is not pending deletion, so there is nothing to cancel.',
  'ResourceUnavailable.CmkShouldBeDisabled':
    'An enabled key cannot be deleted. Disable it first with `disableKey`.',
  'ResourceUnavailable.CmkStateNotSupport':
    'The state of the key does not allow this action. Read its `state`; its `actionChecks` say what is allowed.',
  'ResourceUnavailable.DataKeyDisabled': 'The data key is disabled. `enableDataKey` enables it.',
  'ResourceUnavailable.DataKeyNotFound': 'There is no such data key in this region and account.',
  'ResourceUnavailable.DataKeyNotPendingDelete':
    'The data key is not pending deletion, so there is nothing to cancel.',
  'ResourceUnavailable.DataKeyPendingDelete':
    'The data key is pending deletion. `cancelDataKeyDeletion` cancels that.',
  'ResourceUnavailable.DataKeyStateNotSupport':
    'The state of the data key does not allow this action. Read its `state`; its `actionChecks` say what is allowed.',
  'ResourceUnavailable.KeyDisabled': 'The white-box key is disabled. `enableWhiteBoxKey` enables it.',
  'ResourceUnavailable.KeyPendingDelete': 'The key is pending deletion. `cancelKeyDeletion` cancels that.',
  'ResourceUnavailable.NotPurchased': 'The account has not bought this service. Buy it in the cloud first.',
  'ResourceUnavailable.TokenExpired':
    'The import token has expired; tokens are valid for 24 hours. Get new parameters and encrypt the material again.',
  UnauthorizedOperation:
    "The gateway's account may not do this with this key. Its policy in the cloud must allow it.",
  UnsupportedOperation: 'KMS does not support this here.',
  'UnsupportedOperation.ExternalCmkCanNotRotate':
    'The material of the key was imported, so KMS cannot rotate it. Create a new key instead.',
  'UnsupportedOperation.NotExternalCmk':
    'KMS created the material of this key. Only keys of origin EXTERNAL accept imported material.',
  'UnsupportedOperation.NotRoleOperation':
    "The gateway's account does not administer this member account. Omit `memberAccount`, or have the administration delegated.",
  'UnsupportedOperation.NotUserCreatedCmk':
    'A cloud product created the key, and only that product may change it: see `owner` of the key.',
  'UnsupportedOperation.RotateNotSupported':
    'The key cannot be rotated now: its rotation is not enabled, its material was imported, or it is a replica.',
  'UnsupportedOperation.ServiceTemporaryUnavailable':
    'KMS is temporarily unable to do this, and did nothing. Wait `retryAfterMs` and send the same call again.',
  'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion':
    'The region does not offer keys of this usage. `kmsAlgorithms` lists what it offers.',
};

/** Codes that say little. For them, KMS's own message says more. */
const vagueCodes: ReadonlySet<string> = new Set<ErrorCode>([
  'FailedOperation',
  'InvalidParameter',
  'InvalidParameterValue',
  'MissingParameter',
  'UnsupportedOperation',
]);

/** The description of the type for a code. */
export const describeError = (code: ErrorCode): string => {
  const { category, retryAfterMs } = classifyErrorCode(code);
  const retry = retryAfterMs === undefined ? 'not retryable' : 'retryable';
  const more = vagueCodes.has(code) ? ' `message` may say more.' : '';
  return `${meanings[code]}${more} KMS answered \`${code}\` (${category}, ${retry}).`;
};

/** For codes that have no type of their own. */
const categoryMeanings: Readonly<Record<ErrorCategory, string>> = {
  BAD_REQUEST: 'KMS does not accept the call. The same call fails again.',
  NOT_FOUND: 'The resource does not exist in this region and account.',
  FAILED_PRECONDITION:
    'KMS cannot do this at present: the state of a resource, or of the service, does not allow it.',
  PERMISSION_DENIED: "The gateway's account may not do this.",
  RESOURCE_EXHAUSTED: 'A quota or a rate limit of the account is exhausted.',
  UNAVAILABLE: 'KMS is not available at present.',
  UNAUTHENTICATED: meanings.AuthFailure,
  INTERNAL: meanings.InternalError,
  UNKNOWN: 'KMS refused the call with a code that this gateway does not know.',
};

const isDocumented = (code: string): code is ErrorCode => Object.hasOwn(meanings, code);

/** The message of an error, in our own words: for an error of KMS without a message, or with one that may repeat a secret. */
export const messageFor = (code: string): string =>
  isDocumented(code) ? meanings[code] : categoryMeanings[classifyErrorCode(code).category];
