import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CredentialError } from '../../../src/client/index.js';
import { findProfile } from '../../../src/client/credentials/profile-provider.js';
import { settingsWith, sourceFor } from '../../support/client/credential-settings.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profile-'));
  file = join(folder, 'credentials');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const sourceOf = (profileFile = file) => sourceFor(settingsWith({ profileFile }));

const read = (text: string) => {
  writeFileSync(file, text);
  return sourceOf().get();
};

const messageOf = async (got: Promise<unknown>): Promise<string> => {
  const error: unknown = await got.catch((caught: unknown) => caught);
  if (!(error instanceof CredentialError)) throw new Error('There was no CredentialError.');
  expect(error.transient).toBe(false);
  return error.message;
};

const pair = { secretId: 'an-id', secretKey: 'a-key' };

describe('a profile file', () => {
  it.each([
    ['as the manual shows it', '[default]\nsecret_id = an-id\nsecret_key = a-key\n'],
    ['without spaces, as Windows writes it', '\uFEFF[default]\r\nsecret_id=an-id\r\nsecret_key=a-key\r\n'],
    [
      'with comments, quotes and other sections',
      '; mine\n[other]\nsecret_id = no\nsecret_key = no\n[ default ] ; it\n# here\nsecret_id = "an-id"\n' +
        "secret_key = 'a-key'\nregion = ap-guangzhou ; and more\n[last]\nsecret_id = no\n",
    ],
    ['with a comment behind the value', '[default]\nsecret_id = an-id # id\nsecret_key = a-key;key\n'],
    ['with a value that contains =', '[default]\nsecret_id = an-id\nsecret_key = a-key\nother = a=b==\n'],
  ])('is read %s', async (_, text) => {
    expect(await read(text)).toEqual(pair);
  });

  it('may contain the token of temporary credentials', async () => {
    expect(await read('[default]\nsecret_id=an-id\nsecret_key=a-key\ntoken=a-token')).toEqual({
      ...pair,
      token: 'a-token',
    });
  });

  it.each([
    ['the key is missing', '[default]\nsecret_id = canary\n', 'has no secret_key in its section [default]'],
    ['the id is missing', '[default]\nsecret_key = canary\n', 'has no secret_id in its section [default]'],
    ['the key is empty', '[default]\nsecret_id = canary\nsecret_key =\n', 'has no secret_key in'],
    ['the id is misspelt', '[default]\nSecret_Id = canary\nsecret_key = canary\n', 'has no secret_id in'],
    [
      'the key has characters that an HTTP header cannot carry',
      '[default]\nsecret_id = canary\nsecret_key = canary canary\n',
      'has a secret_key that is not made of visible ASCII',
    ],
    [
      'the token has such characters',
      '[default]\nsecret_id = canary\nsecret_key = canary\ntoken = canary\u00e9\n',
      'has a token that is not',
    ],
    ['the section is missing', 'secret_id = canary\nsecret_key = canary\n', 'has no section [default]'],
    ['it is empty', '', 'has no section [default]'],
    [
      'a line is neither a section nor a pair',
      '[default]\nsecret_id canary\n',
      'is malformed: line 2 is neither',
    ],
    ['it is JSON', '{"secret_id": "canary"}', 'is malformed: line 1 is neither'],
    ['it is binary', '\u0000\u0001canary\u0000', 'is malformed: line 1 is neither'],
    ['it is too large', `[default]\n${'# canary\n'.repeat(10_000)}`, 'is too large'],
  ])('is refused if %s, with a message that shows no value', async (_, text, message) => {
    const said = await messageOf(read(text));
    expect(said).toContain(`The credentials file ${file} ${message}`);
    expect(said).not.toContain('canary');
  });

  it('is refused if everyone may write it', async () => {
    writeFileSync(file, '[default]\nsecret_id=an-id\nsecret_key=a-key');
    chmodSync(file, 0o646);
    expect(await messageOf(sourceOf().get())).toContain(`${file} may be written by everyone`);
    chmodSync(file, 0o644);
    expect(await sourceOf().get()).toEqual(pair);
  });

  it('is refused if it is a directory', async () => {
    mkdirSync(file);
    expect(await messageOf(sourceOf().get())).toBe(`The credentials file ${file} is not a regular file.`);
  });

  it('must exist if it is named', async () => {
    expect(await messageOf(sourceOf().get())).toBe(`The credentials file ${file} does not exist.`);
  });

  it('is read again when KMS refuses its credentials, so that a changed file is picked up', async () => {
    writeFileSync(file, '[default]\nsecret_id=an-id\nsecret_key=a-key');
    const source = sourceOf();
    const refused = await source.get();
    writeFileSync(file, '[default]\nsecret_id=another-id\nsecret_key=another-key');
    expect(await source.get()).toEqual(pair);
    expect(await source.renew(refused)).toBe(true);
    expect(await source.get()).toEqual({ secretId: 'another-id', secretKey: 'another-key' });
  });

  it('leaves the old credentials in use while the file is half written', async () => {
    writeFileSync(file, '[default]\nsecret_id=an-id\nsecret_key=a-key');
    const source = sourceOf();
    const refused = await source.get();
    writeFileSync(file, '[default]\nsecret_id=another-id\n');
    expect(await source.renew(refused)).toBe(false);
    expect(await source.get()).toEqual(pair);
  });
});

describe('several profile files', () => {
  it('are searched in order, and a broken one counts', async () => {
    const second = join(folder, 'second');
    expect(await findProfile([file, second])).toBeUndefined();
    writeFileSync(second, '[default]\nsecret_id=an-id\nsecret_key=a-key');
    expect(await findProfile([file, second])).toBe(second);
    expect(await findProfile([join(second, 'below-a-file'), second])).toBe(second);
    writeFileSync(file, 'broken');
    expect(await findProfile([file, second])).toBe(file);
  });
});
