/**
 * The file that holds the state, before SQLite opens it. Whatever is not clearly a state of this user is refused and left alone: a
 * link, for instance, may lead to a file of another program.
 */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  statSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { startError, startErrorIn } from './store-errors.js';

export interface StateFile {
  readonly folder: string;
  readonly path: string;
  /** Whether this start has created it. */
  readonly isNew: boolean;
}

/** Files of SQLite beside the database that hold changes. They remain if the process was killed. */
const journals = ['-wal', '-journal'];

/** The journals that exist. */
export const journalsOf = (path: string): readonly string[] =>
  journals.map((suffix) => `${path}${suffix}`).filter((each) => existsSync(each));

/** Does not follow a link. */
const statusOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/** Not `recursive`: that never returns inside a folder that cannot have subfolders, such as /proc. */
const createFolder = (folder: string) => {
  if (existsSync(folder)) return;
  createFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

const isOthers = ({ uid }: Stats): boolean => {
  const own = process.getuid?.();
  return own !== undefined && own !== 0 && uid !== own;
};

/** Why a file is not one to open; undefined if it is. */
const problemOf = (status: Stats): string | undefined => {
  if (status.isSymbolicLink()) return 'is a link: put the file itself there';
  if (!status.isFile()) return 'is not a file: remove it';
  if (status.nlink > 1) return 'has another name elsewhere (a hard link): put a copy of it there';
  return isOthers(status) ? 'belongs to another user: change its owner' : undefined;
};

const refuseJournals = (folder: string, path: string) => {
  for (const journal of [...journals, '-shm'].map((suffix) => `${path}${suffix}`)) {
    const problem = statusOf(journal) && problemOf(lstatSync(journal));
    if (problem !== undefined)
      throw startErrorIn(folder, `holds a file ${journal.slice(folder.length + 1)} that ${problem}`);
  }
};

const checkFile = (folder: string, path: string, status: Stats) => {
  const problem = problemOf(status);
  if (problem !== undefined) throw startErrorIn(folder, `holds a kms.db that ${problem}`);
  if (status.size === 0) {
    throw startErrorIn(
      folder,
      'holds an empty kms.db, so its state was lost: restore it from a copy, delete it to start with a new state',
    );
  }
  refuseJournals(folder, path);
  // Opening it here would end the lock of a local KMS in this process.
  accessSync(folder, constants.W_OK | constants.X_OK);
  accessSync(path, constants.R_OK | constants.W_OK);
};

const createFile = (folder: string, path: string) => {
  if (journalsOf(path).length > 0) {
    throw startErrorIn(
      folder,
      'holds the journal of a kms.db that is missing: restore kms.db from a copy, delete the journal',
    );
  }
  // Before SQLite creates it, so that nobody else can read it. The journal inherits its permissions.
  closeSync(openSync(path, 'wx', 0o600));
};

/** Finds the file, or creates it. Throws a LocalKmsStartError. */
export const prepareStateFile = (folder: string): StateFile => {
  const path = join(folder, 'kms.db');
  try {
    createFolder(folder);
    if (!statSync(folder).isDirectory()) throw startErrorIn(folder, 'is not a folder: remove it');
    const status = statusOf(path);
    if (status) checkFile(folder, path, status);
    else createFile(folder, path);
    return { folder, path, isNew: !status };
  } catch (error) {
    throw startError(folder, error);
  }
};

/** Takes the file from everybody but its owner. Only after all checks: a refused start changes nothing. */
export const restrictStateFile = ({ path }: StateFile) => {
  chmodSync(path, 0o600);
};
