/** The declaration of one KMS action. The client, the graph, the local KMS and the tests derive from it. */
import type { AccessScope } from './access-scopes.js';
import type { ErrorCode } from './errors.js';
import type { Fields, ValuesOf } from './field.js';
import type { Quota } from './limits.js';
import type { RetryPolicy } from './retry-policy.js';

/** `Reader` names the action that the retry policy reads back with, if any. */
export interface Action<
  Name extends string = string,
  P extends Fields = Fields,
  R extends Fields = Fields,
  Reader extends string = string,
> {
  readonly name: Name;
  /** Parameters by their KMS names, in the order of the manual. */
  readonly params: P;
  /** Results, without the RequestId that every response has. */
  readonly result: R;
  /** Every error code documented for this action. */
  readonly errors: readonly ErrorCode[];
  readonly kind: 'read' | 'write';
  /** The scope that a caller of the gateway needs. */
  readonly scope: AccessScope;
  readonly retry: RetryPolicy<Reader>;
  readonly quota: Quota;
}

export type ParamsOf<A extends Pick<Action, 'params'>> = ValuesOf<A['params']>;
export type ResultOf<A extends Pick<Action, 'result'>> = ValuesOf<A['result']>;

/** Declares an action. If something required is left out, the compiler's message shows the action's name. */
export const action = <
  Name extends string,
  P extends Fields,
  R extends Fields,
  Reader extends string = never,
>(
  definition: Action<Name, P, R, Reader>,
): Action<Name, P, R, Reader> => definition;
