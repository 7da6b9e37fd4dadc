/** The source of the credentials as the environment asks for it: the chain, and a role on top where one is named. */
import type { Reach } from '../http/connection-pools.js';
import { assumeRoleProvider } from './assume-role.js';
import { firstFound } from './provider-chain.js';
import { placesOf, type CredentialSettings } from './providers.js';
import { usualProfiles } from './profile.js';
import { createCredentialSource, type RefreshOptions } from './refreshing-source.js';
import type { CredentialSource } from './source.js';

export interface SourceOptions extends RefreshOptions {
  /** How STS is reached, where not directly. Metadata is always asked directly. */
  readonly reach?: Reach | undefined;
  /** Where profile files are, unless one is named: those of the official SDKs unless given. */
  readonly profiles?: readonly string[] | undefined;
}

export const credentialSource = (
  settings: CredentialSettings,
  { now = Date.now, report, refreshMs, reach, profiles = usualProfiles() }: SourceOptions = {},
): CredentialSource => {
  const found = firstFound(placesOf(settings, { now, reach, profiles }));
  const { assumeRole, sts } = settings;
  if (!assumeRole) return createCredentialSource(found, { now, report, refreshMs });
  const base = createCredentialSource(found, { now, refreshMs });
  const role = { ...assumeRole, sessionName: sts.sessionName };
  const provider = assumeRoleProvider(base, role, {
    endpoint: sts.endpoint,
    region: sts.region,
    now,
    reach,
  });
  return createCredentialSource(provider, { now, report, refreshMs });
};
