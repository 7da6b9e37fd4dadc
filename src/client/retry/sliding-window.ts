/** Counts events of the last seconds, with a resolution of one second. */
export interface SlidingWindow {
  add(): void;
  count(): number;
}

interface Bucket {
  readonly second: number;
  count: number;
}

/** Counts the current second and the `seconds - 1` before it. */
export const createSlidingWindow = (seconds: number, nowMs: () => number): SlidingWindow => {
  const buckets: Bucket[] = [];
  const currentSecond = () => Math.floor(nowMs() / 1_000);

  const dropOld = () => {
    const oldest = currentSecond() - seconds + 1;
    while (buckets[0] && buckets[0].second < oldest) buckets.shift();
  };

  return {
    add: () => {
      dropOld();
      const second = currentSecond();
      const last = buckets.at(-1);
      if (last?.second === second) last.count += 1;
      else buckets.push({ second, count: 1 });
    },
    count: () => {
      dropOld();
      return buckets.reduce((sum, { count }) => sum + count, 0);
    },
  };
};
