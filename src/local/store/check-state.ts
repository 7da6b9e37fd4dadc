/** Checks an existing state before anything writes to it: that it is a whole database, of this program and of a version it knows. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRecord } from '../../platform/json/index.js';
import type { Database, OpenDatabase } from './libsql.js';
import { latestVersion, versionOf } from './migrations.js';
import { journalsOf, type StateFile } from './state-file.js';
import { damagedState, isBusy, startErrorIn, withoutChanges } from './store-errors.js';

const firstColumn = (database: Database, query: string): unknown[] =>
  database
    .prepare(query)
    .all([])
    .map((row): unknown => (isRecord(row) ? Object.values(row)[0] : undefined));

const inspect = (database: Database, folder: string) => {
  const version = versionOf(database);
  if (version > latestVersion) {
    throw startErrorIn(folder, 'was written by a later version of the local KMS: use that version');
  }
  const tables = firstColumn(database, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  if (version === 0 ? tables.length > 0 : !tables.includes('keys')) {
    throw startErrorIn(folder, 'holds a kms.db of another program: move it away');
  }
  const isWhole = firstColumn(database, 'PRAGMA quick_check(1)')[0] === 'ok';
  const lacksSeal =
    tables.includes('blob_seals') && firstColumn(database, 'SELECT 1 FROM blob_seals').length === 0;
  if (isWhole && !lacksSeal) return;
  throw damagedState(folder, 'SQLITE_CORRUPT');
};

const inspectFile = (Libsql: OpenDatabase, file: string, folder: string) => {
  const database = new Libsql(file);
  try {
    inspect(database, folder);
  } finally {
    database.close();
  }
};

const readOnly = (path: string) => `${pathToFileURL(path).href}?mode=ro`;

/** Throws if another process has the state open. Any other error is found in the copy. */
const refuseBusy = (Libsql: OpenDatabase, path: string) => {
  const database = new Libsql(readOnly(path));
  try {
    // Without this, SQLite would create a file for shared memory. `exec` keeps no statement, and so no lock.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; SELECT 1 FROM sqlite_schema');
  } catch (error) {
    if (isBusy(error)) throw error;
  } finally {
    database.close();
  }
};

/** SQLite cannot read a database with a journal without writing to it, so it reads a copy. */
const inspectCopy = (Libsql: OpenDatabase, path: string, folder: string) => {
  refuseBusy(Libsql, path);
  const copies = mkdtempSync(join(folder, '.check-'));
  try {
    for (const file of [path, ...journalsOf(path)]) copyFileSync(file, join(copies, basename(file)));
    inspectFile(Libsql, join(copies, basename(path)), folder);
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
};

/** Throws a LocalKmsStartError. */
export const checkState = (Libsql: OpenDatabase, { folder, path }: StateFile) => {
  withoutChanges(folder, () => {
    if (journalsOf(path).length > 0) inspectCopy(Libsql, path, folder);
    else inspectFile(Libsql, readOnly(path), folder);
  });
};
