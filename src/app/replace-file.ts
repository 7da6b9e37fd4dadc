import { rename, rm, writeFile } from 'node:fs/promises';
import { errorCode, OperatorError } from '../platform/errors/index.js';

/** Writes a whole file or nothing: a running program may be following it. Rejects with an OperatorError. */
export const replaceFile = async (file: string, content: string): Promise<void> => {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new OperatorError(`${file}: cannot be written (${errorCode(error) ?? 'no code'})`);
  }
};
