import { readFile, stat } from 'node:fs/promises';
import { errorCode } from '../../platform/errors/index.js';
import { CredentialError } from './credential-error.js';

const maxBytes = 65_536;

/** Whether everyone on the machine may write the file. Windows reports that for every file, so it is not checked there. */
const isWorldWritable = (mode: number) => process.platform !== 'win32' && (mode & 0o002) !== 0;

/**
 * Reads a small file that contains a secret. `name` is what error messages call it. Resolves to undefined if there is no such
 * file; rejects with a CredentialError.
 */
export const readSecretFile = async (name: string, path: string): Promise<string | undefined> => {
  const problem = (description: string) => new CredentialError(`${name} ${path} ${description}.`);
  try {
    const stats = await stat(path);
    // Reading a pipe might never end.
    if (!stats.isFile()) throw problem('is not a regular file');
    if (stats.size > maxBytes) throw problem('is too large');
    if (isWorldWritable(stats.mode)) {
      throw problem('may be written by everyone on this machine; remove that permission (chmod o-w)');
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof CredentialError) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw problem(`cannot be read (${code ?? 'unknown'})`);
  }
};
