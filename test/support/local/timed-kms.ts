/** A local KMS whose clock stands still until a test advances it. Calls to it are signed at its time. */
import {
  startInProcess,
  startTestKms,
  useTestKms,
  type LocalKmsSetup,
  type RunningKms,
} from '../servers/local-kms.js';

export const day = 86_400;

type Setup = Omit<LocalKmsSetup, 'now'>;

const timed = async (start: (setup: LocalKmsSetup) => Promise<RunningKms>, setup: Setup = {}) => {
  let seconds = Math.floor(Date.now() / 1_000);
  const now = () => seconds * 1_000;
  /** Unix seconds. */
  const clock = () => seconds;
  const kms = await start({ ...setup, now });
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

export const startTimedKms = (setup?: Setup) => timed(startTestKms, setup);

/** For the tests of one file or `describe`, like `useTestKms`. */
export const useTimedKms = (setup?: Setup) => timed(useTestKms, setup);

export type TimedKms = Awaited<ReturnType<typeof startTimedKms>>;
