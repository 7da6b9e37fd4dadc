/** The `openssl` of this machine, as another implementation to agree with: 3.0 or newer, which knows SM2. */
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

/** Why it cannot be asked here; undefined where it can. */
export const whyNoOpenssl = (): string | undefined =>
  /^OpenSSL ([3-9]|\d{2})\./.test(versionHere()) ? undefined : 'openssl 3.0 or newer was not found';

/** Whether a test that needs it must fail without it. */
export const mustHaveOpenssl = (): boolean => !['', 'false', undefined].includes(process.env['CI']);

/**
 * Runs it with some arguments. A part given as bytes stands for a file that holds them, `OUT` for the file whose contents are
 * returned.
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
