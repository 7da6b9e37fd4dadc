/** Limits the retries of all calls of a client together, so that a service in trouble does not get a multiple of the load. */
import { createSlidingWindow } from './sliding-window.js';

/** Retries allowed per call of the last minute. */
const retriesPerCall = 0.2;
/** Retries per minute that are allowed however few calls there are. */
const minRetries = 10;

export interface RetryBudget {
  recordCall(): void;
  /** Returns whether one more retry is allowed, and counts it if it is. */
  tryTake(): boolean;
}

export const createRetryBudget = (nowMs: () => number): RetryBudget => {
  const calls = createSlidingWindow(60, nowMs);
  // One second longer: the window starts with a full second, and must cover the last minute entirely.
  const retries = createSlidingWindow(61, nowMs);
  return {
    recordCall: () => {
      calls.add();
    },
    tryTake: () => {
      if (retries.count() >= Math.max(minRetries, retriesPerCall * calls.count())) return false;
      retries.add();
      return true;
    },
  };
};
