/** How an action is asked for, and what comes: what it says where it succeeds, or the failure as a caller meets it. */
import type { Action, ResultOf } from '../../contract/index.js';
import type { ArgumentsOf } from './arguments/arguments.js';
import { KmsError } from './errors/kms-error.js';
import type { Target } from './target.js';

/** What a call that has succeeded says. */
export interface Answer<A extends Action> {
  readonly result: ResultOf<A>;
  readonly requestId: string | null;
}

/** Calls an action in a target. */
export type Ask = <A extends Action>(
  action: A,
  args: ArgumentsOf<A>,
  target: Target,
) => Promise<Answer<A> | KmsError>;

/** Makes something of a result; a failure stays what it is. */
export const ofResult = async <A extends Action, T>(
  asked: Promise<Answer<A> | KmsError>,
  make: (result: ResultOf<A>) => T,
): Promise<T | KmsError> => {
  const answer = await asked;
  return answer instanceof KmsError ? answer : make(answer.result);
};
