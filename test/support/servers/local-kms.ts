/** A local KMS in this process, on a free port, with its own folder and credentials. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { CryptoEngine } from '../../../src/local/crypto/engine.js';
import { startLocalKms, type LocalKmsOptions } from '../../../src/local/index.js';
import { closeDatabase, inTransaction, openDatabase } from '../../../src/local/store/database.js';
import type { KeyStore } from '../../../src/local/store/key-store.js';
import { createStores, type Stores } from '../../../src/local/store/stores.js';
import { createTestEngine } from '../local/engine.js';

export interface LocalKmsSetup {
  /** The clock, in Unix milliseconds. */
  readonly now?: () => number;
  readonly engine?: CryptoEngine;
  readonly onHint?: (message: string) => void;
  /** Writes to the store before the KMS starts: states that no client can cause. */
  readonly seed?: (keys: KeyStore, stores: Stores) => void;
}

export const randomCredentials = () => ({
  secretId: `id-${randomBytes(8).toString('hex')}`,
  secretKey: randomBytes(16).toString('hex'),
});

/** The path of a folder that does not exist yet, and a function that removes it. */
export const newDataDir = () => {
  const parent = mkdtempSync(join(tmpdir(), 'local-kms-'));
  return {
    dataDir: join(parent, 'data'),
    remove: () => {
      rmSync(parent, { recursive: true });
    },
  };
};

const writeToStore = async (dataDir: string, seed: NonNullable<LocalKmsSetup['seed']>) => {
  const database = await openDatabase(dataDir);
  try {
    const stores = createStores(database);
    inTransaction(database, 'write', () => {
      seed(stores.keys, stores);
    });
  } finally {
    closeDatabase(database);
  }
};

/** Starts the local KMS from its sources. */
export const startInProcess = (options: Omit<LocalKmsOptions, 'port'> & { readonly port?: number }) =>
  startLocalKms({ port: 0, engine: createTestEngine(), ...options });

export const startTestKms = async ({ seed, ...options }: LocalKmsSetup = {}) => {
  const { dataDir, remove } = newDataDir();
  const credentials = randomCredentials();
  if (seed) await writeToStore(dataDir, seed);
  /** Unexpected errors. */
  const bugs: Error[] = [];
  const kms = await startInProcess({
    dataDir,
    credentials,
    onBug: (error) => bugs.push(error),
    ...options,
  });
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= kms.close());
  return {
    url: kms.url,
    port: kms.port,
    credentials,
    dataDir,
    bugs,
    /** Keeps the folder. */
    stop,
    close: async () => {
      await stop();
      remove();
    },
  };
};

export type RunningKms = Awaited<ReturnType<typeof startTestKms>>;

/**
 * A local KMS that is started before the tests of a file or `describe`, and closed after them. It must report no unexpected
 * error. What is returned can be used once the tests have begun.
 */
export const useKms = <T extends RunningKms>(start: () => Promise<T>): T => {
  let running: T | undefined;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(async () => {
    await running?.close();
    expect(running?.bugs).toEqual([]);
  });
  return new Proxy({} as T, {
    get: (_, name): unknown => {
      if (!running) throw new Error('The local KMS is started before the first test, not earlier');
      return Reflect.get(running, name);
    },
  });
};

export const useTestKms = (setup?: LocalKmsSetup) => useKms(() => startTestKms(setup));
