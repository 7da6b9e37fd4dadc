/** The KMS API as data: actions, structures, error codes, states, limits and quotas. */
export * from './actions.js';
export * from './check-key.js';
export * from './cryptography/index.js';
export * from './data-keys/index.js';
export * from './keys/index.js';
export * from './service/index.js';
export * from './white-box/index.js';

export * from './model/access-scopes.js';
export * from './model/errors.js';
export * from './model/limits.js';
export * from './model/objects.js';
export * from './model/sets.js';
export { looksLikeKeyId } from './model/params.js';
export { retryPolicyOf } from './model/retry-policy.js';
export type { ParamsOf, ResultOf } from './model/action.js';
export type * from './model/field.js';
export type { ActionCheck, BlockedBy } from './model/state-table.js';
export type { ExpectedValue } from './model/retry-policy.js';

/** The API version that this contract describes, as sent in `X-TC-Version`. */
export const apiVersion = '2019-01-18';
