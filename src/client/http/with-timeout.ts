/** Waits for a promise no longer than there is time. */

/** What it gives, or undefined where that takes longer than `ms` or the signal is aborted first. Rejects as it does. */
export const inTime = <V>(
  promise: Promise<V>,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<V | undefined> => {
  const waiting = new AbortController();
  const over = new Promise<undefined>((resolve) => {
    const giveUp = () => {
      resolve(undefined);
    };
    const timer = setTimeout(giveUp, ms);
    signal?.addEventListener('abort', giveUp, { signal: waiting.signal });
    waiting.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
    if (signal?.aborted) giveUp();
  });
  return Promise.race([promise, over]).finally(() => {
    waiting.abort();
  });
};
