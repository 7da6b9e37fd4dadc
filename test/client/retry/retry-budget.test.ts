import { describe, expect, it } from '@jest/globals';
import { createBudget } from '../../../src/client/retry/retry-budget.js';
import { aPace } from '../../support/fixtures/clock.js';

const aBudget = () => {
  const { pace, pass } = aPace();
  const budget = createBudget(pace.now);
  return {
    pass,
    begin: (calls: number) => {
      for (let each = 0; each < calls; each += 1) budget.begin();
    },
    /** How many repeats it allows at once, of so many asked for. */
    allows: (asked: number) => Array.from({ length: asked }, () => budget.take()).filter(Boolean).length,
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
    const { begin, allows, pass } = aBudget();
    begin(1_000);
    expect(allows(500)).toBe(200);
    pass(59_000);
    expect(allows(500)).toBe(0);
    begin(100);
    pass(2_000);
    expect(allows(500)).toBe(20);
  });
});
