/** All stores of the local KMS. */
import { createDataKeyStore, type DataKeyStore } from './data-key-store.js';
import { createImportStore, type ImportStore } from './import-store.js';
import { createKeyStore, type KeyStore } from './key-store.js';
import type { Database } from './libsql.js';
import { createMaterialStore, type MaterialStore } from './material-store.js';
import { createWhiteBoxStore, type WhiteBoxStore } from './white-box-store.js';

export interface Stores {
  readonly keys: KeyStore;
  readonly materials: MaterialStore;
  readonly imports: ImportStore;
  readonly dataKeys: DataKeyStore;
  readonly whiteBoxes: WhiteBoxStore;
}

export const createStores = (database: Database): Stores => ({
  keys: createKeyStore(database),
  materials: createMaterialStore(database),
  imports: createImportStore(database),
  dataKeys: createDataKeyStore(database),
  whiteBoxes: createWhiteBoxStore(database),
});
