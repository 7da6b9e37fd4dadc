import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { lookOf, refusedStates } from '../../support/local/damaged-states.js';
import { newDataDir } from '../../support/servers/local-kms.js';

const program = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));

const run = (command: string, dataDir: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, command], {
    env: { LOCAL_KMS_DATA: dataDir, LOCAL_KMS_PORT: '0', PORT: '0' },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

/** One of each kind: found by its file, by its pages and by its version. */
const states = [
  'an empty kms.db',
  'a damaged page in the middle',
  'a symbolic link to a file',
  'a state of the next version',
];

describe.each(['local-kms', 'gateway'])('the command %s', (command) => {
  it.each(states)('prints one line and exits with 1 for %s', async (name) => {
    const { dataDir, remove } = newDataDir();
    const state = refusedStates[name];
    await state?.write(dataDir);
    const before = lookOf(dirname(dataDir));
    const { status, stdout, stderr } = run(command, dataDir);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(state?.message ?? /never/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(lookOf(dirname(dataDir))).toEqual(before);
    remove();
  });
});
