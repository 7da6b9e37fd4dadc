/**
 * Compiles src/ on every change and restarts the program. Run by `npm run dev`, after a build. Arguments are passed on:
 * `npm run dev -- local-kms`. Ctrl-C stops everything.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const assets = join('gateway', 'explorer', 'assets');

/** How long the program may take to stop before it is killed, in milliseconds. */
const stopMs = 5_000;

const say = (text: string) => {
  console.log(`[dev] ${text}`);
};

const exitOf = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) =>
        child.once('exit', () => {
          resolve();
        }),
      );

const stop = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await exitOf(child);
  clearTimeout(kill);
};

let program: ChildProcess | undefined;
let stopping = false;
/** Restarts run one after the other. */
let restarts: Promise<void> = Promise.resolve();

const start = () => {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', join(root, 'dist/main.js'), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  child.once('exit', (code) => {
    if (!stopping && child === program)
      say(`The program exited with ${code ?? 'a signal'}. Waiting for a change.`);
  });
  return child;
};

const restart = () => {
  restarts = restarts.then(async () => {
    const previous = program;
    program = undefined;
    if (previous) await stop(previous);
    if (!stopping) program = start();
  });
};

const formatHost: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

/** The watch statuses "Starting compilation" and "File change detected". */
const compilationStarts = [6031, 6032];

/** Calls `onCompiled` after the first compilation and each later one, unless it has errors. */
const compileOnChange = (onCompiled: () => void) => {
  let hasErrors = false;
  const host = ts.createSolutionBuilderWithWatchHost(
    ts.sys,
    undefined,
    (diagnostic) => {
      hasErrors ||= diagnostic.category === ts.DiagnosticCategory.Error;
      console.error(ts.formatDiagnosticsWithColorAndContext([diagnostic], formatHost).trimEnd());
    },
    undefined,
    ({ code }) => {
      if (compilationStarts.includes(code)) hasErrors = false;
      else if (hasErrors) say('Compilation failed. Waiting for a change.');
      else onCompiled();
    },
  );
  const builder = ts.createSolutionBuilderWithWatch(host, [join(root, 'tsconfig.build.json')], {});
  builder.build();
};

const stopAll = async () => {
  if (stopping) return;
  stopping = true;
  await restarts;
  if (program) await stop(program);
  process.exit(0);
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stopAll());
process.on('exit', () => program?.kill('SIGKILL'));

compileOnChange(restart);
watch(join(root, 'src', assets), (_event, name) => {
  if (name === null) return;
  try {
    copyFileSync(join(root, 'src', assets, name), join(root, 'dist', assets, name));
  } catch {
    // Deleted, or a temporary file of an editor.
    return;
  }
  restart();
});
