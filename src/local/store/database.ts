/**
 * The SQLite file (through libsql) that holds the state of the local KMS. One process at a time uses it. Acknowledged changes
 * are on disk.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, loadLibsql, type Database } from './libsql.js';
import { migrate } from './migrations.js';
import { LocalKmsStartError } from '../model/start-error.js';

/** Not `recursive`: that never returns inside a folder that cannot have subfolders, such as /proc. */
const createFolder = (folder: string) => {
  if (existsSync(folder)) return;
  createFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

/** Creates the file before SQLite does, so that nobody else can read it. The journal inherits its permissions. */
const createFile = (folder: string): string => {
  const file = join(folder, 'kms.db');
  try {
    createFolder(folder);
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
    return file;
  } catch (error) {
    throw new LocalKmsStartError(
      `The data folder ${folder} cannot be written (${codeOf(error)}): set LOCAL_KMS_DATA to a writable folder.`,
    );
  }
};

const startError = (error: unknown, folder: string): LocalKmsStartError => {
  if (error instanceof LocalKmsStartError) return error;
  const code = codeOf(error);
  const reason = code.startsWith('SQLITE_BUSY')
    ? 'is in use by another local KMS: stop that one'
    : `holds a state that cannot be opened (${code}): restore it`;
  return new LocalKmsStartError(
    `The data folder ${folder} ${reason}, or set LOCAL_KMS_DATA to another folder.`,
  );
};

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

/** Opens and locks the state in `folder`. Rejects with a LocalKmsStartError. */
export const openDatabase = async (folder: string): Promise<Database> => {
  const Libsql = await loadLibsql();
  const file = createFile(folder);
  let database: Database | undefined;
  try {
    database = new Libsql(file);
    configureAndLock(database);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw startError(error, folder);
  }
};

/**
 * libsql keeps the file locked after `close` while a prepared statement is in memory, so the lock is released first. That
 * takes two steps: leave WAL mode, which also merges the journal into the file, and read once in normal locking mode.
 */
export const closeDatabase = (database: Database) => {
  database.exec('PRAGMA journal_mode = DELETE');
  database.exec('PRAGMA locking_mode = NORMAL');
  database.prepare('SELECT count(*) FROM sqlite_schema').get([]);
  database.close();
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
