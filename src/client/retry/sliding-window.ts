/** How many of something there were of late, counted by the second: what budget and breaker judge by. */
export interface Recent {
  add(): void;
  count(): number;
}

interface Second {
  readonly at: number;
  count: number;
}

/** Counts what was added in this second and the `seconds - 1` before it. `now` gives milliseconds. */
export const createRecent = (seconds: number, now: () => number): Recent => {
  const counted: Second[] = [];
  const thisSecond = () => Math.floor(now() / 1_000);

  const forget = () => {
    const oldest = thisSecond() - seconds + 1;
    while (counted[0] && counted[0].at < oldest) counted.shift();
  };

  return {
    add: () => {
      forget();
      const at = thisSecond();
      const last = counted.at(-1);
      if (last?.at === at) last.count += 1;
      else counted.push({ at, count: 1 });
    },
    count: () => {
      forget();
      return counted.reduce((sum, { count }) => sum + count, 0);
    },
  };
};
