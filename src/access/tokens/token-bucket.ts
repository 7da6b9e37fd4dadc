/** So much of something at once, and then no faster than it grows again. */

interface TokenBucketOptions {
  readonly size: number;
  /** How long one takes to grow again, in milliseconds. */
  readonly refillMs: number;
  /** Unix milliseconds. */
  readonly now: () => number;
}

export interface TokenBucket {
  /** Whether there was one to take. */
  take(): boolean;
}

export const createTokenBucket = ({ size, refillMs, now }: TokenBucketOptions): TokenBucket => {
  let left = size;
  let countedAt = now();

  const grow = () => {
    const grown = Math.floor((now() - countedAt) / refillMs);
    if (grown === 0) return;
    left = Math.min(size, left + Math.max(grown, 0));
    // What had no room to grow is lost; and a clock that was set back counts from where it stands.
    countedAt = left === size || grown < 0 ? now() : countedAt + grown * refillMs;
  };

  return {
    take: () => {
      grow();
      if (left === 0) return false;
      left -= 1;
      return true;
    },
  };
};
