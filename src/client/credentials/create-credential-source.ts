import { systemClock } from '../clock.js';
import { assumeRoleProvider } from './assume-role-provider.js';
import type { CredentialSettings } from './credential-settings.js';
import type { CredentialSource } from './credential-source.js';
import { defaultProfilePaths } from './profile-provider.js';
import { createProviderChain } from './provider-chain.js';
import { providers } from './providers.js';
import { createRefreshingSource, type RefreshOptions } from './refreshing-source.js';
import type { ServiceNetwork } from './service-client.js';

export interface SourceOptions extends RefreshOptions {
  /** How STS is reached, if not directly. The metadata service is always called directly. */
  readonly network?: ServiceNetwork | undefined;
  /** Where to look for a profile if the settings name none; the paths of the official SDKs unless given. */
  readonly profilePaths?: readonly string[] | undefined;
}

/** The source that the settings describe: the provider chain, and on top of it the role to assume, if one is configured. */
export const createCredentialSource = (
  settings: CredentialSettings,
  { network, profilePaths = defaultProfilePaths(), onReport, ...options }: SourceOptions = {},
): CredentialSource => {
  const clock = { ...systemClock, ...options.clock };
  const chain = createProviderChain(providers(settings, { clock, network, profilePaths }));
  const { assumeRole, sts } = settings;
  if (!assumeRole) return createRefreshingSource(chain, { ...options, onReport });
  const provider = assumeRoleProvider(
    createRefreshingSource(chain, options),
    { ...assumeRole, sessionName: sts.sessionName },
    { endpoint: sts.endpoint, region: sts.region, clock, network },
  );
  return createRefreshingSource(provider, { ...options, onReport });
};
