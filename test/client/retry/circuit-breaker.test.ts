import { describe, expect, it } from '@jest/globals';
import {
  createBreaker,
  createBreakers,
  type Breaker,
  type Ending,
} from '../../../src/client/retry/circuit-breaker.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';

const aBreaker = () => {
  const { clock, advance } = createManualClock();
  return { breaker: createBreaker(clock.monotonicMs), advance };
};

const admitted = (breaker: Breaker) => {
  const leave = breaker.admit();
  if (!leave.admitted) throw new Error('It was turned away.');
  return leave;
};

const attempts = (breaker: Breaker, ending: Ending, count: number) => {
  for (let each = 0; each < count; each += 1) admitted(breaker).ended(ending);
};

/** The milliseconds after which to come again; undefined where an attempt is let through. */
const turnedAwayFor = (breaker: Breaker) => {
  const leave = breaker.admit();
  if (!leave.admitted) return leave.retryAfterMs;
  leave.ended('neither');
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
    attempts(breaker, 'neither', 100);
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
    trying.ended('success');
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('begins to count anew once it has closed', () => {
    const { breaker, advance } = opened();
    advance(5_000);
    admitted(breaker).ended('success');
    attempts(breaker, 'failure', 19);
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('stays open for as long again when that attempt fails', () => {
    const { breaker, advance } = opened();
    advance(5_000);
    admitted(breaker).ended('failure');
    expect(turnedAwayFor(breaker)).toBe(5_000);
  });

  it('lets the next attempt try when that one told nothing', () => {
    const { breaker, advance } = opened();
    advance(5_000);
    admitted(breaker).ended('neither');
    admitted(breaker).ended('success');
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('does not go by attempts that were sent before it opened', () => {
    const { breaker, advance } = aBreaker();
    const slow = Array.from({ length: 40 }, () => admitted(breaker));
    attempts(breaker, 'failure', 20);
    slow.slice(0, 20).forEach(({ ended }) => {
      ended('success');
    });
    expect(turnedAwayFor(breaker)).toBe(5_000);
    advance(5_000);
    admitted(breaker).ended('success');
    slow.slice(20).forEach(({ ended }) => {
      ended('failure');
    });
    expect(turnedAwayFor(breaker)).toBeUndefined();
  });

  it('is one for each endpoint', () => {
    const breakerOf = createBreakers(createManualClock().clock.monotonicMs);
    attempts(breakerOf('https://one.test'), 'failure', 20);
    expect(turnedAwayFor(breakerOf('https://one.test'))).toBe(5_000);
    expect(turnedAwayFor(breakerOf('https://other.test'))).toBeUndefined();
  });
});
