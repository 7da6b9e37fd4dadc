/** What an action of KMS is: the one declaration from which client, graph, local KMS and tests take theirs. */
import type { AccessScope } from './access-scopes.js';
import type { ErrorCode } from './errors.js';
import type { Fields, ValuesOf } from './field.js';
import type { Quota } from './limits.js';
import type { RetryPolicy } from './retry-policy.js';

export interface ActionSpec<P extends Fields, R extends Fields> {
  /** Parameters by the names of KMS, in the order of its manual. */
  readonly params: P;
  /** Results, without the RequestId that every answer carries. */
  readonly result: R;
  /** Every error code documented for this action. */
  readonly errors: readonly ErrorCode[];
  readonly kind: 'read' | 'write';
  /** What a caller of the gateway must be allowed. */
  readonly scope: AccessScope;
  readonly retry: RetryPolicy;
  readonly quota: Quota;
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
