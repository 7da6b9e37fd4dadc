import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { buildSubgraph } from '../../../src/graph/index.js';
import { prefixedOperation } from '../../support/fixtures/graph-prefix.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const operations = join(root, 'test/operations');
const folder = mkdtempSync(join(tmpdir(), 'kms-codegen-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('codegen generates the operations of test/operations from the SDL of a prefix', async () => {
  const { sdl } = await buildSubgraph('kms');
  const documents = readdirSync(operations).map((file) => readFileSync(join(operations, file), 'utf8'));
  writeFileSync(join(folder, 'kms.graphql'), sdl);
  writeFileSync(join(folder, 'operations.graphql'), prefixedOperation(documents.join('\n'), 'kms'));
  const config = readFileSync(join(root, 'codegen.yml'), 'utf8')
    .replace('schema: schema/kms.graphql', `schema: ${join(folder, 'kms.graphql')}`)
    .replace('test/operations/*.graphql', join(folder, 'operations.graphql'))
    .replaceAll('test/generated/', `${folder}/generated/`);
  writeFileSync(join(folder, 'codegen.yml'), config);
  const cli = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
  execFileSync(process.execPath, [cli, '--config', join(folder, 'codegen.yml')], {
    cwd: root,
    stdio: 'pipe',
  });
  const generated = readFileSync(join(folder, 'generated/graphql.ts'), 'utf8');
  expect(generated).toContain("__typename: 'KmsCreateKeyPayload'");
  expect(generated).not.toContain("'CreateKeyPayload'");
  expect(readFileSync(join(folder, 'generated/possible-types.ts'), 'utf8')).toContain('KmsEncryptResult');
});
