/**
 * The retry budget of a client, over all its calls: whatever is sent again draws on it, so that a service in trouble is not
 * met with several times the usual load.
 */
import { createRecent } from './sliding-window.js';

/** Of the calls of the last minute, so many parts of one may be sent again. */
const share = 0.2;
/** This many a minute are always allowed: with few calls, a share of them is next to none. */
const always = 10;

export interface Budget {
  /** A caller's call begins. */
  begin(): void;
  /** Whether one more may be sent; if so, it is counted. */
  take(): boolean;
}

export const createBudget = (now: () => number): Budget => {
  const begun = createRecent(60, now);
  // The last minute, whichever part of a second it begins in: one second more for what is bounded.
  const repeated = createRecent(61, now);
  return {
    begin: () => {
      begun.add();
    },
    take: () => {
      if (repeated.count() >= Math.max(always, share * begun.count())) return false;
      repeated.add();
      return true;
    },
  };
};
