import { describe, expect, it } from '@jest/globals';
import { createRetryBudget } from '../../../src/client/retry/retry-budget.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';

const aBudget = () => {
  const { clock, advance } = createManualClock();
  const budget = createRetryBudget(clock.monotonicMs);
  return {
    advance,
    begin: (calls: number) => {
      for (let each = 0; each < calls; each += 1) budget.recordCall();
    },
    /** How many repeats it allows at once, of so many asked for. */
    allows: (asked: number) => Array.from({ length: asked }, () => budget.tryTake()).filter(Boolean).length,
  };
};

describe('a retry budget', () => {
  it('allows ten a minute, however few the calls', () => {
    const { begin, allows } = aBudget();
    begin(1);
    expect(allows(50)).toBe(10);
  });

  it('allows a fifth of the calls of the last minute', () => {
    const { begin, allows } = aBudget();
    begin(1_000);
    expect(allows(500)).toBe(200);
    begin(10);
    expect(allows(500)).toBe(2);
  });

  it('counts only the last minute', () => {
    const { begin, allows, advance } = aBudget();
    begin(1_000);
    expect(allows(500)).toBe(200);
    advance(59_000);
    expect(allows(500)).toBe(0);
    begin(100);
    advance(2_000);
    expect(allows(500)).toBe(20);
  });
});
