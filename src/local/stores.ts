/** What is kept on disk. */
import { createKeyStore, type KeyStore } from './key-store.js';
import type { Database } from './libsql.js';
import { createMaterialStore, type MaterialStore } from './material-store.js';

export interface Stores {
  readonly keys: KeyStore;
  readonly materials: MaterialStore;
}

export const createStores = (database: Database): Stores => ({
  keys: createKeyStore(database),
  materials: createMaterialStore(database),
});
