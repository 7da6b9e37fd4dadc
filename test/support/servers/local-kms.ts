/** A local KMS on a free port, in this process, with a folder and credentials of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalKms } from '../../../src/local/index.js';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import type { KeyStore } from '../../../src/local/store/key-store.js';
import { createStores, type Stores } from '../../../src/local/store/stores.js';

export interface LocalKmsSetup {
  /** The clock, in Unix milliseconds. */
  readonly now?: () => number;
  /** Writes what no client can cause, before the KMS starts. */
  readonly seed?: (keys: KeyStore, stores: Stores) => void;
}

export const someCredentials = () => ({
  secretId: `id-${randomBytes(8).toString('hex')}`,
  secretKey: randomBytes(16).toString('hex'),
});

/** A folder that is not there yet, and what removes it again. */
export const aDataDir = () => {
  const parent = mkdtempSync(join(tmpdir(), 'local-kms-'));
  return {
    dataDir: join(parent, 'data'),
    remove: () => {
      rmSync(parent, { recursive: true });
    },
  };
};

const sow = async (dataDir: string, seed: NonNullable<LocalKmsSetup['seed']>) => {
  const database = await openDatabase(dataDir);
  try {
    const stores = createStores(database);
    seed(stores.keys, stores);
  } finally {
    closeDatabase(database);
  }
};

export const aLocalKms = async ({ now, seed }: LocalKmsSetup = {}) => {
  const { dataDir, remove } = aDataDir();
  const credentials = someCredentials();
  if (seed) await sow(dataDir, seed);
  /** Errors that no one foresaw. */
  const bugs: Error[] = [];
  const kms = await startLocalKms({
    port: 0,
    dataDir,
    credentials,
    onBug: (error) => bugs.push(error),
    ...(now ? { now } : {}),
  });
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= kms.close());
  return {
    url: kms.url,
    port: kms.port,
    credentials,
    dataDir,
    bugs,
    /** Leaves its folder as it is. */
    stop,
    close: async () => {
      await stop();
      remove();
    },
  };
};

export type RunningKms = Awaited<ReturnType<typeof aLocalKms>>;
