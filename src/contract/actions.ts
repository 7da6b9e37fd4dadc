/** All actions by name. `ActionName` and `Action` are the types to use outside this folder. */
import { cryptographyActions } from './cryptography/index.js';
import { dataKeyActions } from './data-keys/index.js';
import { keyActions } from './keys/index.js';
import type { Action as ActionOf } from './model/action.js';
import type { Fields } from './model/field.js';
import type { ReadBack as ReadBackOf, RetryPolicy as RetryPolicyOf } from './model/retry-policy.js';
import { serviceActions } from './service/index.js';
import { whiteBoxActions } from './white-box/index.js';

const allActions = {
  ...keyActions,
  ...cryptographyActions,
  ...dataKeyActions,
  ...whiteBoxActions,
  ...serviceActions,
};

export type ActionName = keyof typeof allActions;

/** An action of this contract, which is read back only by an action of this contract. */
export type Action<
  Name extends ActionName = ActionName,
  P extends Fields = Fields,
  R extends Fields = Fields,
> = ActionOf<Name, P, R, ActionName>;

export type RetryPolicy = RetryPolicyOf<ActionName>;
export type ReadBack = ReadBackOf<ActionName>;

/** Every action, under its own name: an action with another `name` than its key does not compile. */
export const actions: { readonly [Name in ActionName]: Action<Name> } = allActions;

export const isActionName = (text: string): text is ActionName => Object.hasOwn(actions, text);

export const actionNames: readonly ActionName[] = Object.keys(actions).filter(isActionName);
