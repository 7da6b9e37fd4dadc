// Makes a suite of `npm run test:fast` fail when it starts a process. CommonJS, because Jest copies the functions of a module
// of Node when an ES module first imports it.
const childProcess = require('node:child_process');

const refuse = () => {
  throw new Error(
    'Only suites of the folders in test/support/run/suites.mjs, or named *.process.test.ts, may start a process.',
  );
};
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']) {
  childProcess[name] = refuse;
}
