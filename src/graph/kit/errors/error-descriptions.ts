/** The descriptions of the error types: what a code means, and what the caller can do. */
import { classifyErrorCode, type ErrorCode } from '../../../contract/index.js';

const meanings: Readonly<Record<ErrorCode, string>> = {
  AuthFailure:
    'KMS did not accept the credentials of the gateway. Nothing that a caller changes helps: whoever runs the gateway must look.',
  'AuthFailure.UnauthorizedOperation':
    'The account of the gateway may not do this: its policy in the cloud has to allow it.',
  FailedOperation: 'KMS did not carry it out, and does not say why. Read the thing back before trying again.',
  'FailedOperation.CmkUsedByCloudProduct':
    'A cloud product uses the key. Take the key out of use there, or unbind the resource with `unbindCloudResource`, first.',
  'FailedOperation.DecryptError':
    'The ciphertext could not be decrypted: it was made by another key, with another encryption context, or was changed.',
  'FailedOperation.EncryptionError':
    'It could not be encrypted: what was given does not fit the key, or the public key for the answer is none.',
  'FailedOperation.RotateTaskRunning':
    'A rotation of the key is under way already. Wait for it: `lastRotateTime` of the key moves on when it is done.',
  'FailedOperation.TaggingError':
    'The tags could not be put on, for a fault inside the cloud. Look whether the thing was made before trying again.',
  InternalError:
    'Something went wrong inside KMS. How far the call came is not known: read back before sending a change again.',
  InvalidParameter:
    'An argument is not as KMS wants it; `message` says which. Mend it: the same again fails again.',
  'InvalidParameter.DecryptMaterialError':
    'The encrypted key material could not be opened: wrap it anew with the public key and algorithm that the import was given.',
  'InvalidParameter.InvalidPendingWindowInDays': '`pendingWindowInDays` must be from 7 to 30.',
  InvalidParameterValue:
    'The value of an argument is out of its bounds; `message` says which. Mend it: the same again fails again.',
  'InvalidParameterValue.AliasAlreadyExists':
    'Another key of the region has this alias. Choose another, or look that key up with `kmsKeyByAlias`.',
  'InvalidParameterValue.DataKeyNameAlreadyExists':
    'Another data key of the region has this name. Choose another.',
  'InvalidParameterValue.DuplicatedDataKeyId': 'The list holds the id of a data key twice. Give each once.',
  'InvalidParameterValue.DuplicatedKeyId': 'The list holds the id of a key twice. Give each once.',
  'InvalidParameterValue.InvalidAlias':
    'An alias is 1 to 60 letters, digits, `-` and `_`, a letter or digit first, and does not begin with `kms-`.',
  'InvalidParameterValue.InvalidCiphertext':
    'The ciphertext is none that KMS made, or was cut. Give it exactly as it came.',
  'InvalidParameterValue.InvalidDataKeyId':
    'This is no id of a data key. Ids look like UUIDs, in small letters.',
  'InvalidParameterValue.InvalidDataKeyName':
    'This is no name for a data key: letters, digits, `-` and `_`, a letter or digit first.',
  'InvalidParameterValue.InvalidHsmClusterId':
    'This account has no such HSM cluster. `kmsService` lists those that it has.',
  'InvalidParameterValue.InvalidImportKeyMaterial':
    'The data key to import is not as it should be: neither a ciphertext of KMS, nor a plaintext of the right length.',
  'InvalidParameterValue.InvalidKeyId': 'This is no id of a key. Ids look like UUIDs, in small letters.',
  'InvalidParameterValue.InvalidKeyUsage':
    'The usage does not fit: there is no such usage, or the key was made for another. A key keeps its usage for ever.',
  'InvalidParameterValue.InvalidPlaintext': 'The plaintext is empty, too long, or no Base64.',
  'InvalidParameterValue.InvalidType':
    'There is no such type: of the origin of key material, or of the import of a data key.',
  'InvalidParameterValue.MaterialNotMatch':
    'The key once had other material. Only the same material can be imported again: with other, nothing could be decrypted.',
  'InvalidParameterValue.TagKeysDuplicated': 'Two tags have the same name. Give each name once.',
  'InvalidParameterValue.TagsNotExisted': 'The account has no such tag. Make it in the cloud first.',
  'LimitExceeded.CmkLimitExceeded':
    'The account has as many keys in the region as it may. `kmsService` tells the limit; keys that wait for deletion do not count.',
  'LimitExceeded.DataKeyLimitExceeded':
    'The account has as many data keys as it may. `kmsService` tells the limit.',
  'LimitExceeded.FingerprintsLimitExceeded': 'More devices than may be listed for one white-box key.',
  'LimitExceeded.KeyLimitExceeded': 'The account has as many white-box keys as it may. Delete one first.',
  MissingParameter: 'An argument that KMS wants is not there; `message` says which.',
  'RequestLimitExceeded.RotateRateLimited':
    'The key was rotated within the last 24 hours, and is not again before they are over. Waiting a second is of no use.',
  ResourceNotFound: 'What was named does not exist, or not in this region or account.',
  'ResourceUnavailable.CloudResourceBindingNotFound':
    'The key is not bound to this resource: there is nothing to unbind. After a lost answer, this says that it was done.',
  'ResourceUnavailable.CmkArchived':
    'The key is archived: it decrypts, but encrypts nothing new. `cancelKeyArchive` takes it back into use.',
  'ResourceUnavailable.CmkDisabled': 'The key is disabled. `enableKey` takes it into use.',
  'ResourceUnavailable.CmkNotFound':
    'There is no such key in this region and account. Look at `region` first: a key lives in one region only.',
  'ResourceUnavailable.CmkNotPendingDelete': 'The key is not to be deleted: there is nothing to call off.',
  'ResourceUnavailable.CmkShouldBeDisabled':
    'A key that is in use cannot be deleted. Disable it first, with `disableKey`.',
  'ResourceUnavailable.CmkStateNotSupport':
    'The state of the key does not allow this. Read its `state`; its `actionChecks` tell what it does allow.',
  'ResourceUnavailable.DataKeyDisabled': 'The data key is disabled. `enableDataKey` takes it into use.',
  'ResourceUnavailable.DataKeyNotFound': 'There is no such data key in this region and account.',
  'ResourceUnavailable.DataKeyNotPendingDelete':
    'The data key is not to be deleted: there is nothing to call off.',
  'ResourceUnavailable.DataKeyPendingDelete':
    'The data key waits for its deletion. `cancelDataKeyDeletion` calls that off.',
  'ResourceUnavailable.DataKeyStateNotSupport':
    'The state of the data key does not allow this. Read its `state`; its `actionChecks` tell what it does allow.',
  'ResourceUnavailable.KeyDisabled': 'The white-box key is disabled. `enableWhiteBoxKey` takes it into use.',
  'ResourceUnavailable.KeyPendingDelete':
    'The key waits for its deletion. `cancelKeyDeletion` calls that off.',
  'ResourceUnavailable.NotPurchased': 'The account has not taken this service up. Buy it in the cloud first.',
  'ResourceUnavailable.TokenExpired':
    'The import took longer than its token lives, which is 24 hours. Ask for new parameters, and wrap the material anew.',
  UnauthorizedOperation:
    'The account of the gateway may not do this: its policy in the cloud has to allow it, for this key.',
  UnsupportedOperation: 'KMS does not do this here; `message` says why.',
  'UnsupportedOperation.ExternalCmkCanNotRotate':
    'The material of the key was imported, and KMS has no other to rotate to. Make a new key instead.',
  'UnsupportedOperation.NotExternalCmk':
    'KMS made the material of this key. Only a key of origin EXTERNAL takes material from elsewhere.',
  'UnsupportedOperation.NotRoleOperation':
    'The account of the gateway does not administer this member account. Leave `memberAccount` out, or have it delegated.',
  'UnsupportedOperation.NotUserCreatedCmk':
    'A cloud product made the key, and it alone decides over it: see `owner` of the key.',
  'UnsupportedOperation.RotateNotSupported':
    'The key cannot be rotated at once: its rotation is not enabled, its material was imported, or it is a copy.',
  'UnsupportedOperation.ServiceTemporaryUnavailable':
    'KMS cannot do this at the moment, and did not. Wait `retryAfterMs`, then send the same again.',
  'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion':
    'The region has no keys of this usage. `kmsAlgorithms` lists what it has.',
};

/** The description of the type for a code. */
export const describeError = (code: ErrorCode): string => {
  const { category, retryAfterMs } = classifyErrorCode(code);
  const retry = retryAfterMs === undefined ? 'not retryable' : 'retryable';
  return `${meanings[code]} KMS answered \`${code}\` (${category}, ${retry}).`;
};
