/** Credential settings for tests: unless given, there are no credentials, and nothing outside of this machine is called. */
import { createCredentialSource, type CredentialSettings } from '../../../src/client/index.js';
import { createManualClock } from '../fixtures/manual-clock.js';

/** Nothing listens there. */
export const nowhere = new URL('http://127.0.0.1:1');

export const settingsWith = (settings: Partial<CredentialSettings> = {}): CredentialSettings => ({
  only: undefined,
  environment: undefined,
  profileFile: undefined,
  cvm: { metadata: nowhere, role: undefined },
  tke: undefined,
  assumeRole: undefined,
  sts: { endpoint: nowhere, region: 'ap-guangzhou', sessionName: 'a-session' },
  ...settings,
});

/** Never reads the profiles of the person who runs the tests. Requests time out only when a test advances its clock. */
export const sourceFor = (
  settings: CredentialSettings,
  { clock, ...options }: NonNullable<Parameters<typeof createCredentialSource>[1]> = {},
) =>
  createCredentialSource(settings, {
    profilePaths: ['/dev/null/profile', '/dev/null/another'],
    clock: { ...createManualClock().clock, ...clock },
    ...options,
  });
