/**
 * Waits for a promise, but no longer than `ms` and until `signal` is aborted: then resolves to undefined, and drops what the
 * promise gives later. Rejects if the promise does.
 */
export const withTimeout = <V>(
  promise: Promise<V>,
  ms: number,
  signal?: AbortSignal,
): Promise<V | undefined> => {
  const waiting = new AbortController();
  const timedOut = new Promise<undefined>((resolve) => {
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
  return Promise.race([promise, timedOut]).finally(() => {
    waiting.abort();
  });
};
