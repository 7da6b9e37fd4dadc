/**
 * The SQLite file (through libsql) that holds the state of the local KMS. One process at a time uses it. Acknowledged changes
 * are on disk.
 */
import { rmSync } from 'node:fs';
import { checkState } from './check-state.js';
import { loadLibsql, type Database } from './libsql.js';
import { migrate } from './migrations.js';
import { journalsOf, prepareStateFile, restrictStateFile, type StateFile } from './state-file.js';
import { isStoreError, startError } from './store-errors.js';

const configureAndLock = (database: Database) => {
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  // Overwrites deleted key material.
  database.exec('PRAGMA secure_delete = ON');
  // The first transaction takes the lock. Run one now, so that a second process fails at its start.
  database.exec('BEGIN EXCLUSIVE; COMMIT');
};

/** A new file in which nothing was stored would count as a lost state at the next start. */
const removeNewFile = ({ path, isNew }: StateFile) => {
  if (!isNew) return;
  for (const file of [path, ...journalsOf(path)]) rmSync(file, { force: true });
};

/** Opens and locks the state in `folder`. Rejects with a LocalKmsStartError. */
export const openDatabase = async (folder: string): Promise<Database> => {
  const Libsql = await loadLibsql();
  const file = prepareStateFile(folder);
  let database: Database | undefined;
  try {
    if (!file.isNew) checkState(Libsql, file);
    restrictStateFile(file);
    database = new Libsql(file.path);
    configureAndLock(database);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    removeNewFile(file);
    throw startError(folder, error);
  }
};

/**
 * libsql keeps the file locked after `close` while a prepared statement is in memory, so the lock is released first. That
 * takes two steps: leave WAL mode, which also merges the journal into the file, and read once in normal locking mode. If the disk
 * is full, the journal stays beside the file, and the next start merges it.
 */
export const closeDatabase = (database: Database) => {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    database.exec('PRAGMA locking_mode = NORMAL');
    database.prepare('SELECT count(*) FROM sqlite_schema').get([]);
  } catch (error) {
    if (!isStoreError(error)) throw error;
  } finally {
    database.close();
  }
};

/** Runs `work` in a transaction. Changes are on disk when this returns, and rolled back if this throws. */
export const inTransaction = <T>(database: Database, kind: 'read' | 'write', work: () => T): T => {
  database.exec(kind === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
};
