/** Calls `callback` after `ms` milliseconds, unless the returned function is called before. */
export type SetTimer = (ms: number, callback: () => void) => () => void;

export const systemTimer: SetTimer = (ms, callback) => {
  const timer = setTimeout(callback, ms);
  return () => {
    clearTimeout(timer);
  };
};
