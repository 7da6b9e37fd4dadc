/**
 * The compiled script of the worker threads. Threads run JavaScript only, so tests, which run everything else from src/, run
 * the threads from the build. A build that is older than the sources of the threads is an error.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
const sources = new URL('src/local/crypto/', root);
const script = new URL('dist/local/crypto/thread.js', root);
/** Every build touches this file, even if nothing had to be compiled. */
const buildInfo = new URL('dist/.tsbuildinfo', root);

const changedAt = (file: URL): number => statSync(file).mtimeMs;

const isFresh = (): boolean =>
  existsSync(script) &&
  existsSync(buildInfo) &&
  readdirSync(sources).every((name) => changedAt(new URL(name, sources)) <= changedAt(buildInfo));

/** Throws if the build is missing or stale. */
export const builtThreadScript = (): URL => {
  if (isFresh()) return script;
  throw new Error(
    `Worker threads run the build, and ${fileURLToPath(script)} is missing or older than its sources: run npm run build.`,
  );
};
