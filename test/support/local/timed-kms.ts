/** A local KMS whose clock stands still until a test advances it. Calls to it are signed at its time. */
import { startInProcess, startTestKms, useKms, type LocalKmsSetup } from '../servers/local-kms.js';

export const day = 86_400;

type Setup = Omit<LocalKmsSetup, 'now'>;

export const startTimedKms = async (setup: Setup = {}) => {
  let seconds = Math.floor(Date.now() / 1_000);
  const now = () => seconds * 1_000;
  /** Unix seconds. */
  const clock = () => seconds;
  const kms = await startTestKms({ ...setup, now });
  const { credentials, dataDir, bugs } = kms;
  return {
    ...kms,
    clock,
    advance: (time: number) => {
      seconds += time;
    },
    /** Starts another one on the same folder, after this one was stopped. */
    restart: async () => {
      const onBug = (error: Error) => bugs.push(error);
      const again = await startInProcess({ dataDir, credentials, now, onBug });
      return { url: again.url, credentials, clock, stop: () => again.close() };
    },
  };
};

export const useTimedKms = (setup?: Setup) => useKms(() => startTimedKms(setup));

export type TimedKms = Awaited<ReturnType<typeof startTimedKms>>;
