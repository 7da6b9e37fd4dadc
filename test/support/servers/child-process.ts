/** Starts processes that do not outlive the test run, even when it is interrupted. */
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Holds one file for each running process; `test/support/run` kills those that are left. */
const folder = process.env['TEST_PROCESSES'];

interface StartOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Kills the process and its descendants, if there are any left. */
export const killGroup = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // All have ended.
  }
};

/** Starts a program as the leader of a process group, so that its descendants can be killed with it. */
export const startProcess = (
  command: string,
  parameters: readonly string[],
  options: StartOptions = {},
): ChildProcessByStdio<null, Readable, Readable> => {
  const child = spawn(command, parameters, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  if (folder !== undefined && child.pid !== undefined) {
    const file = join(folder, String(child.pid));
    writeFileSync(file, [command, ...parameters].join(' '));
    // Not `exit`: descendants hold the same pipes, and may end later than the process.
    child.once('close', () => {
      rmSync(file, { force: true });
    });
  }
  return child;
};
