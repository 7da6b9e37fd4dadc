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
import { dirname, join, resolve } from 'node:path';
import { startError, startErrorIn, withoutChanges } from './store-errors.js';

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

/** Throws for a link that leads nowhere: no folder can be created there. */
const refuseDanglingLink = (folder: string) => {
  const isLink = (path: string): boolean =>
    !existsSync(path) && (statusOf(path)?.isSymbolicLink() ?? isLink(dirname(path)));
  // Resolved: with a final slash, a link would be followed.
  if (isLink(resolve(folder))) {
    throw startErrorIn(folder, 'leads through a link to a folder that does not exist: create that folder');
  }
};

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

/** Returns why the file must not be opened, or undefined if it may be. */
const problemOf = (status: Stats): string | undefined => {
  if (status.isSymbolicLink()) return 'is a link: put the file itself there';
  if (!status.isFile()) return 'is not a file: remove it';
  if (status.nlink > 1) return 'has another name elsewhere (a hard link): put a copy of it there';
  return isOthers(status) ? 'belongs to another user: change its owner' : undefined;
};

const refuseJournals = (folder: string, path: string) => {
  for (const journal of [...journals, '-shm'].map((suffix) => `${path}${suffix}`)) {
    const status = statusOf(journal);
    const problem = status && problemOf(status);
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

const refuseLostFile = (folder: string, path: string) => {
  if (journalsOf(path).length > 0) {
    throw startErrorIn(
      folder,
      'holds the journal of a kms.db that is missing: restore kms.db from a copy, delete the journal',
    );
  }
};

/** Checks what there is. Changes nothing. Returns whether there is a file. */
const checkFolder = (folder: string, path: string): boolean => {
  refuseDanglingLink(folder);
  if (!existsSync(folder)) return false;
  if (!statSync(folder).isDirectory()) throw startErrorIn(folder, 'is not a folder: remove it');
  const status = statusOf(path);
  if (status) checkFile(folder, path, status);
  else refuseLostFile(folder, path);
  return status !== undefined;
};

const createFile = (folder: string, path: string) => {
  createFolder(folder);
  // Before SQLite creates it, so that nobody else can read it. The journal inherits its permissions.
  closeSync(openSync(path, 'wx', 0o600));
};

/** Finds the file, or creates it. Throws a LocalKmsStartError. */
export const prepareStateFile = (folder: string): StateFile => {
  const path = join(folder, 'kms.db');
  const exists = withoutChanges(folder, () => checkFolder(folder, path));
  try {
    if (!exists) createFile(folder, path);
    return { folder, path, isNew: !exists };
  } catch (error) {
    throw startError(folder, error);
  }
};

/** Lets only the owner read and write the file. Only after all checks: a refused start changes nothing. */
export const restrictStateFile = ({ path }: StateFile) => {
  chmodSync(path, 0o600);
};
