import { rename, rm, writeFile } from 'node:fs/promises';
import { OperatorError } from '../platform/errors/index.js';

/** Writes a whole file or nothing: a running program may be following it. Rejects with an OperatorError. */
export const replaceFile = async (file: string, content: string): Promise<void> => {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    throw new OperatorError(`${file}: cannot be written (${code})`);
  }
};
