/** A loader for an action that reads one thing in a call: it batches nothing, but reads each thing once in a request. */
import DataLoader from 'dataloader';
import type { Action, ResultOf } from '../../../contract/index.js';
import { type CallKms, type CallSuccess, mapResult } from '../call.js';
import type { KmsError } from '../errors/kms-error.js';
import type { Target } from '../target.js';
import type { Loader } from './loader.js';

/** `read` makes the call for one id. `Result` is made from its result and the id. */
export const createSingleLoader = <A extends Action, T extends object>(
  action: A,
  Result: new (result: ResultOf<A>, id: string) => T,
  read: (call: CallKms, target: Target, id: string) => Promise<CallSuccess<A> | KmsError>,
): Loader<T> => ({
  actions: [action],
  create: (call, target) =>
    new DataLoader((ids) =>
      Promise.all(ids.map((id) => mapResult(read(call, target, id), (result) => new Result(result, id)))),
    ),
});
