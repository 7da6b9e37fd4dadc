/**
 * How far the clock of KMS, or of another service of the cloud, is from ours. It refuses a signature whose time is five minutes off; the `Date` of that refusal
 * tells its time, by which all later calls are signed.
 */
export interface SignatureClock {
  /** The time to sign with, in Unix seconds. */
  timestamp(): number;
  /** By how much that clock is ahead of ours, in milliseconds. */
  aheadMs(): number;
  /** Goes by this `Date` header from now on; false where it tells no time. */
  learn(date: string | undefined): boolean;
}

/** The one form in which HTTP/1.1 servers write it; `Date.parse` alone would find a time in almost any text. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** `now` gives Unix milliseconds. */
export const createSignatureClock = (now: () => number): SignatureClock => {
  let aheadMs = 0;
  return {
    aheadMs: () => aheadMs,
    timestamp: () => Math.floor((now() + aheadMs) / 1_000),
    learn: (date) => {
      const told = date !== undefined && httpDate.test(date) ? Date.parse(date) : Number.NaN;
      if (!(told > 0)) return false;
      aheadMs = told - now();
      return true;
    },
  };
};
