/** Whether anything more may be sent for one call, and the wait before it. */
import type { Budget } from './retry-budget.js';
import type { Clock } from '../clock.js';

/** What KMS itself advises to those whom it turns away: 100 ms, doubled each time. */
const firstBoundMs = 100;
/** How many more may be sent for one call: repeats and readings together. */
const usualRepeats = 3;

/** Waits; then resolves to whether one more may be sent. */
export type Again = () => Promise<boolean>;

export interface PatienceParts {
  readonly mostRepeats?: number | undefined;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly remainingMs: () => number;
}

export const patienceOf = ({
  budget,
  clock,
  signal,
  remainingMs,
  mostRepeats = usualRepeats,
}: PatienceParts): Again => {
  let repeats = 0;
  return async () => {
    if (repeats >= mostRepeats || signal?.aborted) return false;
    // Anywhere between nothing and the bound: callers that failed together do not come again together.
    const waitMs = clock.random() * firstBoundMs * 2 ** repeats;
    if (waitMs >= remainingMs() || !budget.take()) return false;
    repeats += 1;
    await clock.sleep(waitMs, signal);
    return signal?.aborted !== true;
  };
};
