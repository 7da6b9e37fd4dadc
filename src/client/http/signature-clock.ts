/**
 * Keeps signatures on the clock of the service. KMS and STS refuse a signature whose timestamp is more than five minutes off;
 * the `Date` header of that refusal is the service's time, and all later signatures use it.
 */
export interface SignatureClock {
  /** The time to sign with, in Unix seconds. */
  timestamp(): number;
  /** By how many milliseconds the clock of the service is ahead of ours. */
  offsetMs(): number;
  /** Follows this `Date` header from now on. Returns false if it is not a valid date. */
  synchronize(date: string | undefined): boolean;
}

/** The format that HTTP/1.1 servers must send. `Date.parse` alone would accept almost any text. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

export const createSignatureClock = (unixMs: () => number): SignatureClock => {
  let offsetMs = 0;
  return {
    offsetMs: () => offsetMs,
    timestamp: () => Math.floor((unixMs() + offsetMs) / 1_000),
    synchronize: (date) => {
      const serviceMs = date !== undefined && httpDate.test(date) ? Date.parse(date) : Number.NaN;
      if (!(serviceMs > 0)) return false;
      offsetMs = serviceMs - unixMs();
      return true;
    },
  };
};
