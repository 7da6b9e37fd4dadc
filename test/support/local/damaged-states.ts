/** Folders whose state must not be opened, and how a folder looks: to show that a refused start changes nothing. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { latestVersion } from '../../../src/local/store/migrations.js';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import { loadLibsql } from '../../../src/local/store/libsql.js';
import { createTestEngine } from './engine.js';
import { createDispatcher } from '../../../src/local/server/dispatch.js';

const pageBytes = 4_096;

/** Writes a state as a stopped local KMS leaves it. */
export const writeState = async (dataDir: string) => {
  const database = await openDatabase(dataDir);
  const dispatcher = await createDispatcher({ database, now: 1_700_000_000, engine: createTestEngine() });
  await dispatcher.close();
  closeDatabase(database);
};

/** Leaves what a killed local KMS leaves: a journal with the last changes, here of one statement. */
const killAfter = async (dataDir: string, sql: string) => {
  await writeState(dataDir);
  const database = await openDatabase(dataDir);
  database.exec(sql);
  const aside = join(dirname(dataDir), 'aside');
  mkdirSync(aside);
  for (const name of ['kms.db', 'kms.db-wal']) copyFileSync(join(dataDir, name), join(aside, name));
  closeDatabase(database);
  for (const name of ['kms.db', 'kms.db-wal']) renameSync(join(aside, name), join(dataDir, name));
};

const damage = (file: string, page: number, from = 0) => {
  const bytes = readFileSync(file);
  bytes.fill(0xab, page * pageBytes + from, (page + 1) * pageBytes);
  writeFileSync(file, bytes);
};

/** A file of another program beside the data folder. */
const othersFile = (dataDir: string): string => {
  const path = join(dirname(dataDir), 'others');
  writeFileSync(path, 'important', { mode: 0o644 });
  mkdirSync(dataDir);
  return path;
};

interface RefusedState {
  readonly write: (dataDir: string) => void | Promise<void>;
  readonly message: RegExp;
}

