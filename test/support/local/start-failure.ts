/** The message of a start of the local KMS that must fail: one line, for the person who starts it. */
import { expect } from '@jest/globals';
import { LocalKmsStartError } from '../../../src/local/index.js';
import { ListenError } from '../../../src/platform/http/index.js';

export const startFailure = async (starting: Promise<unknown>): Promise<string> => {
  const error = await starting.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LocalKmsStartError || error instanceof ListenError)) {
    throw new Error('The start did not fail as expected');
  }
  expect(error.message).not.toContain('\n');
  return error.message;
};
