// @ts-check
/**
 * Builds after `npm ci`. An install without devDependencies cannot build: it keeps the dist/ that exists. In JavaScript, because
 * what runs TypeScript here is a development dependency.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);

const isInstalled = (/** @type {string} */ file) => {
  try {
    resolve(file);
    return true;
  } catch {
    return false;
  }
};

if (isInstalled('typescript/bin/tsc') && isInstalled('tsx')) {
  const build = ['--import', 'tsx', 'scripts/build.ts'];
  const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  console.log('The development packages are not installed: keeping the existing dist/.');
} else {
  console.error('Cannot build: run `npm ci` with the development packages first, then prune them.');
  process.exitCode = 1;
}
