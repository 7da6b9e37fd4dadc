import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gatewayFor } from '../support/servers/gateway.js';
import { startTestKms } from '../support/servers/local-kms.js';
import { errorCodes, post } from '../support/servers/send.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A front end in its folder, and the command run in it. */
const frontEnd = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'kms-extract-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...env },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  return {
    folder,
    run,
    extract: (...args: readonly string[]) =>
      run(process.execPath, [join(root, 'dist/main.js'), 'safelist', 'extract', ...args]),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};

const sources = {
  'src/keys.graphql': `
    # Two operations in one file.
    query Keys($first: Int!) { kmsKeys(first: $first) { ...Page ... on KmsError { code } } }
    query Regions { cart @client kmsRegions { ... on KmsRegions { regions } } }
  `,
  'src/page.ts': `
    import { gql } from '@apollo/client';
    export const page: Fragment = gql\`
      fragment Page on KmsKeyConnection { nodes { alias } pageInfo { hasNextPage } }
    \`;`,
  'src/create.tsx': `
    import { graphql } from './gql';
    const createKey = graphql(/* GraphQL */ \`
      mutation Create($alias: String!) { createKey(alias: $alias) { ... on CreateKeyPayload { requestId } } }
    \`);
    export const Create = () => <Form action={createKey} />;`,
  'src/other.js': 'export const other = `query Other { notGraphql }`;',
  'src/gql.d.ts': 'declare const gql: unique symbol;',
  'node_modules/other/index.graphql': 'query Foreign { kmsRegions { __typename } }',
};

describe('safelist extract', () => {
  let project: ReturnType<typeof frontEnd>;
  beforeAll(() => {
    project = frontEnd(sources);
  });
  afterAll(() => {
    project.remove();
  });

  it('writes the operations of .graphql files and sources, which a gateway then allows', async () => {
    const { status, stdout, stderr } = project.extract('--output', 'list.json', 'src');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'list.json: 3 operations\n',
      stderr: '',
    });
    expect(readdirSync(project.folder).sort()).toEqual(['list.json', 'node_modules', 'src']);
    const file = join(project.folder, 'list.json');
    const { operations } = JSON.parse(readFileSync(file, 'utf8')) as {
      operations: { id: string; name: string; type: string; body: string }[];
    };
    expect(operations.map(({ name, type }) => [name, type])).toEqual([
      ['Create', 'mutation'],
      ['Keys', 'query'],
      ['Regions', 'query'],
    ]);
    const kms = await startTestKms();
    const gateway = await gatewayFor(kms, { safelist: file });
    const variables = { alias: 'extracted', first: 1 };
    const answers = [];
    for (const { id, body } of operations) {
      answers.push(await post(gateway.url, {}, JSON.stringify({ query: body, variables: { ...variables } })));
      answers.push(await post(gateway.url, {}, JSON.stringify({ documentId: id, variables })));
    }
    await gateway.close();
    await kms.close();
    expect(answers.map(errorCodes)).toEqual(answers.map(() => []));
  });

  it('prints the same without --output, for patterns as well', () => {
    const { status, stdout } = project.extract('src/**/*.{graphql,ts,tsx}', '!**/other.*');
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(join(project.folder, 'list.json'), 'utf8'));
  });

  it('validates operations with the names that GRAPH_PREFIX gives', () => {
    const file = join(project.folder, 'prefixed.graphql');
    writeFileSync(file, 'mutation Rotate($keyId: ID!) { kmsRotateKey(keyId: $keyId) { __typename } }');
    const program = [join(root, 'dist/main.js'), 'safelist', 'extract', file];
    const { status, stdout } = project.run(process.execPath, program, { GRAPH_PREFIX: 'kms' });
    expect(status).toBe(0);
    expect(stdout).toContain('kmsRotateKey');
    expect(project.extract(file)).toMatchObject({ status: 1, stdout: '' });
    rmSync(file);
  });

  it("gives the ids and texts of Apollo's own tool", () => {
    const output = join(project.folder, 'apollo.json');
    const files = ['src/page.ts', 'src/create.tsx', 'src/keys-only.graphql'];
    const keys = sources['src/keys.graphql'].split('\n').slice(0, 3).join('\n');
    writeFileSync(join(project.folder, 'src/keys-only.graphql'), keys);
    writeFileSync(
      join(project.folder, 'persisted-query-manifest.config.json'),
      JSON.stringify({ documents: files, output }),
    );
    const tool = join(root, 'node_modules/.bin/generate-persisted-query-manifest');
    expect(project.run(tool, [])).toMatchObject({ status: 0 });
    const { stdout } = project.extract(...files);
    rmSync(join(project.folder, 'src/keys-only.graphql'));
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(output, 'utf8')));
  });
});

describe('safelist extract of faulty operations', () => {
  it('lists every problem with its file and line, and leaves the file as it was', () => {
    const project = frontEnd({
      'a.graphql': '\nquery Unknown { nothing }\nquery { kmsRegions { __typename } }',
      'b.ts': '\n\nconst q = gql`\n  query Bad {\n    kmsRegions { nothing }\n  }`;',
      'c.graphql': 'query Twice { kmsRegions { __typename } }',
      'd.graphql': 'query Twice { kmsRegions(region: "ap-beijing") { __typename } }',
      'e.graphql': 'query {',
      'f.graphql': 'mutation Secret { encrypt(keyId: "k", plaintext: "QQ==") { __typename } }',
      'list.json': 'old',
    });
    const { status, stderr } = project.extract('-o', 'list.json', '.');
    const content = readFileSync(join(project.folder, 'list.json'), 'utf8');
    project.remove();
    expect({ status, content }).toEqual({ status: 1, content: 'old' });
    expect(stderr.trimEnd().split('\n').sort()).toEqual([
      'a.graphql:2: Cannot query field "nothing" on type "Query".',
      'a.graphql:3: an operation must have a name',
      expect.stringMatching(/^b\.ts:5: Cannot query field "nothing" on type "KmsRegionsResult"/),
      'd.graphql:1: Twice is also defined in c.graphql:1',
      expect.stringMatching(/^e\.graphql:1: Syntax Error: /),
      expect.stringMatching(/^f\.graphql:1: .*encrypt\(plaintext:\)/),
    ]);
  });

  it.each([
    ['no file', {}, 'No .graphql, JavaScript or TypeScript file was found\n'],
    ['no operation', { 'a.graphql': 'fragment F on KmsKey { keyId }' }, 'The files contain no operations\n'],
    [
      'a source with an error',
      { 'a.ts': 'const = gql`{' },
      'a.ts: cannot be parsed as JavaScript or TypeScript\n',
    ],
  ])('reports %s', (_, files, message) => {
    const project = frontEnd(files);
    const { status, stderr } = project.extract('-o', 'list.json', '.');
    const written = existsSync(join(project.folder, 'list.json'));
    project.remove();
    expect({ status, stderr, written }).toEqual({ status: 1, stderr: message, written: false });
  });
});
