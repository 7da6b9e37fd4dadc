/** Sends a call until its outcome stands: again where the contract allows that, and read back where it must be. */
import {
  retryPolicyOf,
  type Action,
  type ParamsOf,
  type RetryPolicy,
  type ResultOf,
} from '../../contract/index.js';
import type { Tried } from './attempt.js';
import { decodeResult } from '../codec/decode.js';
import type { Failure, CallResult } from '../interface.js';
import type { Verdict } from './classify-attempt.js';
import type { Again } from './retry-schedule.js';
import { readingOf, resultAsWished, type Confirm } from './read-back.js';

export interface Means {
  readonly attempt: <A extends Action>(action: A, params: ParamsOf<A>) => Promise<Tried<A>>;
  readonly again: Again;
}

interface Failed {
  readonly ok: false;
  readonly failure: Failure;
}

/** How a call ends: by its last attempt, unless that hides that an earlier one may have taken effect. */
const endOf = (action: Action, last: Failed, verdict: Verdict, lost: Failed | undefined): Failed => {
  if (!lost || action.kind === 'read') return last;
  if (last.failure.kind === 'unavailable') {
    return { ok: false, failure: { ...last.failure, mayHaveHappened: true } };
  }
  // KMS did not take the repeat: of the attempt before, that says nothing.
  return verdict === 'passes' ? lost : last;
};

/** The repeat found nothing left to do: the attempt whose reply was lost had done it. */
const saysDone = (repeat: RetryPolicy, failure: Failure): boolean =>
  repeat.kind === 'safe' && failure.kind === 'refused' && failure.code === repeat.succeededOn;

/** Whether what the call was to change must be read before anything else is done. */
const isInDoubt = (verdict: Verdict, failure: Failure): boolean =>
  // A repeat that is refused for good may have come too late: the lost attempt may have taken effect since the last reading.
  verdict === 'lost' || (verdict === 'final' && failure.kind === 'refused');

/** The outcome of a call that has happened, as a reading tells it; with no result where the reading shows that it has not. */
const readBack = async <A extends Action>(
  action: A,
  params: ParamsOf<A>,
  repeat: Confirm,
  means: Means,
): Promise<CallResult<ResultOf<A> | undefined> | undefined> => {
  if (!(await means.again())) return undefined;
  const reading = readingOf(repeat.read, params);
  const read = await insist(reading.action, reading.params, means);
  return read.ok ? { ...read, result: resultAsWished(action, params, repeat, read.result) } : read;
};

/** Never rejects, unless an attempt does. */
export const insist = async <A extends Action>(
  action: A,
  params: ParamsOf<A>,
  means: Means,
): Promise<CallResult<ResultOf<A>>> => {
  const repeat = retryPolicyOf(action, params);
  let lost: Failed | undefined;
  for (;;) {
    const { outcome, verdict } = await means.attempt(action, params);
    if (outcome.ok) return outcome;
    const { failure } = outcome;
    if (lost && saysDone(repeat, failure)) {
      return { ok: true, result: decodeResult(action, {}), requestId: failure.requestId };
    }
    if (verdict === 'lost') lost = outcome;
    if (lost && repeat.kind === 'confirm' && isInDoubt(verdict, failure)) {
      const read = await readBack(action, params, repeat, means);
      if (!read?.ok) return lost;
      if (read.result) return { ...read, result: read.result };
    }
    const over = verdict === 'final' || (verdict === 'lost' && repeat.kind === 'never');
    if (over || !(await means.again())) return endOf(action, outcome, verdict, lost);
  }
};
