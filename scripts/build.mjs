// Compiles src/ to dist/, and gathers the files of the explorer there. Run by `npm ci` through prepare.mjs, and before
// the tests.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const tsc = require.resolve('typescript/bin/tsc');

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });

// Copied, so that an install without the development packages has them.
const explorer = new URL('../dist/gateway/explorer/assets/', import.meta.url);
cpSync(new URL('../src/gateway/explorer/assets/', import.meta.url), explorer, { recursive: true });
const playground = {
  'playground.js': 'build/static/js/middleware.js',
  'playground.css': 'build/static/css/middleware.css',
  'favicon.png': 'build/favicon.png',
  'LICENSE.graphql-playground': 'LICENSE',
};
for (const [name, from] of Object.entries(playground)) {
  copyFileSync(require.resolve(`graphql-playground-react/${from}`), new URL(name, explorer));
}
