// Decides which suites start first: those that take long, so that all workers end at about the same time.
import { default as sequencer } from '@jest/test-sequencer';
import { isSlow } from './suites.mjs';

const Sequencer = sequencer.default ?? sequencer;

/** Without the durations of an earlier run, the suites that `npm run test:fast` leaves out count as long. */
const isLong = ({ path }) => isSlow(path);

export default class extends Sequencer {
  sort(tests) {
    // By duration, or by the size of the file where no duration is known.
    const sorted = super.sort(tests);
    const known = sorted.every(({ duration }) => duration !== undefined);
    return known ? sorted : [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
