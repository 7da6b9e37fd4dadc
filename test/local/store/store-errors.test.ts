import { describe, expect, it } from '@jest/globals';
import { startError } from '../../../src/local/store/store-errors.js';

const withCode = (code: string) => Object.assign(new Error('canary'), { code });

describe('the start error for', () => {
  it.each(['EIO', 'EMFILE', 'EEXIST', 'SQLITE_NOMEM'])(
    'the code %s says that the folder cannot be used, and not that it is damaged',
    (code) => {
      expect(startError('/a/folder', withCode(code)).message).toBe(
        `The data folder /a/folder cannot be used (${code}): check it and kms.db in it, or set LOCAL_KMS_DATA to another folder.`,
      );
    },
  );

  it('an error without a code names none', () => {
    expect(startError('/a/folder', new Error('canary')).message).toMatch(/cannot be used \(no code\)/);
  });

  it.each([
    ['SQLITE_CORRUPT_INDEX', /kms\.db is damaged/],
    ['SQLITE_IOERR_READ', /kms\.db is damaged/],
    ['SQLITE_NOTADB', /kms\.db is not a database/],
    ['SQLITE_FULL', /has no space left/],
    ['SQLITE_BUSY_RECOVERY', /in use by another local KMS/],
    ['EROFS', /cannot be written/],
  ])('the code %s says so', (code, message) => {
    expect(startError('/a/folder', withCode(code)).message).toMatch(message);
    expect(startError('/a/folder', withCode(code)).message).not.toMatch(/Nothing was changed/);
  });
});
