/** Time and randomness, injected so that tests need not wait. */
import { systemTimer, type SetTimer } from '../platform/http-client/index.js';

export interface Clock {
  /** Unix milliseconds: the time that requests are signed with. */
  readonly unixMs: () => number;
  /** Milliseconds since an arbitrary moment; never goes back. For deadlines, the retry budget and the circuit breakers. */
  readonly monotonicMs: () => number;
  /** At least 0 and below 1, evenly distributed. */
  readonly random: () => number;
  /** Resolves after `ms` milliseconds, or as soon as the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly setTimer: SetTimer;
}

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener('abort', wake);
    if (signal?.aborted) wake();
  });

export const systemClock: Clock = {
  unixMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  random: Math.random,
  sleep,
  setTimer: systemTimer,
};
