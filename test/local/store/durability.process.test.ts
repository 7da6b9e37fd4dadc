import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createKey, result } from '../../support/local/caller.js';
import { decrypt, encrypt } from '../../support/local/cryptography.js';
import { serveScript, spawnKmsProcess, startKmsProcess } from '../../support/local/process.js';
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

const start = async () => ({ ...(await startInProcess({ dataDir, credentials })), credentials });

describe('kill -9', () => {
  it('loses no acknowledged key and leaves no lock', async () => {
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
    await createKey(kms, 'after-the-kill');
    await kms.close();
  });
});

describe('the lock on the folder', () => {
  it('makes a second process fail at its start, without disturbing the first', async () => {
    const holder = await startKmsProcess(dataDir, credentials);
    const KeyId = await createKey(holder, 'held');
    expect(await startFailure(start())).toMatch(/in use by another local KMS.*LOCAL_KMS_DATA/);
    const { first } = await spawnKmsProcess(dataDir, credentials);
    expect(first).toMatchObject({ failed: 'LocalKmsStartError' });
    await result(holder, 'DescribeKey', { KeyId });
    await createKey(holder, 'still-writing');
    await holder.kill();
    await (await start()).close();
  });
});

describe('the optional packages', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const installation = newDataDir();
  const installed = (name: string) => join(installation.dataDir, 'node_modules', name);
  const script = join(installation.dataDir, 'test', 'support', 'local', 'serve.mjs');
  const optional = ['libsql', 'sm-crypto-v2', '@noble/curves', '@noble/post-quantum'];

  const install = (name: string) => {
    mkdirSync(dirname(installed(name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), installed(name));
  };

  /** An installation with only the packages that the local KMS needs. */
  beforeAll(() => {
    const isJavaScript = (path: string) => !/\.(map|d\.ts)$/.test(path);
    for (const folder of ['contract', 'local', 'platform', 'signing']) {
      const [from, to] = [join(root, 'dist', folder), join(installation.dataDir, 'dist', folder)];
      cpSync(from, to, { recursive: true, filter: isJavaScript });
    }
    for (const name of ['zod', 'lossless-json', ...optional]) install(name);
    writeFileSync(join(installation.dataDir, 'package.json'), '{"type":"module"}');
    cpSync(serveScript, script);
  });
  afterAll(() => {
    installation.remove();
  });

  it.each(optional)('include %s, without which the local KMS does not start', async (missing) => {
    rmSync(installed(missing));
    const { first } = await spawnKmsProcess(dataDir, credentials, script);
    install(missing);
    expect(first).toMatchObject({ failed: 'LocalKmsStartError', message: expect.stringContaining(missing) });
  });

  it('are all that it needs', async () => {
    const { first, kill } = await spawnKmsProcess(dataDir, credentials, script);
    expect(first).toHaveProperty('url');
    await kill();
  });
});
