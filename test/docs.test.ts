import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

describe('generated files', () => {
  it('has a fresh docs/configuration.md: run `npm run docs` and commit what comes', () => {
    const script = `import('./scripts/docs.mjs').then(({ configurationPage }) => process.stdout.write(configurationPage()))`;
    expect(read('docs/configuration.md')).toBe(
      execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }),
    );
  });

  it('has fresh typed operations: run `npm run codegen` and commit what comes', () => {
    const codegen = 'node_modules/@graphql-codegen/cli/esm/bin.js';
    execFileSync(process.execPath, [codegen, '--config', 'codegen.yml', '--check'], {
      cwd: root,
      stdio: 'pipe',
    });
  }, 60_000);
});
