/** What KMS is: its actions, structures, error codes, states and limits, as data. */
import * as archive from './keys/archive.js';
import * as asymmetric from './cryptography/asymmetric.js';
import * as cloudResources from './keys/cloud-resources.js';
import * as dataKeyContents from './data-keys/contents.js';
import * as dataKeys from './data-keys/data-keys.js';
import * as deletion from './keys/deletion.js';
import * as keyMaterial from './keys/key-material.js';
import * as keys from './keys/keys.js';
import * as postQuantum from './cryptography/post-quantum.js';
import * as rotation from './keys/rotation.js';
import * as service from './service/service.js';
import * as symmetric from './cryptography/symmetric.js';
import * as whiteBox from './white-box/white-box.js';
import type { Action } from './model/action.js';

export * from './keys/archive.js';
export * from './cryptography/asymmetric.js';
export * from './keys/cloud-resources.js';
export * from './data-keys/contents.js';
export * from './data-keys/data-keys.js';
export * from './keys/deletion.js';
export * from './keys/key-material.js';
export * from './keys/keys.js';
export * from './cryptography/post-quantum.js';
export * from './keys/rotation.js';
export * from './service/service.js';
export * from './cryptography/symmetric.js';
export * from './white-box/white-box.js';
export * from './model/objects.js';
export * from './model/sets.js';
export * from './keys/key-rules.js';
export * from './keys/states.js';
export * from './data-keys/states.js';
export * from './white-box/states.js';
export * from './model/access-scopes.js';
export * from './model/errors.js';
export * from './model/limits.js';
export { isRegionName, regions } from './service/regions.js';
export { looksLikeKeyId } from './model/params.js';
export { retryPolicyOf } from './model/retry-policy.js';
export type * from './model/field.js';
export type { BlockedBy, ActionCheck } from './model/outcome.js';
export type { ReadBack, RetryPolicy, ExpectedValue, ExpectedFields } from './model/retry-policy.js';
export type { Action, ParamsOf, ResultOf } from './model/action.js';

/** Every action, by name. */
export const actions: Readonly<Record<string, Action>> = {
  ...keys,
  ...rotation,
  ...archive,
  ...deletion,
  ...keyMaterial,
  ...symmetric,
  ...asymmetric,
  ...postQuantum,
  ...dataKeys,
  ...dataKeyContents,
  ...whiteBox,
  ...cloudResources,
  ...service,
};

/** The version of the API that this contract writes down, as `X-TC-Version` sends it. */
export const apiVersion = '2019-01-18';
