/**
 * The file in which the local KMS keeps its state: SQLite by way of libsql, in one folder, held by one process. A change
 * that is acknowledged has reached the disk.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, loadLibsql, type Database } from './libsql.js';
import { migrate } from './migrations.js';
import { LocalKmsStartError } from '../model/start-error.js';

/** Step by step: `recursive` never returns below a folder that takes no folders, such as /proc. */
const makeFolder = (folder: string) => {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

/** Made before SQLite opens it, so that nobody else may read what is to come; its journal takes the same rights. */
const makeFile = (folder: string): string => {
  const file = join(folder, 'kms.db');
  try {
    makeFolder(folder);
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
    return file;
  } catch (error) {
    throw new LocalKmsStartError(
      `The data folder ${folder} cannot be written (${codeOf(error)}): set LOCAL_KMS_DATA to one that can.`,
    );
  }
};

const refusal = (error: unknown, folder: string): LocalKmsStartError => {
  if (error instanceof LocalKmsStartError) return error;
  const code = codeOf(error);
  const reason = code.startsWith('SQLITE_BUSY')
    ? 'is in use by another local KMS: stop that one'
    : `holds a state that cannot be opened (${code}): restore it`;
  return new LocalKmsStartError(
    `The data folder ${folder} ${reason}, or set LOCAL_KMS_DATA to another folder.`,
  );
};

const hold = (database: Database) => {
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  // Key material that is deleted is overwritten.
  database.exec('PRAGMA secure_delete = ON');
  // The lock comes with the first transaction: have one, so that a second process is refused now and not later.
  database.exec('BEGIN EXCLUSIVE; COMMIT');
};

/** Opens the state in `folder`, and holds it until it is closed. */
export const openDatabase = async (folder: string): Promise<Database> => {
  const Libsql = await loadLibsql();
  const file = makeFile(folder);
  let database: Database | undefined;
  try {
    database = new Libsql(file);
    hold(database);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw refusal(error, folder);
  }
};

/**
 * libsql keeps the file locked after `close` for as long as a prepared statement lives in memory. So the lock is given up
 * first, by the only way out of it: leave WAL, which also puts everything into the one file, then read once unlocked.
 */
export const closeDatabase = (database: Database) => {
  database.exec('PRAGMA journal_mode = DELETE');
  database.exec('PRAGMA locking_mode = NORMAL');
  database.prepare('SELECT count(*) FROM sqlite_schema').get([]);
  database.close();
};

/** Runs `work` in one transaction: all of it is on disk when this returns, and none of it when this throws. */
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
