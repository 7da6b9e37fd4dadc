/** The source of the credentials as the environment asks for it: the chain, and a role on top where one is named. */
import { assumeRoleProvider } from './assume-role.js';
import { firstFound } from './chain.js';
import type { MakeDispatcher } from './door.js';
import { placesOf, type CredentialSettings } from './places.js';
import { usualProfiles } from './profile.js';
import { createCredentialSource, type RefreshOptions } from './refreshed.js';
import type { CredentialSource } from './source.js';

export interface SourceOptions extends RefreshOptions {
  /** What carries requests to STS, where that is not the usual pool. Metadata is always asked directly. */
  readonly makeDispatcher?: MakeDispatcher | undefined;
  /** Where profile files are, unless one is named: those of the official SDKs unless given. */
  readonly profiles?: readonly string[] | undefined;
}

export const credentialSource = (
  settings: CredentialSettings,
  { now = Date.now, report, refreshMs, makeDispatcher, profiles = usualProfiles() }: SourceOptions = {},
): CredentialSource => {
  const found = firstFound(placesOf(settings, { now, makeDispatcher, profiles }));
  const { assumeRole, sts } = settings;
  if (!assumeRole) return createCredentialSource(found, { now, report, refreshMs });
  const base = createCredentialSource(found, { now, refreshMs });
  const role = { ...assumeRole, sessionName: sts.sessionName };
  const provider = assumeRoleProvider(base, role, {
    endpoint: sts.endpoint,
    region: sts.region,
    now,
    makeDispatcher,
  });
  return createCredentialSource(provider, { now, report, refreshMs });
};
