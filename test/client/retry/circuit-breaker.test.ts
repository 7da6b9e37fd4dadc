import { describe, expect, it } from '@jest/globals';
import {
  createCircuitBreaker,
  createCircuitBreakers,
  type CircuitBreaker,
  type BreakerSignal,
} from '../../../src/client/retry/circuit-breaker.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';

const createBreaker = () => {
  const { clock, advance } = createManualClock();
  return { breaker: createCircuitBreaker(clock.monotonicMs), advance };
};

const permit = (breaker: CircuitBreaker) => {
  const acquired = breaker.tryAcquire();
  if (!acquired.permitted) throw new Error('The breaker is open.');
  return acquired;
};

const attempts = (breaker: CircuitBreaker, signal: BreakerSignal, count: number) => {
  for (let each = 0; each < count; each += 1) permit(breaker).report(signal);
};

/** After how many milliseconds to retry; undefined if the breaker permits an attempt. */
const rejectedFor = (breaker: CircuitBreaker) => {
  const acquired = breaker.tryAcquire();
  if (!acquired.permitted) return acquired.retryAfterMs;
  acquired.report('ignored');
  return undefined;
};

const openBreaker = () => {
  const created = createBreaker();
  attempts(created.breaker, 'failure', 20);
  return created;
};

describe('a circuit breaker', () => {
  it('opens at the twentieth attempt when half of them have failed', () => {
    const { breaker } = createBreaker();
    attempts(breaker, 'success', 10);
    attempts(breaker, 'failure', 9);
    expect(rejectedFor(breaker)).toBeUndefined();
    attempts(breaker, 'failure', 1);
    expect(rejectedFor(breaker)).toBe(5_000);
  });

  it('does not open at nineteen attempts, even if all have failed', () => {
    const { breaker } = createBreaker();
    attempts(breaker, 'failure', 19);
    expect(rejectedFor(breaker)).toBeUndefined();
  });

  it('does not open while fewer than half have failed', () => {
    const { breaker } = createBreaker();
    for (let each = 0; each < 50; each += 1) {
      attempts(breaker, 'success', 2);
      attempts(breaker, 'failure', 1);
    }
    expect(rejectedFor(breaker)).toBeUndefined();
  });

  it('counts the last ten seconds', () => {
    const { breaker, advance } = createBreaker();
    attempts(breaker, 'failure', 19);
    advance(10_000);
    attempts(breaker, 'failure', 19);
    expect(rejectedFor(breaker)).toBeUndefined();
    advance(9_000);
    attempts(breaker, 'failure', 1);
    expect(rejectedFor(breaker)).toBe(5_000);
  });

  it('does not count attempts that say nothing about the endpoint', () => {
    const { breaker } = createBreaker();
    attempts(breaker, 'ignored', 100);
    attempts(breaker, 'failure', 19);
    expect(rejectedFor(breaker)).toBeUndefined();
  });

  it('says how long it stays open, and then permits one test attempt', () => {
    const { breaker, advance } = openBreaker();
    advance(4_999.5);
    expect(rejectedFor(breaker)).toBe(1);
    advance(0.5);
    const testing = permit(breaker);
    expect(rejectedFor(breaker)).toBe(1_000);
    testing.report('success');
    expect(rejectedFor(breaker)).toBeUndefined();
  });

  it('starts counting afresh once it has closed', () => {
    const { breaker, advance } = openBreaker();
    advance(5_000);
    permit(breaker).report('success');
    attempts(breaker, 'failure', 19);
    expect(rejectedFor(breaker)).toBeUndefined();
  });

  it('opens for the same time again if the test attempt fails', () => {
    const { breaker, advance } = openBreaker();
    advance(5_000);
    permit(breaker).report('failure');
    expect(rejectedFor(breaker)).toBe(5_000);
  });

  it('permits another test attempt if the first said nothing', () => {
    const { breaker, advance } = openBreaker();
    advance(5_000);
    permit(breaker).report('ignored');
    permit(breaker).report('success');
    expect(rejectedFor(breaker)).toBeUndefined();
  });

  it('ignores attempts that started before it opened', () => {
    const { breaker, advance } = createBreaker();
    const slow = Array.from({ length: 40 }, () => permit(breaker));
    attempts(breaker, 'failure', 20);
    slow.slice(0, 20).forEach(({ report: ended }) => {
      ended('success');
    });
    expect(rejectedFor(breaker)).toBe(5_000);
    advance(5_000);
    permit(breaker).report('success');
    slow.slice(20).forEach(({ report: ended }) => {
      ended('failure');
    });
    expect(rejectedFor(breaker)).toBeUndefined();
  });

  it('exists once per endpoint', () => {
    const breakerOf = createCircuitBreakers(createManualClock().clock.monotonicMs);
    attempts(breakerOf('https://one.test'), 'failure', 20);
    expect(rejectedFor(breakerOf('https://one.test'))).toBe(5_000);
    expect(rejectedFor(breakerOf('https://other.test'))).toBeUndefined();
  });
});
