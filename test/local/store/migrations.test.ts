import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { loadLibsql } from '../../../src/local/store/libsql.js';
import { newDataDir, randomCredentials, startInProcess } from '../../support/servers/local-kms.js';
import { metadataOf, refusal, result } from '../../support/local/caller.js';
import { decrypt, encrypt, publicDer } from '../../support/local/cryptography.js';

/** The first version of the schema. */
const firstSchema = `
  CREATE TABLE keys (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    key_id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    alias TEXT NOT NULL,
    description TEXT NOT NULL,
    state TEXT NOT NULL,
    usage TEXT NOT NULL,
    origin TEXT NOT NULL,
    owner TEXT NOT NULL,
    create_time INTEGER NOT NULL,
    UNIQUE (account, region, alias)
  ) STRICT;
  CREATE TABLE tags (
    key_id TEXT NOT NULL REFERENCES keys (key_id),
    tag_key TEXT NOT NULL,
    tag_value TEXT NOT NULL,
    PRIMARY KEY (key_id, tag_key)
  ) STRICT;
  CREATE TABLE bindings (
    key_id TEXT NOT NULL REFERENCES keys (key_id),
    product_id TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    PRIMARY KEY (key_id, product_id, resource_id)
  ) STRICT;
  PRAGMA user_version = 1`;

const KeyId = '11111111-2222-4333-8444-555555555555';
const signing = '11111111-2222-4333-8444-666666666666';
const bucket = { ProductId: 'cos', ResourceId: 'a-bucket' };
const day = 86_400;

const writeFirstVersion = async (dataDir: string) => {
  const Libsql = await loadLibsql();
  mkdirSync(dataDir);
  const database = new Libsql(join(dataDir, 'kms.db'));
  database.exec(firstSchema);
  database.exec(
    `INSERT INTO keys VALUES (7, '${KeyId}', '100000000001', 'ap-guangzhou', 'old', 'unchanged', 'Enabled',
       'ENCRYPT_DECRYPT', 'TENCENT_KMS', 'user', 1700000000);
     INSERT INTO keys VALUES (8, '${signing}', '100000000001', 'ap-guangzhou', 'signing', '', 'Enabled',
       'ASYMMETRIC_SIGN_VERIFY_RSA_2048', 'TENCENT_KMS', 'user', 1700000000);
     INSERT INTO tags VALUES ('${KeyId}', 'env', 'dev');
     INSERT INTO bindings VALUES ('${KeyId}', 'cos', 'a-bucket')`,
  );
  database.close();
};

it('a state of the first version is migrated, and its keys can be deleted with their tags and bindings', async () => {
  const { dataDir, remove } = newDataDir();
  await writeFirstVersion(dataDir);
  const credentials = randomCredentials();
  let seconds = Math.floor(Date.now() / 1_000);
  const bugs: Error[] = [];
  const start = () =>
    startInProcess({
      dataDir,
      credentials,
      now: () => seconds * 1_000,
      onBug: (error) => bugs.push(error),
    });
  let started = await start();
  let kms = { url: started.url, credentials, clock: () => seconds };

  expect(await metadataOf(kms, KeyId)).toMatchObject({
    Alias: 'old',
    Description: 'unchanged',
    CreateTime: 1_700_000_000,
    KeyRotationEnabled: false,
    DeletionDate: 0,
  });
  const tagged = { TagFilters: [{ TagKey: 'env', TagValue: ['dev'] }] };
  expect(await result(kms, 'ListKeyDetail', tagged)).toMatchObject({ KeyMetadatas: [{ KeyId }] });
  expect(await refusal(kms, 'DisableKey', { KeyId })).toBe('FailedOperation.CmkUsedByCloudProduct');

  // Both keys have material, which stays the same after another start.
  const blob = await encrypt(kms, KeyId, 'secret');
  const der = await publicDer(kms, signing);
  await started.close();
  started = await start();
  kms = { ...kms, url: started.url };
  expect(await decrypt(kms, blob)).toBe('secret');
  expect(await publicDer(kms, signing)).toEqual(der);

  await result(kms, 'UnbindCloudResource', { KeyId, ...bucket });
  await result(kms, 'DisableKey', { KeyId });
  await result(kms, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
  seconds += 7 * day;
  expect(await refusal(kms, 'DescribeKey', { KeyId })).toBe('ResourceUnavailable.CmkNotFound');
  expect(bugs).toEqual([]);
  await started.close();
  remove();
});
