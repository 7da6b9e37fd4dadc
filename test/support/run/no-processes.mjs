// Makes a suite of `npm run test:fast` fail when it starts a process.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const refuse = () => {
  throw new Error(
    'Only suites of the folders in test/support/run/suites.mjs, or named *.process.test.ts, may start a process.',
  );
};
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']) {
  childProcess[name] = refuse;
}
syncBuiltinESMExports();
