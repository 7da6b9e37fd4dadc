/** The source of the credentials as the environment asks for it: the chain, and a role on top where one is named. */
import type { NetworkOptions } from '../http/connection-pools.js';
import { assumeRoleProvider } from './assume-role.js';
import { firstFound } from './provider-chain.js';
import { placesOf, type CredentialSettings } from './providers.js';
import { usualProfiles } from './profile.js';
import { createRefreshingSource, type RefreshOptions } from './refreshing-source.js';
import type { CredentialSource } from './source.js';

export interface SourceOptions extends RefreshOptions {
  /** How STS is reached, where not directly. Metadata is always asked directly. */
  readonly network?: NetworkOptions | undefined;
  /** Where profile files are, unless one is named: those of the official SDKs unless given. */
  readonly profiles?: readonly string[] | undefined;
}

export const createCredentialSource = (
  settings: CredentialSettings,
  {
    now = Date.now,
    onReport: report,
    refreshMs,
    network: reach,
    profiles = usualProfiles(),
  }: SourceOptions = {},
): CredentialSource => {
  const found = firstFound(placesOf(settings, { now, network: reach, profiles }));
  const { assumeRole, sts } = settings;
  if (!assumeRole) return createRefreshingSource(found, { now, onReport: report, refreshMs });
  const base = createRefreshingSource(found, { now, refreshMs });
  const role = { ...assumeRole, sessionName: sts.sessionName };
  const provider = assumeRoleProvider(base, role, {
    endpoint: sts.endpoint,
    region: sts.region,
    now,
    network: reach,
  });
  return createRefreshingSource(provider, { now, onReport: report, refreshMs });
};
