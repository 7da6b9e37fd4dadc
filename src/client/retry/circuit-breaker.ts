/**
 * The circuit breaker of one endpoint. While the endpoint fails, the breaker is open: calls fail at once and nothing is sent.
 * After a pause it is half-open: one attempt tests whether the endpoint has recovered.
 */
import { createSlidingWindow, type SlidingWindow } from './sliding-window.js';

/** The breaker opens if at least this many attempts ended in the window and at least `failureShare` of them failed. */
const defaultMinAttempts = 20;
const failureShare = 0.5;
const windowSeconds = 10;
const openMs = 5_000;
/** When callers should retry while the test attempt of a half-open breaker is running. */
const halfOpenRetryMs = 1_000;

/** What an attempt says about the endpoint: `ignored` if it says nothing, for example because the caller disconnected. */
export type BreakerSignal = 'success' | 'failure' | 'ignored';

interface Permit {
  readonly permitted: true;
  /** Must be called once, when the attempt has ended. */
  readonly report: (signal: BreakerSignal) => void;
}

interface Rejection {
  readonly permitted: false;
  readonly retryAfterMs: number;
}

export interface CircuitBreaker {
  /** Asks to send one attempt. */
  tryAcquire(): Permit | Rejection;
}

interface Closed {
  readonly kind: 'closed';
  readonly attempts: SlidingWindow;
  readonly failures: SlidingWindow;
}
interface Open {
  readonly kind: 'open';
  readonly until: number;
}
type State = Closed | Open | { readonly kind: 'half-open' };

export const createCircuitBreaker = (
  nowMs: () => number,
  minAttempts = defaultMinAttempts,
): CircuitBreaker => {
  const closed = (): Closed => ({
    kind: 'closed',
    attempts: createSlidingWindow(windowSeconds, nowMs),
    failures: createSlidingWindow(windowSeconds, nowMs),
  });
  let state: State = closed();

  const open = (): Open => ({ kind: 'open', until: nowMs() + openMs });

  const regularPermit = (startedIn: Closed): Permit => ({
    permitted: true,
    report: (signal) => {
      // An attempt from before the breaker opened says nothing about the time after.
      if (state !== startedIn || signal === 'ignored') return;
      startedIn.attempts.add();
      if (signal === 'failure') startedIn.failures.add();
      const attempts = startedIn.attempts.count();
      if (attempts >= minAttempts && startedIn.failures.count() >= failureShare * attempts) state = open();
    },
  });

  const testPermit = (previous: Open): Permit => ({
    permitted: true,
    report: (signal) => {
      if (signal === 'ignored') state = previous;
      else state = signal === 'success' ? closed() : open();
    },
  });

  return {
    tryAcquire: () => {
      if (state.kind === 'closed') return regularPermit(state);
      if (state.kind === 'half-open') return { permitted: false, retryAfterMs: halfOpenRetryMs };
      const remainingMs = state.until - nowMs();
      if (remainingMs > 0) return { permitted: false, retryAfterMs: Math.ceil(remainingMs) };
      const previous = state;
      state = { kind: 'half-open' };
      return testPermit(previous);
    },
  };
};

/** One breaker per endpoint, created when the endpoint is first called. */
export const createCircuitBreakers = (nowMs: () => number, minAttempts?: number) => {
  const breakers = new Map<string, CircuitBreaker>();
  return (origin: string): CircuitBreaker => {
    const known = breakers.get(origin);
    if (known) return known;
    const breaker = createCircuitBreaker(nowMs, minAttempts);
    breakers.set(origin, breaker);
    return breaker;
  };
};
