/**
 * Handlers of actions that take long cryptography: they read and check in a transaction, compute when that is over, so that
 * other calls go on meanwhile, and write, where they write, in a second one, in which everything is checked once more.
 */
import type { Action, ActionName, Fields, ParamsOf, ResultOf } from '../../contract/index.js';
import { requireKeyAllows } from './guard.js';
import { admit, targetOf, type Call, type AsyncHandler, type KeyParam, type Computation } from './handler.js';
import type { Key } from '../model/key.js';
import { readParameters } from './parameters.js';

/** Handles an action that is not about one key. What `again` is given must check what may have changed. */
export const asyncHandler = <A extends Action>(
  action: A,
  begin: (params: ParamsOf<A>, call: Call) => Computation<ResultOf<A>>,
): AsyncHandler => ({
  action,
  begin: (call) => begin(readParameters<A['params']>(action.params, call.body), call),
});

/** Runs `work` in a transaction that writes, on the key as it is by then, moved as the contract's table of states has it. */
type WriteTransactionOnKey = <T>(work: (key: Key) => T) => T;

/**
 * Handles an action on one key. `key` allows the action, and is still in the state in which the call met it: it is moved
 * only by `again`, which refuses where the key is gone or allows the action no longer.
 */
export const asyncKeyHandler = <A extends Action<ActionName, Fields & KeyParam>>(
  action: A,
  begin: (key: Key, params: ParamsOf<A>, call: Call) => Computation<ResultOf<A>, WriteTransactionOnKey>,
): AsyncHandler =>
  asyncHandler(action, (params, call) => {
    const key = targetOf(action, call);
    requireKeyAllows(action, key, call.keys);
    const rest = begin(key, params, call);
    return (again) => rest((work) => again(() => work(admit(action, targetOf(action, call), call))));
  });
