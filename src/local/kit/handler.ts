/** Handlers: what each action does. A handler reads its parameters once, as the contract declares them. */
import type { Action, ActionName, ParamsOf, ResultOf } from '../../contract/index.js';
import type { Call } from './call.js';
import { readParameters } from './parameters.js';

/** The result of an action, as it is sent. */
export type ActionResult = Readonly<Record<string, unknown>>;

/** Runs entirely inside one transaction. */
export interface SyncHandler<Name extends ActionName = ActionName> {
  readonly action: Action<Name>;
  /** Throws a KmsFailure to refuse. */
  handle(call: Call): ActionResult;
}

/** Runs `work` in a write transaction. */
type WriteTransaction = <T>(work: () => T) => T;

/** Computes outside any transaction, then saves changes, if any, in a write transaction. Rejects with a KmsFailure to refuse. */
export type Computation<T, W = WriteTransaction> = (writeTransaction: W) => Promise<T>;

/**
 * For actions with slow cryptography: reads and checks in a transaction, computes after it has ended so that other calls
 * are not blocked, and writes in a second transaction.
 */
export interface AsyncHandler<Name extends ActionName = ActionName> {
  readonly action: Action<Name>;
  /** Runs inside a read transaction. Throws a KmsFailure to refuse. */
  prepare(call: Call): Computation<ActionResult>;
}

export type Handler<Name extends ActionName = ActionName> = SyncHandler<Name> | AsyncHandler<Name>;

/** One handler for each action named: a missing or misplaced one does not compile. */
export type Handlers<Name extends ActionName> = { readonly [N in Name]: Handler<N> };

/** A handler of an action that does not name one resource by its id. */
export const handler = <A extends Action>(
  action: A,
  handle: (params: ParamsOf<A>, call: Call) => ResultOf<A>,
): SyncHandler<A['name']> => ({
  action,
  handle: (call) => handle(readParameters<A['params']>(action.params, call.body), call),
});

/** The same with slow cryptography. Work given to `writeTransaction` must repeat the checks: state may have changed meanwhile. */
export const asyncHandler = <A extends Action>(
  action: A,
  prepare: (params: ParamsOf<A>, call: Call) => Computation<ResultOf<A>>,
): AsyncHandler<A['name']> => ({
  action,
  prepare: (call) => prepare(readParameters<A['params']>(action.params, call.body), call),
});
