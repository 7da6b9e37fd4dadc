/** What an action of KMS is: the one declaration from which client, graph, local KMS and tests take theirs. */
import type { ErrorCode } from './errors.js';
import type { Fields, ValuesOf } from './field.js';
import type { KeyState } from './sets.js';

/**
 * What may be done when the reply to a call is lost.
 * - `safe`: send it again.
 * - `confirm`: read the key back; if it is in the wished state, the call has succeeded.
 * - `never`: nothing can tell whether it happened, and a second call could do it twice.
 */
export type Repeat =
  | { readonly kind: 'safe' }
  | { readonly kind: 'confirm'; readonly wished: KeyState }
  | { readonly kind: 'never' };

export const safe: Repeat = { kind: 'safe' };
export const never: Repeat = { kind: 'never' };
export const confirmBy = (wished: KeyState): Repeat => ({ kind: 'confirm', wished });

export interface ActionSpec<P extends Fields, R extends Fields> {
  /** Parameters by the names of KMS, in the order of its manual. */
  readonly params: P;
  /** Results, without the RequestId that every answer carries. */
  readonly result: R;
  /** Every error code documented for this action. */
  readonly errors: readonly ErrorCode[];
  readonly kind: 'read' | 'write';
  readonly repeat: Repeat;
  /** Calls a second that KMS admits for an account. */
  readonly perSecond: number;
}

export interface Action<
  Name extends string = string,
  P extends Fields = Fields,
  R extends Fields = Fields,
> extends ActionSpec<P, R> {
  readonly name: Name;
}

export type ParamsOf<A extends Action> = ValuesOf<A['params']>;
export type ResultOf<A extends Action> = ValuesOf<A['result']>;

export const action = <Name extends string, P extends Fields, R extends Fields>(
  name: Name,
  spec: ActionSpec<P, R>,
): Action<Name, P, R> => ({ name, ...spec });
