import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDispatcher, type Dispatcher } from '../../../src/local/server/dispatch.js';
import { createResponder } from '../../../src/local/server/responder.js';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import type { Database } from '../../../src/local/store/libsql.js';
import { listen, serverUrl } from '../../../src/platform/http/index.js';
import { call, createKey, metadataOf, result, uniqueName } from '../../support/local/caller.js';
import { decrypt, encrypt } from '../../support/local/cryptography.js';
import { createTestEngine } from '../../support/local/engine.js';
import { newDataDir, randomCredentials } from '../../support/servers/local-kms.js';

/** A local KMS whose file cannot grow beyond a limit, as on a full disk: SQLite then reports SQLITE_FULL. */
describe('a local KMS on a full disk', () => {
  const { dataDir, remove } = newDataDir();
  const credentials = randomCredentials();
  const hints: string[] = [];
  const bugs: Error[] = [];
  const server = createServer();
  let database: Database;
  let dispatcher: Dispatcher;
  let kms: { url: string; credentials: typeof credentials };

  beforeAll(async () => {
    database = await openDatabase(dataDir);
    dispatcher = await createDispatcher({
      database,
      now: Math.floor(Date.now() / 1_000),
      engine: createTestEngine(),
    });
    const respond = createResponder(dispatcher, {
      credentials,
      onBug: (error) => bugs.push(error),
      onHint: (hint) => hints.push(hint),
    });
    server.on('request', (request, response) => {
      void respond(request).then((body) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      });
    });
    const port = await listen(server, { host: '127.0.0.1', port: 0, setBy: 'LOCAL_KMS_PORT' });
    kms = { url: serverUrl('127.0.0.1', port), credentials };
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await dispatcher.close();
    closeDatabase(database);
    remove();
    expect(bugs).toEqual([]);
  });

  const setLimit = (pages: number) => {
    database.exec(`PRAGMA max_page_count = ${pages}`);
  };

  const big = () => createKey(kms, uniqueName(), { Description: 'x'.repeat(1_024) });
  const fill = async () => {
    setLimit(1);
    for (;;) {
      const answer = await call(kms, 'CreateKey', { Alias: uniqueName(), Description: 'x'.repeat(1_024) });
      if (answer.Error) return answer.Error;
    }
  };

  it('refuses what it cannot store, goes on reading, and stores again once there is space', async () => {
    const KeyId = await big();
    const blob = await encrypt(kms, KeyId, 'secret');
    expect(await fill()).toEqual({
      Code: 'InternalError',
      Message: expect.stringMatching(
        /disk is full or fails\. Nothing was changed: free some space, and call again\.$/,
      ),
    });
    const before = await result(kms, 'ListKeys');
    expect(
      (await call(kms, 'CreateKey', { Alias: 'refused', Description: 'x'.repeat(1_024) })).Error?.Code,
    ).toBe('InternalError');
    expect(await result(kms, 'ListKeys')).toMatchObject({ TotalCount: before['TotalCount'] });
    expect(await decrypt(kms, blob)).toBe('secret');
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Enabled' });
    expect(hints).toEqual([expect.stringMatching(/disk is full/)]);

    setLimit(1_000_000);
    await createKey(kms, 'refused');
    await result(kms, 'DisableKey', { KeyId });
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Disabled' });

    await fill();
    expect(hints).toHaveLength(2);
    setLimit(1_000_000);
  });
});
