/**
 * Credentials from the profile file of the official SDKs and command line. The file is read on each retrieval: if KMS refuses a
 * key pair that was replaced on disk, the new one is picked up.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CredentialError } from './credential-error.js';
import type { CredentialProvider, ExpiringCredentials } from './credential-provider.js';
import { parseProfileSection, ProfileError } from './parse-profile.js';
import { readSecretFile } from './secret-file.js';
import { isHeaderText } from './temporary-credentials.js';

const fileName = 'The credentials file';

/** The first file that exists is used. */
export const defaultProfilePaths = (): readonly string[] => [
  join(homedir(), '.tencentcloud', 'credentials'),
  '/etc/tencentcloud/credentials',
];

const parseProfile = (text: string): ExpiringCredentials => {
  const section = parseProfileSection(text, 'default');
  if (!section) throw new ProfileError('has no section [default]');
  const valueOf = (key: string): string => {
    const value = section.get(key);
    if (!value) throw new ProfileError(`has no ${key} in its section [default]`);
    if (!isHeaderText(value)) {
      throw new ProfileError(`has a ${key} that is not made of visible ASCII characters without spaces`);
    }
    return value;
  };
  const token = section.get('token') ? valueOf('token') : undefined;
  const credentials = { secretId: valueOf('secret_id'), secretKey: valueOf('secret_key'), token };
  return { credentials, expiresAt: undefined };
};

/** The first path at which there is a file, valid or not; undefined if there is none. */
export const findProfile = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) {
    if ((await readSecretFile(fileName, path)) !== undefined) return path;
  }
  return undefined;
};

export const profileProvider = (path: string): CredentialProvider => ({
  retrieve: async () => {
    const text = await readSecretFile(fileName, path);
    if (text === undefined) throw new CredentialError(`${fileName} ${path} does not exist.`);
    try {
      return parseProfile(text);
    } catch (error) {
      if (!(error instanceof ProfileError)) throw error;
      throw new CredentialError(`${fileName} ${path} ${error.message}.`);
    }
  },
  close: () => Promise.resolve(),
});
