/** Reads a small file that holds a secret. */
import { readFile, stat } from 'node:fs/promises';
import { codeOf } from '../http/error-code.js';
import { CredentialError } from './error.js';

/** The bytes that such a file may have. */
const maxBytes = 65_536;

/** Anyone on the machine may write it. Windows knows no such mode, and shows it for every file. */
const isOpenToAll = (mode: number) => process.platform !== 'win32' && (mode & 0o002) !== 0;

/** `name` is what messages call it. Undefined where there is no such file; rejects with a CredentialError. */
export const readSmallFile = async (name: string, path: string): Promise<string | undefined> => {
  const flaw = (words: string) => new CredentialError(`${name} ${path} ${words}.`);
  try {
    const facts = await stat(path);
    // A pipe in its place would never end.
    if (!facts.isFile()) throw flaw('is no file');
    if (facts.size > maxBytes) throw flaw('is too large');
    if (isOpenToAll(facts.mode)) {
      throw flaw('may be written by everyone on this machine: take that right away (chmod o-w)');
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof CredentialError) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw flaw(`cannot be read (${code ?? 'unknown'})`);
  }
};
