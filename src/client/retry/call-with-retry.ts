/** Runs a call to its final result: retries it if the contract allows that, and reads back what a lost attempt did. */
import {
  retryPolicyOf,
  type Action,
  type ParamsOf,
  type ResultOf,
  type RetryPolicy,
} from '../../contract/index.js';
import { decodeResult } from '../codec/decode-result.js';
import type { CallResult, Failure } from '../interface.js';
import type { AttemptResult } from './attempt.js';
import type { AttemptClass } from './classify-attempt.js';
import { readBackCall, resultIfExpected, type ConfirmPolicy } from './read-back.js';
import type { RetrySchedule } from './retry-schedule.js';

export interface RetryContext {
  readonly attempt: <A extends Action>(action: A, params: ParamsOf<A>) => Promise<AttemptResult<A>>;
  readonly schedule: RetrySchedule;
}

interface FailedResult {
  readonly ok: false;
  readonly failure: Failure;
}

/** The failure to report: the last one, unless the reply to an earlier write was lost. Then the write may have happened. */
const finalFailure = (
  action: Action,
  last: FailedResult,
  attemptClass: AttemptClass,
  lost: FailedResult | undefined,
): FailedResult => {
  if (!lost || action.kind === 'read') return last;
  if (last.failure.kind === 'unavailable') {
    return { ok: false, failure: { ...last.failure, mayHaveHappened: true } };
  }
  // A throttled retry says nothing about the lost attempt.
  return attemptClass === 'transient' ? lost : last;
};

/** Whether the retry was answered with the code that means that the lost attempt had succeeded. */
const provesSuccess = (policy: RetryPolicy, failure: Failure): boolean =>
  policy.kind === 'safe' && failure.kind === 'refused' && failure.code === policy.succeededOn;

/** Whether the resource must be read back before anything else is done. */
const needsReadBack = (attemptClass: AttemptClass, failure: Failure): boolean =>
  // If KMS finally refuses the retry, the lost attempt may have taken effect since the last read-back.
  attemptClass === 'lost' || (attemptClass === 'final' && failure.kind === 'refused');

/** The result of a call that took effect; without `result` if it did not. Undefined if there are no retries left. */
const readBack = async <A extends Action>(
  action: A,
  params: ParamsOf<A>,
  policy: ConfirmPolicy,
  context: RetryContext,
): Promise<CallResult<ResultOf<A> | undefined> | undefined> => {
  if (!(await context.schedule.waitForRetry())) return undefined;
  const reader = readBackCall(policy.read, params);
  const read = await callWithRetry(reader.action, reader.params, context);
  if (!read.ok) return read;
  // Without `skipped`, which belongs to the lists of the reader.
  const { result, requestId } = read;
  return { ok: true, result: resultIfExpected(action, params, policy, result), requestId };
};

/** Never rejects, unless `attempt` does. */
export const callWithRetry = async <A extends Action>(
  action: A,
  params: ParamsOf<A>,
  context: RetryContext,
): Promise<CallResult<ResultOf<A>>> => {
  const policy = retryPolicyOf(action, params);
  let lost: FailedResult | undefined;
  for (;;) {
    const { result, attemptClass } = await context.attempt(action, params);
    if (result.ok) return result;
    const { failure } = result;
    if (lost && provesSuccess(policy, failure)) {
      return { ok: true, result: decodeResult(action, {}).result, requestId: failure.requestId };
    }
    if (attemptClass === 'lost') lost = result;
    if (lost && policy.kind === 'confirm' && needsReadBack(attemptClass, failure)) {
      const read = await readBack(action, params, policy, context);
      if (!read?.ok) return lost;
      if (read.result) return { ...read, result: read.result };
    }
    const isFinal = attemptClass === 'final' || (attemptClass === 'lost' && policy.kind === 'never');
    if (isFinal || !(await context.schedule.waitForRetry())) {
      return finalFailure(action, result, attemptClass, lost);
    }
  }
};
