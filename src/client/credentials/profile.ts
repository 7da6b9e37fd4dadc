/**
 * The profile files of the official SDKs and command line. Read anew each time that the provider is asked: so a pair of
 * keys that was changed on disk is picked up when KMS refuses the old one.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CredentialError } from './error.js';
import { isHeaderText } from './temporary-credentials.js';
import { ProfileFlaw, sectionOf } from './parse-profile.js';
import type { CredentialProvider, Issued } from './provider.js';
import { readSmallFile } from './small-file.js';

const fileName = 'The credentials file';

/** The first that is there counts. */
export const usualProfiles = (): readonly string[] => [
  join(homedir(), '.tencentcloud', 'credentials'),
  '/etc/tencentcloud/credentials',
];

const sectionIn = (text: string) => {
  const section = sectionOf(text, 'default');
  if (!section) throw new ProfileFlaw('has no section [default]');
  return section;
};

const issuedIn = (text: string): Issued => {
  const section = sectionIn(text);
  const valueOf = (key: string): string => {
    const value = section.get(key);
    if (!value) throw new ProfileFlaw(`has no ${key} in its section [default]`);
    if (!isHeaderText(value)) {
      throw new ProfileFlaw(`has a ${key} that is not made of visible ASCII characters without spaces`);
    }
    return value;
  };
  const token = section.get('token') ? valueOf('token') : undefined;
  const credentials = { secretId: valueOf('secret_id'), secretKey: valueOf('secret_key'), token };
  return { credentials, expiresAt: undefined };
};

/** The file that is there, whatever it holds; undefined where none is. */
export const findProfile = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) {
    if ((await readSmallFile(fileName, path)) !== undefined) return path;
  }
  return undefined;
};

export const profileProvider = (path: string): CredentialProvider => ({
  issue: async () => {
    const text = await readSmallFile(fileName, path);
    if (text === undefined) throw new CredentialError(`${fileName} ${path} is not there.`);
    try {
      return issuedIn(text);
    } catch (error) {
      if (!(error instanceof ProfileFlaw)) throw error;
      throw new CredentialError(`${fileName} ${path} ${error.message}.`);
    }
  },
  close: () => Promise.resolve(),
});
