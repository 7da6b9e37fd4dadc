/** Calls of KMS as resolvers and loaders make them. */
import type { Action, ResultOf } from '../../contract/index.js';
import type { ArgumentsOf } from './arguments/arguments.js';
import { KmsError } from './errors/kms-error.js';
import type { Target } from './target.js';

export interface CallSuccess<A extends Action> {
  readonly result: ResultOf<A>;
  readonly requestId: string | null;
  /** The positions of list elements that could not be read and are not in `result`, by the name of the list. */
  readonly skipped?: Readonly<Record<string, readonly number[]>>;
}

/** The positions of the skipped elements of a result with one list. */
export const skippedPositions = ({ skipped = {} }: Pick<CallSuccess<Action>, 'skipped'>): readonly number[] =>
  Object.values(skipped).flat();

export type CallKms = <A extends Action>(
  action: A,
  args: ArgumentsOf<A>,
  target: Target,
) => Promise<CallSuccess<A> | KmsError>;

/** Converts the result of a call. An error stays as it is. */
export const mapResult = async <A extends Action, T>(
  call: Promise<CallSuccess<A> | KmsError>,
  convert: (result: ResultOf<A>, success: CallSuccess<A>) => T,
): Promise<T | KmsError> => {
  const outcome = await call;
  return outcome instanceof KmsError ? outcome : convert(outcome.result, outcome);
};
