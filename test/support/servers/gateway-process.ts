/** The program as users start it: in its own process, on free ports. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killGroup, startProcess } from './child-process.js';
import { newDataDir } from './local-kms.js';

export interface GatewayProcess {
  /** The URL of the gateway; empty if it did not start. */
  readonly url: string;
  /** The URL of its local KMS; empty if it has none. */
  readonly kmsUrl: string;
  /** Everything it has printed so far, on both streams. */
  output(): string;
  /** Undefined while it runs. */
  readonly exitCode: number | undefined;
  /** Sends the signals in turn (SIGTERM by default), and resolves to the exit code. */
  stop(...signals: readonly NodeJS.Signals[]): Promise<number>;
  /** Closes the pipes that read its output, as happens when the reader of a pipe has ended. */
  closeOutput(): void;
}

export interface ProcessOptions {
  /** Whether the program is expected to exit by itself. */
  readonly expectExit?: boolean;
  /** Starts it with `npm start` instead of `node`. */
  readonly npm?: boolean;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = join(root, 'dist/main.js');

/** The last line that the program prints when it has started. */
const startedLine = 'Ctrl-C stops.';

/** A program that hangs is killed after this many milliseconds, so that the test can show what it printed. */
const startMs = 240_000;

const addressIn = (output: string, name: string): string =>
  new RegExp(`^${name} +(http://[^/\\s]+)`, 'm').exec(output)?.[1] ?? '';

/** Passes on only PATH from the environment of this process. */
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
  const { dataDir, remove } = newDataDir();
  const [command, args] = npm ? (['npm', ['start']] as const) : ([process.execPath, [program]] as const);
  const child = startProcess(command, args, {
    cwd: root,
    env: environmentOf(variables, dataDir),
  });
  let output = '';
  let exitCode: number | undefined;
  let noteOutput = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      noteOutput();
    });
  }
  // `close`, not `exit`: by then everything it printed has been read.
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
  const tooLate = setTimeout(() => {
    killGroup(child);
  }, startMs);
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
    closeOutput: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
};
