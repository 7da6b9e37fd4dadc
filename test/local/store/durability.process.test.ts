import { chmodSync, cpSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ListenError } from '../../../src/platform/http/index.js';
import { LocalKmsStartError } from '../../../src/local/index.js';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import { newDataDir, randomCredentials, startInProcess } from '../../support/servers/local-kms.js';
import { call, createKey, result, stateOf } from '../../support/local/caller.js';
import { decrypt, encrypt } from '../../support/local/cryptography.js';
import { startKmsProcess, serveScript, spawnKmsProcess } from '../../support/local/process.js';

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

const failure = async (starting: Promise<unknown>): Promise<string> => {
  const error = await starting.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LocalKmsStartError || error instanceof ListenError)) {
    throw new Error('It did not fail as it should');
  }
  expect(error.message).not.toContain('\n');
  return error.message;
};

describe('a restart', () => {
  it('keeps keys, their states and their order', async () => {
    const first = await start();
    const ids = [];
    for (const alias of ['one', 'two', 'three']) ids.push(await createKey(first, alias));
    const [archived = '', disabled = ''] = ids;
    await result(first, 'ArchiveKey', { KeyId: archived });
    await result(first, 'DisableKey', { KeyId: disabled });
    const asked = { OrderType: 1 };
    const { KeyMetadatas: before } = await result(first, 'ListKeyDetail', asked);
    await first.close();

    const second = await start();
    const { KeyMetadatas: after } = await result(second, 'ListKeyDetail', asked);
    expect(after).toEqual(before);
    expect(await stateOf(second, archived)).toBe('Archived');
    expect((await call(second, 'CreateKey', { Alias: 'one' })).Error?.Code).toBe(
      'InvalidParameterValue.AliasAlreadyExists',
    );
    await second.close();
  });

  it('keeps the material of keys: what was encrypted opens, what was signed is valid', async () => {
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

  it('leaves one file that nobody else may read, in a folder that nobody else may enter', async () => {
    const kms = await start();
    await createKey(kms, 'private');
    const modeOf = (path: string) => statSync(path).mode & 0o777;
    for (const file of readdirSync(dataDir)) expect(modeOf(join(dataDir, file))).toBe(0o600);
    expect(modeOf(dataDir)).toBe(0o700);
    await kms.close();
    expect(readdirSync(dataDir)).toEqual(['kms.db']);
  });
});

describe('kill -9', () => {
  it('loses no key that was acknowledged, and leaves no lock behind', async () => {
    const acknowledged: { region: string; KeyId: string; blob: string }[] = [];
    for (const enough of [10, 25, 40]) {
      const kms = await startKmsProcess(dataDir, credentials);
      const create = async (worker: number) => {
        for (let each = 0; ; each += 1) {
          const region = ['ap-guangzhou', 'ap-beijing', 'ap-tokyo', 'ap-seoul'][worker] ?? '';
          const KeyId = await createKey(kms, `key-${enough}-${each}`, {}, { region });
          acknowledged.push({
            region,
            KeyId,
            blob: await encrypt(kms, KeyId, 'secret', undefined, { region }),
          });
        }
      };
      const workers = [0, 1, 2, 3].map((worker) => create(worker).catch(() => undefined));
      while (acknowledged.length < enough) await new Promise((resolve) => setImmediate(resolve));
      await kms.kill();
      await Promise.all(workers);
    }
    const kms = await start();
    for (const { region, KeyId, blob } of acknowledged) {
      await result(kms, 'DescribeKey', { KeyId }, { region });
      expect(await decrypt(kms, blob, undefined, { region })).toBe('secret');
    }
    await createKey(kms, 'goes-on');
    await kms.close();
  });
});

describe('a start that cannot be', () => {
  it('is refused while another process holds the folder, which goes on undisturbed', async () => {
    const holder = await startKmsProcess(dataDir, credentials);
    const KeyId = await createKey(holder, 'held');
    expect(await failure(start())).toMatch(/in use by another local KMS.*LOCAL_KMS_DATA/);
    const { first } = await spawnKmsProcess(dataDir, credentials);
    expect(first).toMatchObject({ failed: 'LocalKmsStartError' });
    await result(holder, 'DescribeKey', { KeyId });
    await createKey(holder, 'still-writing');
    await holder.kill();
    await (await start()).close();
  });

  it('is refused while this process holds the folder', async () => {
    const holder = await start();
    expect(await failure(start())).toMatch(/in use by another local KMS/);
    await holder.close();
    await (await start()).close();
  });

  it('is refused on a port that is in use, and gives the folder back', async () => {
    const holder = await start();
    const here = dataDir;
    const other = newDataDir();
    dataDir = other.dataDir;
    expect(await failure(start(holder.port))).toMatch(
      /port \d+: it is in use by another program.*LOCAL_KMS_PORT/,
    );
    await (await start()).close();
    other.remove();
    dataDir = here;
    await holder.close();
  });

  it('is refused where no folder can be', async () => {
    dataDir = '/dev/null/nowhere';
    expect(await failure(start())).toMatch(/\/dev\/null\/nowhere cannot be written.*LOCAL_KMS_DATA/);
  });

  it('is refused over a file that is no database', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'kms.db'), 'this is no database'.repeat(100));
    expect(await failure(start())).toMatch(/cannot be opened \(SQLITE_NOTADB\).*LOCAL_KMS_DATA/);
  });

  it('is refused over a state of a later version', async () => {
    const database = await openDatabase(dataDir);
    database.exec('PRAGMA user_version = 1000');
    closeDatabase(database);
    expect(await failure(start())).toMatch(/later version/);
  });

  it('takes over a folder and a file that others could read', async () => {
    await (await start()).close();
    chmodSync(join(dataDir, 'kms.db'), 0o644);
    const kms = await start();
    expect(statSync(join(dataDir, 'kms.db')).mode & 0o777).toBe(0o600);
    await kms.close();
  });

  /** The program as it is when it was installed without an optional package. */
  const startWith = async (packages: readonly string[]) => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const copy = dirname(dataDir);
    cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
    for (const name of ['zod', 'lossless-json', ...packages]) {
      const place = join(copy, 'node_modules', name);
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), place);
    }
    writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
    const script = join(copy, 'test', 'support', 'local', 'serve.mjs');
    cpSync(serveScript, script);
    return spawnKmsProcess(dataDir, credentials, script);
  };

  const optional = ['libsql', 'sm-crypto-v2', '@noble/curves', '@noble/post-quantum'];

  it.each(optional)('is refused without %s', async (missing) => {
    const { first } = await startWith(optional.filter((name) => name !== missing));
    expect(first).toMatchObject({ failed: 'LocalKmsStartError', message: expect.stringContaining(missing) });
  });

  it('is none with all of them', async () => {
    const { first, kill } = await startWith(optional);
    expect(first).toHaveProperty('url');
    await kill();
  });
});
