/** A bound for what has none of its own, such as a file on a disk that hangs. */
import { CredentialError } from './error.js';

/** What comes after the time is dropped. */
export const within = async <T>(ms: number, start: () => Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new CredentialError('The credentials did not come in time.', { transient: true }));
    }, ms);
  });
  try {
    return await Promise.race([start(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
