/** Which resources of the cloud use a key. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { text } from '../model/field.js';
import { defaultQuota } from '../model/limits.js';
import * as shared from '../model/params.js';
import { safe, safeUntil } from '../model/retry-policy.js';

/** A product's name in the cloud, and what that product calls its resource. Undocumented in form; these bounds are chosen. */
const name = text({ pattern: /^[^]{1,256}$/u });

const resource = { ProductId: name, ResourceId: name };

/** Binding what is bound already is a success. Key material that would have expired no longer does. */
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

/** No action reads bindings; but to unbind what is bound no more does nothing, and is told apart. */
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
