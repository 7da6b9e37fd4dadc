import { describe, expect, it } from '@jest/globals';
import {
  createCircuitBreaker,
  createCircuitBreakers,
  type CircuitBreaker,
  type BreakerSignal,
} from '../../../src/client/retry/circuit-breaker.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';

const aBreaker = () => {
  const { clock, advance } = createManualClock();
  return { breaker: createCircuitBreaker(clock.monotonicMs), advance };
};

const admitted = (breaker: CircuitBreaker) => {
  const leave = breaker.tryAcquire();
  if (!leave.permitted) throw new Error('It was turned away.');
  return leave;
};

const attempts = (breaker: CircuitBreaker, ending: BreakerSignal, count: number) => {
  for (let each = 0; each < count; each += 1) admitted(breaker).report(ending);
};

/** The milliseconds after which to come again; undefined where an attempt is let through. */
const turnedAwayFor = (breaker: CircuitBreaker) => {
  const leave = breaker.tryAcquire();
  if (!leave.permitted) return leave.retryAfterMs;
  leave.report('ignored');
  return undefined;
};

const opened = () => {
  const made = aBreaker();
  attempts(made.breaker, 'failure', 20);
  return made;
};

describe('a breaker', () => {
  it('opens at the twentieth attempt when half of them have failed', () => {
    const { breaker } = aBreaker();
    attempts(breaker, 'success', 10);
    attempts(breaker, 'failure', 9);
    expect(turnedAwayFor(breaker)).toBeUndefined();
    attempts(breaker, 'failure', 1);
    expect(turnedAwayFor(breaker)).toBe(5_000);
  });

  it('does not open at nineteen attempts, whatever became of them', () => {
    const { breaker } = aBreaker();
    attempts(breaker, 'failure', 19);
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('does not open while fewer than half have failed', () => {
    const { breaker } = aBreaker();
    for (let each = 0; each < 50; each += 1) {
      attempts(breaker, 'success', 2);
      attempts(breaker, 'failure', 1);
    }
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('goes by the last ten seconds', () => {
    const { breaker, advance } = aBreaker();
    attempts(breaker, 'failure', 19);
    advance(10_000);
    attempts(breaker, 'failure', 19);
    expect(turnedAwayFor(breaker)).toBeUndefined();
    advance(9_000);
    attempts(breaker, 'failure', 1);
    expect(turnedAwayFor(breaker)).toBe(5_000);
  });

  it('does not count attempts that say nothing of the endpoint', () => {
    const { breaker } = aBreaker();
    attempts(breaker, 'ignored', 100);
    attempts(breaker, 'failure', 19);
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('says how long it stays open, and then lets one attempt through, and no other', () => {
    const { breaker, advance } = opened();
    advance(4_999.5);
    expect(turnedAwayFor(breaker)).toBe(1);
    advance(0.5);
    const trying = admitted(breaker);
    expect(turnedAwayFor(breaker)).toBe(1_000);
    trying.report('success');
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('begins to count anew once it has closed', () => {
    const { breaker, advance } = opened();
    advance(5_000);
    admitted(breaker).report('success');
    attempts(breaker, 'failure', 19);
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('stays open for as long again when that attempt fails', () => {
    const { breaker, advance } = opened();
    advance(5_000);
    admitted(breaker).report('failure');
    expect(turnedAwayFor(breaker)).toBe(5_000);
  });

  it('lets the next attempt try when that one told nothing', () => {
    const { breaker, advance } = opened();
    advance(5_000);
    admitted(breaker).report('ignored');
    admitted(breaker).report('success');
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('does not go by attempts that were sent before it opened', () => {
    const { breaker, advance } = aBreaker();
    const slow = Array.from({ length: 40 }, () => admitted(breaker));
    attempts(breaker, 'failure', 20);
    slow.slice(0, 20).forEach(({ report: ended }) => {
      ended('success');
    });
    expect(turnedAwayFor(breaker)).toBe(5_000);
    advance(5_000);
    admitted(breaker).report('success');
    slow.slice(20).forEach(({ report: ended }) => {
      ended('failure');
    });
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('is one for each endpoint', () => {
    const breakerOf = createCircuitBreakers(createManualClock().clock.monotonicMs);
    attempts(breakerOf('https://one.test'), 'failure', 20);
    expect(turnedAwayFor(breakerOf('https://one.test'))).toBe(5_000);
    expect(turnedAwayFor(breakerOf('https://other.test'))).toBeUndefined();
  });
});
