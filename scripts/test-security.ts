/**
 * Runs the attacks of test/security against the built program and prints a summary. Run by `npm run test:security`, after the
 * build. FUZZ_REQUESTS sets the number of random requests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** A line that a test writes for each kind of attack. */
const Tally = z.object({
  fuzz: z.boolean().default(false),
  attempts: z.number(),
  refused: z.number().default(0),
  upstream: z.number().default(0),
  failures: z.number().default(0),
});
type Tally = z.output<typeof Tally>;

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

const tallies = readFileSync(figures, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => Tally.parse(JSON.parse(line)));
rmSync(folder, { recursive: true });

const sum = (of: readonly Tally[], figure: Exclude<keyof Tally, 'fuzz'>) =>
  of.reduce((total, tally) => total + tally[figure], 0);
const [attacks, fuzz] = [tallies.filter((tally) => !tally.fuzz), tallies.filter((tally) => tally.fuzz)];
console.log(`
Attacks          ${attacks.length} kinds, ${sum(attacks, 'attempts')} attempts
Refused          ${sum(attacks, 'refused')} of ${sum(attacks, 'attempts')}
Upstream calls   ${sum(attacks, 'upstream')}
Random requests  ${sum(fuzz, 'attempts')}, of which answered with HTTP 5xx: ${sum(fuzz, 'failures')}`);
process.exit(status ?? 1);
