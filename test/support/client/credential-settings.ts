/** What the environment would say of credentials, for tests: nothing, and no place outside of this machine. */
import { createCredentialSource, type CredentialSettings } from '../../../src/client/index.js';

/** Nobody listens there. */
export const nowhere = new URL('http://127.0.0.1:1');

export const settingsWith = (given: Partial<CredentialSettings> = {}): CredentialSettings => ({
  only: undefined,
  environment: undefined,
  profileFile: undefined,
  cvm: { metadata: nowhere, role: undefined },
  tke: undefined,
  assumeRole: undefined,
  sts: { endpoint: nowhere, region: 'ap-guangzhou', sessionName: 'a-session' },
  ...given,
});

/** Never looks at the profiles of whoever runs the tests. */
export const sourceFor = (
  settings: CredentialSettings,
  options: Parameters<typeof createCredentialSource>[1] = {},
) =>
  createCredentialSource(settings, { profilePaths: ['/dev/null/profile', '/dev/null/another'], ...options });
