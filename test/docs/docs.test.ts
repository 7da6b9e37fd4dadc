import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

describe('the documentation', () => {
  const pagesIn = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name));
  const all = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...pagesIn('docs')];

  const writtenByTheFirstRelease = 'schema/released.graphql';

  const missing = (paths: readonly string[]) => paths.filter((path) => !existsSync(join(root, path)));

  it.each(all)('%s links to files that exist', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(missing(links.map((target) => join(dirname(page), target)))).toEqual([]);
  });

  it.each(all)('%s names folders and files that exist', (page) => {
    const paths = [...read(page).matchAll(/`((?:src|test|docs|scripts|examples|schema)\/[\w./-]+)`/g)];
    const named = paths.map(([, path = '']) => path).filter((path) => path !== writtenByTheFirstRelease);
    expect(missing(named)).toEqual([]);
  });

  it('names the files of the life of a request under the folder of their section', () => {
    const page = read('docs/life-of-a-request.md');
    const sections = page.split(/^## /m).slice(1);
    for (const section of sections) {
      const [, folder] = /^[^\n]*`(src\/\w+)`/.exec(section) ?? [];
      if (folder === undefined) continue;
      const files = [...section.matchAll(/`([\w-]+(?:\/[\w-]+)*\.ts)`/g)].map(([, file = '']) => file);
      expect(missing(files.map((file) => (file.startsWith('src/') ? file : `${folder}/${file}`)))).toEqual(
        [],
      );
    }
  });
});
