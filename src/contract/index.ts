/** What KMS is: its actions, structures, error codes, states and limits, as data. */
import * as archive from './archive.js';
import * as asymmetric from './asymmetric.js';
import * as cloudResources from './cloud-resources.js';
import * as dataKeyContents from './data-key-contents.js';
import * as dataKeys from './data-keys.js';
import * as deletion from './deletion.js';
import * as keyMaterial from './key-material.js';
import * as keys from './keys.js';
import * as postQuantum from './post-quantum.js';
import * as rotation from './rotation.js';
import * as service from './service.js';
import * as symmetric from './symmetric.js';
import * as whiteBox from './white-box.js';
import type { Action } from './action.js';

export * from './archive.js';
export * from './asymmetric.js';
export * from './cloud-resources.js';
export * from './data-key-contents.js';
export * from './data-keys.js';
export * from './deletion.js';
export * from './key-material.js';
export * from './keys.js';
export * from './post-quantum.js';
export * from './rotation.js';
export * from './service.js';
export * from './symmetric.js';
export * from './white-box.js';
export * from './objects.js';
export * from './sets.js';
export * from './key-rules.js';
export * from './states.js';
export * from './data-key-states.js';
export * from './white-box-states.js';
export * from './access-scopes.js';
export * from './errors.js';
export * from './limits.js';
export { regions } from './regions.js';
export { looksLikeKeyId } from './params.js';
export { repeatOf } from './repeat.js';
export type * from './field.js';
export type { BlockedBy, Verdict } from './outcome.js';
export type { ReadBack, Repeat, Wish, Wishes } from './repeat.js';
export type { Action, ParamsOf, ResultOf } from './action.js';

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
