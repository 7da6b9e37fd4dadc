/** Time and chance, as waiting and counting use them. Tests give their own, and wait for nothing. */
export interface Pace {
  /** Milliseconds since some moment. Never goes back, unlike the clock on the wall. */
  readonly now: () => number;
  /** At least 0 and below 1, each number as likely as any other. */
  readonly random: () => number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener('abort', wake);
    if (signal?.aborted) wake();
  });

export const realPace: Pace = { now: () => performance.now(), random: Math.random, sleep };
