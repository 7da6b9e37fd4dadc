/** The program as its users start it, in a process of its own, on free ports. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aDataDir } from './local-kms.js';

export interface GatewayProcess {
  /** Where the gateway is; empty where it did not start. */
  readonly url: string;
  /** Where its local KMS is; empty where it has none. */
  readonly kmsUrl: string;
  /** All that it has printed so far, on both streams. */
  output(): string;
  /** Undefined while it runs. */
  readonly exitCode: number | undefined;
  /** Sends signals one after the other, SIGTERM unless told otherwise, and gives the exit code. */
  stop(...signals: readonly NodeJS.Signals[]): Promise<number>;
  /** Closes the far ends of its output, as a pipe does whose reader has ended. */
  listenNoMore(): void;
}

export interface ProcessOptions {
  /** It is to end by itself. */
  readonly expectExit?: boolean;
  /** Starts it by `npm start` instead of by `node`. */
  readonly npm?: boolean;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = join(root, 'dist/main.js');

/** The last line that a program which has started prints. */
const startedLine = 'Ctrl-C stops.';

/** A start that takes longer is a failure, in milliseconds. */
const startMs = 45_000;

const addressIn = (output: string, name: string): string =>
  new RegExp(`^${name} +(http://[^/\\s]+)`, 'm').exec(output)?.[1] ?? '';

/** Nothing of this process's environment is passed on but what finds programs. */
const environmentOf = (variables: Readonly<Record<string, string>>, dataDir: string) => ({
  PATH: process.env['PATH'],
  HOME: dataDir,
  PORT: '0',
  LOCAL_KMS_PORT: '0',
  LOCAL_KMS_DATA: dataDir,
  ...variables,
});

export const startGatewayProcess = async (
  variables: Readonly<Record<string, string>>,
  { expectExit = false, npm = false }: ProcessOptions = {},
): Promise<GatewayProcess> => {
  const { dataDir, remove } = aDataDir();
  const [command, args] = npm ? (['npm', ['start']] as const) : ([process.execPath, [program]] as const);
  const child = spawn(command, args, {
    cwd: root,
    env: environmentOf(variables, dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: under npm, the program is a child of the child.
    detached: true,
  });
  /** What outlives npm would hold its ends of the pipes, and never be seen to end. */
  const killAll = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All have ended.
    }
  };
  let output = '';
  let exitCode: number | undefined;
  let noteOutput = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      noteOutput();
    });
  }
  // `close`, not `exit`: by then all that it printed has come.
  const exited = new Promise<number>((resolve) =>
    child.once('close', (code) => {
      exitCode = code ?? -1;
      remove();
      resolve(exitCode);
    }),
  );

  const started = new Promise<void>((resolve) => {
    noteOutput = () => {
      if (output.includes(startedLine)) resolve();
    };
  });
  const tooLate = setTimeout(killAll, startMs);
  await Promise.race([started, exited]);
  if (expectExit) await exited;
  clearTimeout(tooLate);
  if (!expectExit && exitCode !== undefined) throw new Error(`The program did not start:\n${output}`);

  return {
    url: addressIn(output, 'GraphQL'),
    kmsUrl: addressIn(output, 'Local KMS'),
    output: () => output,
    get exitCode() {
      return exitCode;
    },
    stop: (...signals) => {
      for (const signal of signals.length > 0 ? signals : (['SIGTERM'] as const)) child.kill(signal);
      return exited;
    },
    listenNoMore: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
};
