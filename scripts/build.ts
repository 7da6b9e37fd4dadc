/**
 * Compiles src/ to dist/ and copies the files of the explorer there. Run by `npm run build`, by `npm ci` (prepare.mjs) and before
 * the tests. Compiles only what has changed, and deletes the output of sources that no longer exist.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [src, dist] = [join(root, 'src'), join(root, 'dist')];
const require = createRequire(import.meta.url);

/** What tsc compiled last; `tsBuildInfoFile` in tsconfig.build.json. */
const buildInfo = '.tsbuildinfo';

/** The files in a folder, at any depth, by their path in it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

const compiledFiles = (): string[] =>
  filesIn(src)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .flatMap((name) => [`${name}.js`, `${name}.js.map`, `${name}.d.ts`]);

/** Where each copied file of the explorer comes from. An install without devDependencies has only these copies. */
const copiedFiles = (): ReadonlyMap<string, string> => {
  const assets = join('gateway', 'explorer', 'assets');
  const own = filesIn(join(src, assets)).map((name) => [name, join(src, assets, name)] as const);
  const playground = [
    ['playground.js', require.resolve('graphql-playground-react/build/static/js/middleware.js')],
    ['playground.css', require.resolve('graphql-playground-react/build/static/css/middleware.css')],
    ['favicon.png', require.resolve('graphql-playground-react/build/favicon.png')],
    ['LICENSE.graphql-playground', require.resolve('graphql-playground-react/LICENSE')],
  ] as const;
  return new Map([...own, ...playground].map(([name, source]) => [join(assets, name), source]));
};

const compile = (): boolean => {
  const tsc = require.resolve('typescript/bin/tsc');
  return (
    spawnSync(process.execPath, [tsc, '-b', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
      .status === 0
  );
};

const deleteEmptyFolders = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = join(folder, entry.name);
    deleteEmptyFolders(inner);
    if (readdirSync(inner).length === 0) rmdirSync(inner);
  }
};

const compiled = compiledFiles();
const copied = copiedFiles();
mkdirSync(dist, { recursive: true });

const expected = new Set([...compiled, ...copied.keys(), buildInfo]);
for (const file of filesIn(dist)) if (!expected.has(file)) rmSync(join(dist, file));
deleteEmptyFolders(dist);
// tsc trusts its build info and would not write a file again that someone has deleted.
if (compiled.some((file) => !existsSync(join(dist, file)))) rmSync(join(dist, buildInfo), { force: true });

if (!compile()) process.exit(1);
// The `bin` of the package, which a clone runs without an installation that would make it executable.
chmodSync(join(dist, 'main.js'), 0o755);
for (const [file, source] of copied) {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  copyFileSync(source, join(dist, file));
}
