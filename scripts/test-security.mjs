// Runs the attacks of test/security against the program as it is started, and prints what came of them. Run by
// `npm run test:security`, after the build. FUZZ_REQUESTS says how many random requests there are.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'kms-gateway-security-'));
const figures = join(folder, 'figures.jsonl');
writeFileSync(figures, '');

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  'test/security',
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, jest, {
  stdio: 'inherit',
  env: { FUZZ_REQUESTS: '100000', ...process.env, SECURITY_FIGURES: figures },
});

const tried = readFileSync(figures, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });

const sum = (of, field) => of.reduce((total, each) => total + each[field], 0);
const [attacks, fuzz] = [tried.filter(({ fuzz }) => !fuzz), tried.filter(({ fuzz }) => fuzz)];
console.log(`
Attacks          ${attacks.length} kinds, ${sum(attacks, 'attempts')} attempts
Refused          ${sum(attacks, 'refused')} of ${sum(attacks, 'attempts')}
Upstream calls   ${sum(attacks, 'upstream')}
Random requests  ${sum(fuzz, 'attempts')}, of which answered with HTTP 5xx: ${sum(fuzz, 'failures')}`);
process.exit(status ?? 1);
