/** A local KMS whose clock stands still until it is moved; calls to it are signed at its time. */
import { startTestKms, startInProcess, type LocalKmsSetup } from '../servers/local-kms.js';

export const day = 86_400;

export const startTimedKms = async (setup: Pick<LocalKmsSetup, 'seed'> = {}) => {
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
    /** Another one, once this has been stopped, on what this has left. */
    restart: async () => {
      const onBug = (error: Error) => bugs.push(error);
      const again = await startInProcess({ dataDir, credentials, now, onBug });
      return { url: again.url, credentials, clock, stop: () => again.close() };
    },
  };
};

export type TimedKms = Awaited<ReturnType<typeof startTimedKms>>;
