import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { anchor } from '../../scripts/docs/markdown.js';
import { pages } from '../../scripts/docs/pages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

describe('generated files', () => {
  it.each(Object.entries(pages))(
    'has a fresh docs/reference/%s: run `npm run docs` and commit the result',
    async (name, build) => {
      expect(read(`docs/reference/${name}`)).toBe(await build());
    },
  );

  it.each(['graphql', 'network-faults'])(
    'has a docs/reference/%s.md whose links each lead to one heading',
    (name) => {
      const page = read(`docs/reference/${name}.md`);
      const slugs = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading));
      expect(new Set(slugs).size).toBe(slugs.length);
      const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target);
      expect(links.length).toBeGreaterThan(0);
      expect(slugs).toEqual(expect.arrayContaining(links));
    },
  );

  it('has fresh typed operations: run `npm run codegen` and commit the result', () => {
    const codegen = 'node_modules/@graphql-codegen/cli/esm/bin.js';
    execFileSync(process.execPath, [codegen, '--config', 'codegen.yml', '--check'], {
      cwd: root,
      stdio: 'pipe',
    });
  });
});

describe('the threat model', () => {
  it('names tests that exist', () => {
    const named = [...read('docs/guides/threat-model.md').matchAll(/`(test\/[^`]+)`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(10);
    for (const name of named)
      expect([name, existsSync(new URL(`../../${name}`, import.meta.url))]).toEqual([name, true]);
  });
});
