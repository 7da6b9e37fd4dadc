/**
 * Tests that mostly wait, run at the same time: those of one lane one after the other, beside those of other lanes. Each test is
 * reported by its own `it`.
 */
import { it } from '@jest/globals';

interface LaneTest {
  readonly run: () => Promise<void>;
  readonly finish: (result: Promise<void>) => void;
}

export const createLanes = () => {
  const lanes = new Map<string, LaneTest[]>();
  return {
    /** Defines a test. Tests with the same `lane` never run at the same time. */
    it: (lane: string, name: string, run: () => Promise<void>) => {
      const result = new Promise<void>((resolve) => {
        lanes.set(lane, [...(lanes.get(lane) ?? []), { run, finish: resolve }]);
      });
      // Handled below: a test may fail before its `it` runs.
      result.catch(() => undefined);
      it(name, () => result);
    },
    /** Starts all lanes. Call it in `beforeAll`. */
    start: () => {
      for (const tests of lanes.values()) {
        let previous = Promise.resolve();
        for (const { run, finish } of tests) {
          const result = previous.then(run);
          // A failure is reported by the test's `it`, and does not keep the next test of the lane from running.
          previous = result.catch(() => undefined);
          finish(result);
        }
      }
    },
  };
};
