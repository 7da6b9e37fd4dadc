/** Errors of SQLite and of the file system, in words: at the start and at run time. */
import { errorCode } from '../../platform/errors/index.js';
import { LocalKmsStartError } from '../model/start-error.js';

type Cause = 'busy' | 'full' | 'unwritable' | 'damaged';

/** By the beginning of the code: SQLite extends its codes, as in `SQLITE_IOERR_WRITE`. */
const causes: readonly (readonly [prefix: string, cause: Cause])[] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR_WRITE', 'full'],
  ['SQLITE_IOERR_FSYNC', 'full'],
  ['SQLITE_IOERR_TRUNCATE', 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EFBIG', 'full'],
  ['SQLITE_READONLY', 'unwritable'],
  ['SQLITE_CANTOPEN', 'unwritable'],
  ['SQLITE_PERM', 'unwritable'],
  ['SQLITE_AUTH', 'unwritable'],
  ['EACCES', 'unwritable'],
  ['EPERM', 'unwritable'],
  ['EROFS', 'unwritable'],
  ['ENOENT', 'unwritable'],
  ['ENOTDIR', 'unwritable'],
  ['ELOOP', 'unwritable'],
  ['ENAMETOOLONG', 'unwritable'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR', 'damaged'],
];

/** Undefined for an error that has nothing to do with the file. */
const causeOf = (error: unknown): Cause | undefined =>
  causes.find(([prefix]) => errorCode(error)?.startsWith(prefix))?.[1];

export const isStoreError = (error: unknown): boolean => causeOf(error) !== undefined;

export const isBusy = (error: unknown): boolean => causeOf(error) === 'busy';

const elsewhere = 'or set LOCAL_KMS_DATA to another folder';

/** Says why the state in `folder` was not opened. One line. */
export const startErrorIn = (folder: string, reason: string): LocalKmsStartError =>
  new LocalKmsStartError(`The data folder ${folder} ${reason}, ${elsewhere}.`);

/** `problem` is a code of SQLite, or says what is wrong in the file. */
export const damagedState = (folder: string, problem: string): LocalKmsStartError =>
  startErrorIn(
    folder,
    `holds a state that cannot be opened (${problem}): ${problem === 'SQLITE_NOTADB' ? 'kms.db is not a database' : 'kms.db is damaged'}. Restore it from a copy`,
  );

/** Converts an error of SQLite or of the file system to a start error. */
export const startError = (folder: string, error: unknown): LocalKmsStartError => {
  if (error instanceof LocalKmsStartError) return error;
  const code = errorCode(error) ?? 'no code';
  switch (causeOf(error)) {
    case 'busy':
      return startErrorIn(folder, 'is in use by another local KMS: stop that one');
    case 'full':
      return startErrorIn(folder, `has no space left (${code}): free some`);
    case 'unwritable':
      return startErrorIn(
        folder,
        `cannot be written (${code}): give this user the right to read and write it and kms.db in it`,
      );
    case 'damaged':
      return damagedState(folder, code);
    default:
      return startErrorIn(folder, `cannot be used (${code}): check it and kms.db in it`);
  }
};

/** Runs a part of the start that changes nothing. Throws a LocalKmsStartError that says so. */
export const withoutChanges = <T>(folder: string, check: () => T): T => {
  try {
    return check();
  } catch (error) {
    throw new LocalKmsStartError(`${startError(folder, error).message} Nothing was changed.`);
  }
};

const atRunTime: Readonly<Record<Cause, string>> = {
  busy: 'The local KMS cannot use its state, which another program has locked: end that program, and call again.',
  full: 'The local KMS cannot store the change, because its disk is full or fails. Nothing was changed: free some space, and call again.',
  unwritable:
    'The local KMS cannot store the change, because its data folder cannot be written. Nothing was changed: make it writable, and call again.',
  damaged:
    'The state of the local KMS is damaged: stop it, and restore kms.db in its data folder from a copy.',
};

/** What a caller is told of an error of SQLite; undefined for any other error. The transaction was rolled back. */
export const storeProblem = (error: unknown): string | undefined => {
  const cause = errorCode(error)?.startsWith('SQLITE_') ? causeOf(error) : undefined;
  return cause && atRunTime[cause];
};
