/** Stops the program in order when the operating system asks it to. */
import { terminal } from './terminal.js';

export interface Closable {
  close(): Promise<void>;
}

/** Closes everything, the last started first. */
export const closeAll = async (closables: readonly Closable[]): Promise<void> => {
  for (const closable of [...closables].reverse()) await closable.close();
};

/**
 * Under npm, one Ctrl-C arrives twice: from the terminal and from npm. A signal this soon after the first, in milliseconds,
 * counts as the same one.
 */
const sameSignalMs = 1_000;

/** Closes everything on the first SIGINT or SIGTERM and exits. A second signal exits at once. */
export const closeOnSignals = (closables: readonly Closable[]): void => {
  let stoppingSince: number | undefined;
  const stop = async (signal: NodeJS.Signals) => {
    if (stoppingSince !== undefined) {
      if (Date.now() - stoppingSince > sameSignalMs) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    terminal.print(`\n${signal}: waiting for open requests.`);
    await closeAll(closables);
    terminal.print('Stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
};
