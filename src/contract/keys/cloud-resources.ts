/** Which cloud resources use a key. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { text } from '../model/field.js';
import { defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { safe, safeUntil } from '../model/retry-policy.js';

/** The name of a cloud product, or of one of its resources. The form is not documented; we chose these bounds. */
const name = text({ pattern: /^[^]{1,256}$/u });

const resource = { ProductId: name, ResourceId: name };

/** Succeeds if the resource is bound already. From then on, the key material no longer expires. */
export const BindCloudResource = action({
  name: 'BindCloudResource',
  params: { KeyId: shared.keyId, ...resource },
  result: {},
  errors: [
    ...shared.ownKeyErrors,
    'FailedOperation.CmkUsedByCloudProduct',
    'ResourceUnavailable.CmkStateNotSupport',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:admin',
  retry: safe,
  quota: defaultQuota,
});

/** No action reads bindings, but unbinding a resource that is not bound has an error code of its own. */
export const UnbindCloudResource = action({
  name: 'UnbindCloudResource',
  params: { KeyId: shared.keyId, ...resource },
  result: {},
  errors: [
    ...shared.ownKeyErrors,
    'ResourceUnavailable.CloudResourceBindingNotFound',
    'UnauthorizedOperation',
    'UnsupportedOperation.ServiceTemporaryUnavailable',
  ],
  kind: 'write',
  scope: 'kms:admin',
  retry: safeUntil('ResourceUnavailable.CloudResourceBindingNotFound'),
  quota: defaultQuota,
});
