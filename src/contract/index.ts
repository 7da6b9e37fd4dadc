/** What KMS is: its actions, structures, error codes, states and limits, as data. */
import * as archive from './archive.js';
import * as keys from './keys.js';
import type { Action } from './action.js';

export * from './archive.js';
export * from './keys.js';
export * from './objects.js';
export * from './sets.js';
export * from './states.js';
export * from './errors.js';
export { looksLikeKeyId, maxKeyIds, maxPage } from './params.js';
export type * from './field.js';
export type { Action, ParamsOf, Repeat, ResultOf } from './action.js';

/** Every action, by name. */
export const actions: Readonly<Record<string, Action>> = { ...keys, ...archive };

/** The version of the API that this contract writes down, as `X-TC-Version` sends it. */
export const apiVersion = '2019-01-18';
