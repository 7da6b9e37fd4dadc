/** A token bucket: allows a burst of `size`, and then one more per `refillMs`. */

interface TokenBucketOptions {
  readonly size: number;
  /** How long it takes until one more is available, in milliseconds. */
  readonly refillMs: number;
  /** Unix milliseconds. */
  readonly now: () => number;
}

export interface TokenBucket {
  /** Takes one, and returns whether one was available. */
  take(): boolean;
}

export const createTokenBucket = ({ size, refillMs, now }: TokenBucketOptions): TokenBucket => {
  let available = size;
  let countedAt = now();

  const refill = () => {
    const added = Math.floor((now() - countedAt) / refillMs);
    if (added === 0) return;
    available = Math.min(size, available + Math.max(added, 0));
    // A full bucket does not save time for later. After the clock was set back, counting starts again.
    countedAt = available === size || added < 0 ? now() : countedAt + added * refillMs;
  };

  return {
    take: () => {
      refill();
      if (available === 0) return false;
      available -= 1;
      return true;
    },
  };
};
