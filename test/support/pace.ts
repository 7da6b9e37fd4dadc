/** A pace for a client that waits for nothing: its time passes when a client sleeps, or when a test says so. */
import type { Pace } from '../../src/client/pace.js';

/** `random` is what chance always says; near 1, each wait is as long as it can be. */
export const aPace = (random = 0.5) => {
  let time = 1_000_000;
  const waits: number[] = [];
  const pace: Pace = {
    now: () => time,
    random: () => random,
    sleep: (ms) => {
      waits.push(ms);
      time += ms;
      return Promise.resolve();
    },
  };
  return {
    pace,
    /** How long the client slept each time, in milliseconds. */
    waits,
    pass: (ms: number) => {
      time += ms;
    },
  };
};
