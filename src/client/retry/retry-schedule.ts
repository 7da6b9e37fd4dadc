/** The backoff of one call: exponential with full jitter, bounded by count, deadline and retry budget. */
import type { Clock } from '../clock.js';
import type { RetryBudget } from './retry-budget.js';

/** KMS recommends 100 ms to throttled callers, doubled for each further retry. */
const firstMaxWaitMs = 100;
/** Retries and read-backs of one call together. */
const defaultMaxRetries = 3;

export interface RetrySchedule {
  /** Waits before the next retry. Resolves to false, without waiting, if there must be none. */
  waitForRetry(): Promise<boolean>;
}

export interface RetryScheduleOptions {
  readonly maxRetries?: number | undefined;
  readonly budget: RetryBudget;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** The milliseconds until the deadline of the call. */
  readonly remainingMs: () => number;
}

export const createRetrySchedule = ({
  budget,
  clock,
  signal,
  remainingMs,
  maxRetries = defaultMaxRetries,
}: RetryScheduleOptions): RetrySchedule => {
  let retries = 0;
  return {
    waitForRetry: async () => {
      if (retries >= maxRetries || signal?.aborted) return false;
      // Full jitter: callers that failed together do not retry together.
      const waitMs = clock.random() * firstMaxWaitMs * 2 ** retries;
      if (waitMs >= remainingMs() || !budget.tryTake()) return false;
      retries += 1;
      await clock.sleep(waitMs, signal);
      return signal?.aborted !== true;
    },
  };
};