export const refusedStates: Readonly<Record<string, RefusedState>> = {
  'a damaged first page': {
    write: async (dataDir) => {
      await writeState(dataDir);
      damage(join(dataDir, 'kms.db'), 0, 100);
    },
    message: /cannot be opened \(SQLITE_CORRUPT\): kms\.db is damaged\. Restore it from a copy/,
  },
  'a damaged page in the middle': {
    write: async (dataDir) => {
      await writeState(dataDir);
      damage(join(dataDir, 'kms.db'), 2);
    },
    message: /kms\.db is damaged\. Restore it from a copy/,
  },
  'a damaged last page': {
    write: async (dataDir) => {
      await writeState(dataDir);
      const file = join(dataDir, 'kms.db');
      damage(file, readFileSync(file).length / pageBytes - 1);
    },
    message: /kms\.db is damaged\. Restore it from a copy/,
  },
  'a damaged header': {
    write: async (dataDir) => {
      await writeState(dataDir);
      damage(join(dataDir, 'kms.db'), 0);
    },
    message: /cannot be opened \(SQLITE_NOTADB\): kms\.db is not a database/,
  },
  'a kms.db that was cut short': {
    write: async (dataDir) => {
      await writeState(dataDir);
      const file = join(dataDir, 'kms.db');
      truncateSync(file, readFileSync(file).length - 3 * pageBytes);
    },
    message: /kms\.db is damaged\. Restore it from a copy/,
  },
  'a damaged page beside a journal': {
    write: async (dataDir) => {
      await killAfter(dataDir, "INSERT INTO blob_seals VALUES (x'00')");
      damage(join(dataDir, 'kms.db'), 3);
    },
    message: /kms\.db is damaged\. Restore it from a copy/,
  },
  'text instead of a database': {
    write: (dataDir) => {
      mkdirSync(dataDir);
      writeFileSync(join(dataDir, 'kms.db'), 'hello');
    },
    message: /cannot be opened \(SQLITE_NOTADB\): kms\.db is not a database/,
  },
  'an empty kms.db': {
    write: (dataDir) => {
      mkdirSync(dataDir);
      writeFileSync(join(dataDir, 'kms.db'), '');
    },
    message:
      /holds an empty kms\.db, so its state was lost: restore it from a copy, delete it to start with a new state/,
  },
  'a journal without kms.db': {
    write: async (dataDir) => {
      await killAfter(dataDir, "INSERT INTO blob_seals VALUES (x'00')");
      renameSync(join(dataDir, 'kms.db'), join(dirname(dataDir), 'moved'));
    },
    message: /journal of a kms\.db that is missing: restore kms\.db/,
  },
  'the database of another program': {
    write: async (dataDir) => {
      mkdirSync(dataDir);
      const database = new (await loadLibsql())(join(dataDir, 'kms.db'));
      database.exec('CREATE TABLE others (a TEXT)');
      database.close();
    },
    message: /kms\.db of another program: move it away/,
  },
  'the database of another program with a version': {
    write: async (dataDir) => {
      mkdirSync(dataDir);
      const database = new (await loadLibsql())(join(dataDir, 'kms.db'));
      database.exec('CREATE TABLE others (a TEXT); PRAGMA user_version = 2');
      database.close();
    },
    message: /kms\.db of another program: move it away/,
  },
  'a state without the secret of its blobs': {
    write: async (dataDir) => {
      await writeState(dataDir);
      const database = new (await loadLibsql())(join(dataDir, 'kms.db'));
      database.exec('DELETE FROM blob_seals');
      database.close();
    },
    message: /kms\.db is damaged\. Restore it from a copy/,
  },
  'a state of the next version': {
    write: async (dataDir) => {
      await writeState(dataDir);
      const database = new (await loadLibsql())(join(dataDir, 'kms.db'));
      database.exec(`PRAGMA user_version = ${latestVersion + 1}`);
      database.close();
    },
    message: /later version of the local KMS: use that version/,
  },
  'a state of a later version whose process was killed': {
    write: (dataDir) => killAfter(dataDir, 'PRAGMA user_version = 1000'),
    message: /later version of the local KMS: use that version/,
  },
  'a symbolic link to a file': {
    write: (dataDir) => {
      symlinkSync(othersFile(dataDir), join(dataDir, 'kms.db'));
    },
    message: /holds a kms\.db that is a link/,
  },
  'a symbolic link to a state': {
    write: async (dataDir) => {
      const other = join(dirname(dataDir), 'other');
      await writeState(other);
      mkdirSync(dataDir);
      symlinkSync(join(other, 'kms.db'), join(dataDir, 'kms.db'));
    },
    message: /holds a kms\.db that is a link/,
  },
  'a symbolic link to nothing': {
    write: (dataDir) => {
      mkdirSync(dataDir);
      symlinkSync(join(dirname(dataDir), 'nowhere'), join(dataDir, 'kms.db'));
    },
    message: /holds a kms\.db that is a link/,
  },
  'a hard link': {
    write: (dataDir) => {
      linkSync(othersFile(dataDir), join(dataDir, 'kms.db'));
    },
    message: /kms\.db that has another name elsewhere \(a hard link\)/,
  },
  'a link as journal': {
    write: async (dataDir) => {
      const path = othersFile(dataDir);
      await writeState(dataDir);
      symlinkSync(path, join(dataDir, 'kms.db-wal'));
    },
    message: /holds a file kms\.db-wal that is a link/,
  },
  'a folder named kms.db': {
    write: (dataDir) => {
      mkdirSync(join(dataDir, 'kms.db'), { recursive: true });
    },
    message: /holds a kms\.db that is not a file/,
  },
  'a link to nothing instead of the folder': {
    write: (dataDir) => {
      symlinkSync(join(dirname(dataDir), 'nowhere'), dataDir);
    },
    message: /leads through a link to a folder that does not exist: create that folder/,
  },
  'a file instead of the folder': {
    write: (dataDir) => {
      writeFileSync(dataDir, 'hello');
    },
    message: /is not a folder: remove it/,
  },
};

/** All files below a folder: kind, mode, size, time of the last change, links and content. */
export const lookOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const status = lstatSync(path);
      const content = status.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
      return [
        name,
        status.mode.toString(8),
        status.size,
        status.isFile() ? status.mtimeMs : '',
        content,
      ].join(' ');
    });
