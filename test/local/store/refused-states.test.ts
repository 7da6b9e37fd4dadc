import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadLibsql } from '../../../src/local/store/libsql.js';
import { lookOf, refusedStates, writeState } from '../../support/local/damaged-states.js';
import { startFailure } from '../../support/local/start-failure.js';
import { newDataDir, randomCredentials, startInProcess } from '../../support/servers/local-kms.js';
import { createKey, stateOf } from '../../support/local/caller.js';

let dataDir = '';
let remove = () => {};
beforeEach(() => {
  ({ dataDir, remove } = newDataDir());
});
afterEach(() => {
  remove();
});

const credentials = randomCredentials();
const start = () => startInProcess({ dataDir, credentials });

describe('a start with', () => {
  it.each(Object.entries(refusedStates))(
    '%s is refused in one line, and changes nothing',
    async (_, state) => {
      await state.write(dataDir);
      const before = lookOf(dirname(dataDir));
      for (let each = 0; each < 2; each += 1) {
        const message = await startFailure(start());
        expect(message).toMatch(state.message);
        expect(message).toContain(dataDir);
        expect(message).toMatch(/LOCAL_KMS_DATA to another folder\. Nothing was changed\.$/);
        expect(lookOf(dirname(dataDir))).toEqual(before);
      }
    },
  );

  it.each(['', '/', '/below', '/below/it'])(
    'a folder that leads through a link to nothing is refused: link%s',
    async (rest) => {
      symlinkSync(join(dirname(dataDir), 'nowhere'), dataDir);
      const before = lookOf(dirname(dataDir));
      expect(await startFailure(startInProcess({ dataDir: `${dataDir}${rest}`, credentials }))).toMatch(
        /leads through a link to a folder that does not exist: create that folder/,
      );
      expect(lookOf(dirname(dataDir))).toEqual(before);
      mkdirSync(join(dirname(dataDir), 'nowhere'));
      await (await startInProcess({ dataDir: `${dataDir}${rest}`, credentials })).close();
    },
  );

  it('a row that cannot be read is refused as damaged, and does not claim that nothing was changed', async () => {
    await writeState(dataDir);
    const database = new (await loadLibsql())(join(dataDir, 'kms.db'));
    database.exec("UPDATE keys SET state = 'Odd'; DELETE FROM materials");
    database.close();
    const message = await startFailure(start());
    expect(message).toMatch(
      /cannot be opened \(a row cannot be read\): kms\.db is damaged\. Restore it from a copy.*LOCAL_KMS_DATA/,
    );
    expect(message).not.toMatch(/Nothing was changed/);
  });

  it('an empty kms.db works after that was deleted', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'kms.db'), '');
    await startFailure(start());
    rmSync(join(dataDir, 'kms.db'));
    const kms = await start();
    await kms.close();
    expect(readdirSync(dataDir)).toEqual(['kms.db']);
  });

  it('other files in the folder leaves them alone', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'notes.txt'), 'mine', { mode: 0o644 });
    const before = lookOf(dataDir);
    const kms = await start();
    await kms.close();
    expect(lookOf(dataDir)).toEqual(expect.arrayContaining([...before]));
  });

  it('a folder that another local KMS uses leaves that one working', async () => {
    const holder = { ...(await start()), credentials };
    const KeyId = await createKey(holder, 'held');
    const before = lookOf(dataDir);
    expect(await startFailure(start())).toMatch(/in use by another local KMS: stop that one/);
    expect(lookOf(dataDir)).toEqual(before);
    expect(await stateOf(holder, KeyId)).toBe('Enabled');
    await holder.close();
    await (await start()).close();
  });

  it('an unchanged state leaves the same content', async () => {
    await writeState(dataDir);
    const kms = await start();
    await kms.close();
    expect(readdirSync(dataDir)).toEqual(['kms.db']);
  });
});
