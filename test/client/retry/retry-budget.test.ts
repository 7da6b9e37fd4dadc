import { describe, expect, it } from '@jest/globals';
import { createRetryBudget } from '../../../src/client/retry/retry-budget.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';

const createBudget = () => {
  const { clock, advance } = createManualClock();
  const budget = createRetryBudget(clock.monotonicMs);
  return {
    advance,
    recordCalls: (calls: number) => {
      for (let each = 0; each < calls; each += 1) budget.recordCall();
    },
    /** How many of `wanted` retries it allows at once. */
    allows: (wanted: number) => Array.from({ length: wanted }, () => budget.tryTake()).filter(Boolean).length,
  };
};

describe('a retry budget', () => {
  it('allows ten retries a minute, however few calls there are', () => {
    const { recordCalls, allows } = createBudget();
    recordCalls(1);
    expect(allows(50)).toBe(10);
  });

  it('allows a fifth of the calls of the last minute', () => {
    const { recordCalls, allows } = createBudget();
    recordCalls(1_000);
    expect(allows(500)).toBe(200);
    recordCalls(10);
    expect(allows(500)).toBe(2);
  });

  it('counts only the last minute', () => {
    const { recordCalls, allows, advance } = createBudget();
    recordCalls(1_000);
    expect(allows(500)).toBe(200);
    advance(59_000);
    expect(allows(500)).toBe(0);
    recordCalls(100);
    advance(2_000);
    expect(allows(500)).toBe(20);
  });
});
