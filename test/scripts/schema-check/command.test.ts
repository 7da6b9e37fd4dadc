import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkSchema } from '../../../scripts/schema-check/check-schema.js';
import { released } from '../../support/fixtures/released-schema.js';

describe('the command schema:check', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schema-check-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const fileWith = async (name: string, sdl: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, sdl);
    return path;
  };

  it('exits with 1 if a change is breaking, and lists breaking changes first', async () => {
    const [before, after] = [
      await fileWith('before.graphql', released),
      await fileWith(
        'after.graphql',
        released
          .replace('open: String', '')
          .replace('ENABLED DISABLED', 'ENABLED DISABLED ARCHIVED')
          .replace('type Extra', 'type Extra @key(fields: "id")')
          .replace('@key(fields: "id")\n', ''),
      ),
    ];
    expect(checkSchema(after, before)).toEqual({
      exitCode: 1,
      lines: [
        'breaking: Query.open was removed.',
        'breaking: @key(fields: "id") was removed from KmsKey.',
        'dangerous: ARCHIVED was added to enum type State.',
        'additive: @key(fields: "id") was added to Extra.',
        `Compared with ${before}: 2 breaking, 1 dangerous, 1 additive.`,
      ],
    });
  });

  it('exits with 0 if changes are dangerous only', async () => {
    const before = await fileWith('before.graphql', released);
    const after = await fileWith('after.graphql', released.replace('ENABLED', 'ENABLED ARCHIVED'));
    expect(checkSchema(after, before).exitCode).toBe(0);
  });

  it('exits with 0 and says so if no schema has been released', () => {
    expect(checkSchema('schema/kms.graphql', undefined, join(folder, 'released.graphql'))).toEqual({
      exitCode: 0,
      lines: [`${join(folder, 'released.graphql')} does not exist: no schema has been released yet.`],
    });
  });

  it('exits with 2 if the named file does not exist', () => {
    expect(checkSchema('schema/kms.graphql', join(folder, 'none.graphql'))).toEqual({
      exitCode: 2,
      lines: [`${join(folder, 'none.graphql')} does not exist.`],
    });
  });

  it('compares schema/kms.graphql as a process, which ends with the exit code', async () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const before = await fileWith('before.graphql', released);
    const exitCode = await new Promise((resolve) => {
      const command = ['--import', 'tsx', 'scripts/schema-check.ts', before];
      execFile(process.execPath, command, { cwd: root }, (error) => {
        resolve(error?.code ?? 0);
      });
    });
    expect(exitCode).toBe(1);
  });
});
