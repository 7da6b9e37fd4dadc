/** The `openssl` of this machine as a second implementation: 3.0 or newer, which supports SM2. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const versionHere = (): string => {
  try {
    return execFileSync('openssl', ['version'], { encoding: 'utf8' });
  } catch {
    return 'none';
  }
};

/** Returns why openssl cannot be used here, or undefined if it can. */
export const whyNoOpenssl = (): string | undefined =>
  /^OpenSSL ([3-9]|\d{2})\./.test(versionHere()) ? undefined : 'openssl 3.0 or newer was not found';

/** Whether tests must fail when openssl is missing, as in CI. */
export const mustHaveOpenssl = (): boolean => !['', 'false', undefined].includes(process.env['CI']);

/**
 * Runs openssl. A part given as bytes becomes the path of a file with these bytes; `OUT` becomes the path of an output file,
 * whose content is returned instead of the standard output.
 */
export const openssl = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'));
  const out = join(folder, 'out');
  try {
    const given = parts.map((part, index) => {
      if (typeof part === 'string') return part === 'OUT' ? out : part;
      const file = join(folder, `part-${index}`);
      writeFileSync(file, part);
      return file;
    });
    const said = execFileSync('openssl', given, { stdio: ['ignore', 'pipe', 'pipe'] });
    return parts.includes('OUT') ? readFileSync(out) : said;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
