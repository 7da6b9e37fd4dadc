import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import { call, createKey, result, stateOf } from '../../support/local/caller.js';
import { decrypt, encrypt } from '../../support/local/cryptography.js';
import { startFailure } from '../../support/local/start-failure.js';
import { newDataDir, randomCredentials, startInProcess } from '../../support/servers/local-kms.js';

const credentials = randomCredentials();
let dataDir = '';
let remove = () => {};
beforeEach(() => {
  ({ dataDir, remove } = newDataDir());
});
afterEach(() => {
  remove();
});

const start = async (port = 0) => ({
  ...(await startInProcess({ port, dataDir, credentials })),
  credentials,
});

describe('a restart', () => {
  it('keeps keys, their states and their order', async () => {
    const first = await start();
    const ids = [];
    for (const alias of ['one', 'two', 'three']) ids.push(await createKey(first, alias));
    const [archived = '', disabled = ''] = ids;
    await result(first, 'ArchiveKey', { KeyId: archived });
    await result(first, 'DisableKey', { KeyId: disabled });
    const oldestFirst = { OrderType: 1 };
    const { KeyMetadatas: before } = await result(first, 'ListKeyDetail', oldestFirst);
    await first.close();

    const second = await start();
    const { KeyMetadatas: after } = await result(second, 'ListKeyDetail', oldestFirst);
    expect(after).toEqual(before);
    expect(await stateOf(second, archived)).toBe('Archived');
    expect((await call(second, 'CreateKey', { Alias: 'one' })).Error?.Code).toBe(
      'InvalidParameterValue.AliasAlreadyExists',
    );
    await second.close();
  });

  it('keeps the material of keys: ciphertexts can be decrypted, and signatures are valid', async () => {
    const first = await start();
    const symmetric = await createKey(first, 'symmetric');
    const signing = await createKey(first, 'signing', { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_SM2' });
    const blob = await encrypt(first, symmetric, 'secret');
    const params = { KeyId: signing, Algorithm: 'SM2DSA', Message: 'AA==' };
    const { Signature } = await result(first, 'SignByAsymmetricKey', params);
    await first.close();

    const second = await start();
    expect(await decrypt(second, blob)).toBe('secret');
    const verified = { ...params, SignatureValue: Signature };
    expect(await result(second, 'VerifyByAsymmetricKey', verified)).toMatchObject({ SignatureValid: true });
    await second.close();
  });

  it('leaves one file that only its owner can read, in a folder that only its owner can enter', async () => {
    const kms = await start();
    await createKey(kms, 'private');
    const modeOf = (path: string) => statSync(path).mode & 0o777;
    for (const file of readdirSync(dataDir)) expect(modeOf(join(dataDir, file))).toBe(0o600);
    expect(modeOf(dataDir)).toBe(0o700);
    await kms.close();
    expect(readdirSync(dataDir)).toEqual(['kms.db']);
  });
});

describe('the start', () => {
  it('is refused while this process uses the folder', async () => {
    const holder = await start();
    expect(await startFailure(start())).toMatch(/in use by another local KMS/);
    await holder.close();
    await (await start()).close();
  });

  it('is refused if the port is in use, and releases the folder', async () => {
    const holder = await start();
    const first = dataDir;
    const other = newDataDir();
    dataDir = other.dataDir;
    expect(await startFailure(start(holder.port))).toMatch(
      /port \d+: it is in use by another program.*LOCAL_KMS_PORT/,
    );
    await (await start()).close();
    other.remove();
    dataDir = first;
    await holder.close();
  });

  it('is refused if the folder cannot be created', async () => {
    dataDir = '/dev/null/nowhere';
    expect(await startFailure(start())).toMatch(/\/dev\/null\/nowhere cannot be written.*LOCAL_KMS_DATA/);
  });

  it('is refused if the file is not a database', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'kms.db'), 'not a database'.repeat(100));
    expect(await startFailure(start())).toMatch(/cannot be opened \(SQLITE_NOTADB\).*LOCAL_KMS_DATA/);
  });

  it('is refused if the state has a later version', async () => {
    const database = await openDatabase(dataDir);
    database.exec('PRAGMA user_version = 1000');
    closeDatabase(database);
    expect(await startFailure(start())).toMatch(/later version/);
  });

  it('restricts the permissions of an existing file', async () => {
    await (await start()).close();
    chmodSync(join(dataDir, 'kms.db'), 0o644);
    const kms = await start();
    expect(statSync(join(dataDir, 'kms.db')).mode & 0o777).toBe(0o600);
    await kms.close();
  });
});
