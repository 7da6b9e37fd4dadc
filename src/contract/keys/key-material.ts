/** Imported key material. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { bytes, choice, optional, secret, text, time } from '../model/field.js';
import { latestValidTo, defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { confirmBy, safe } from '../model/retry-policy.js';
import { RsaEncryptions } from '../model/sets.js';
import { WrappingKeySpecs } from './sets.js';
import { keyReadBack } from './read-backs.js';

/** Creates a token that expires after 24 hours. A second token is harmless. */
export const GetParametersForImport = action({
  name: 'GetParametersForImport',
  params: {
    KeyId: shared.keyId,
    WrappingAlgorithm: choice(RsaEncryptions),
    WrappingKeySpec: choice(WrappingKeySpecs),
  },
  result: {
    KeyId: optional(text()),
    ImportToken: secret(text()),
    PublicKey: bytes(),
    ParametersValidTo: optional(time()),
  },
  errors: [
    ...shared.ownKeyErrors,
    'UnsupportedOperation.NotExternalCmk',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  retry: safe,
  quota: defaultQuota,
});

export const ImportKeyMaterial = action({
  name: 'ImportKeyMaterial',
  params: {
    // Not a secret: it is encrypted with the wrapping key, and only KMS can decrypt it.
    EncryptedKeyMaterial: bytes(),
    ImportToken: secret(text()),
    KeyId: shared.keyId,
    // 0, or left out: the material never expires.
    ValidTo: optional(time({ max: latestValidTo })),
  },
  result: {},
  errors: [
    ...shared.ownKeyErrors,
    'InvalidParameter.DecryptMaterialError',
    'InvalidParameterValue.MaterialNotMatch',
    'ResourceUnavailable.CmkStateNotSupport',
    'ResourceUnavailable.TokenExpired',
    'UnsupportedOperation.NotExternalCmk',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:manage',
  // Reading the key back would not show which material it has. KMS accepts the same material again, and no other.
  retry: safe,
  quota: defaultQuota,
});

export const DeleteImportedKeyMaterial = action({
  name: 'DeleteImportedKeyMaterial',
  params: { KeyId: shared.keyId },
  result: {},
  errors: [
    ...shared.ownKeyErrors,
    'FailedOperation.CmkUsedByCloudProduct',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.NotExternalCmk',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:destroy',
  retry: confirmBy(keyReadBack, { KeyState: 'PendingImport' }),
  quota: defaultQuota,
});
