/** The links of the provider chain, in the order of the official SDKs. */
import type { Credentials } from '../../signing/index.js';
import type { Clock } from '../clock.js';
import { fixedProvider } from './credential-provider.js';
import type { CredentialSettings } from './credential-settings.js';
import { cvmRoleProvider, searchCvmRole } from './cvm-role-provider.js';
import { findProfile, profileProvider } from './profile-provider.js';
import type { ChainLink, FindResult } from './provider-chain.js';
import type { ServiceNetwork } from './service-client.js';
import { webIdentityProvider } from './web-identity-provider.js';

export interface ProviderOptions {
  readonly clock: Pick<Clock, 'unixMs' | 'setTimer'>;
  /** How STS is reached. The metadata service is always called directly. */
  readonly network: ServiceNetwork | undefined;
  readonly profilePaths: readonly string[];
}

const environment = (credentials: Credentials | undefined): FindResult =>
  credentials
    ? { provider: fixedProvider(credentials) }
    : { notFound: 'TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set' };

const profile = async (file: string | undefined, defaultPaths: readonly string[]): Promise<FindResult> => {
  if (file !== undefined) return { provider: profileProvider(file) };
  const found = await findProfile(defaultPaths);
  return found === undefined
    ? { notFound: `there is no ${defaultPaths.join(' and no ')}` }
    : { provider: profileProvider(found) };
};

/** If the role or this provider is named, it is expected to be there; otherwise it is searched for. */
const cvm = async (
  { cvm: { metadata, role }, only }: CredentialSettings,
  { clock }: ProviderOptions,
): Promise<FindResult> => {
  const options = { metadata, role, clock };
  if (role === undefined && only !== 'cvm') {
    const search = await searchCvmRole(options);
    if (!search.found) return { notFound: search.reason };
  }
  return { provider: cvmRoleProvider(options) };
};

const tke = ({ tke: pod, sts }: CredentialSettings, { clock, network }: ProviderOptions): FindResult => {
  if (!pod) {
    return {
      notFound: 'TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE and TKE_ROLE_ARN are not set',
    };
  }
  const { region, ...identity } = pod;
  return {
    provider: webIdentityProvider(
      { ...identity, sessionName: sts.sessionName },
      { endpoint: sts.endpoint, region, clock, network },
    ),
  };
};

export const providers = (settings: CredentialSettings, options: ProviderOptions): readonly ChainLink[] => {
  const all: readonly ChainLink[] = [
    { kind: 'environment', find: () => Promise.resolve(environment(settings.environment)) },
    { kind: 'profile', find: () => profile(settings.profileFile, options.profilePaths) },
    { kind: 'cvm', find: () => cvm(settings, options) },
    { kind: 'tke', find: () => Promise.resolve(tke(settings, options)) },
  ];
  return all.filter(({ kind }) => settings.only === undefined || settings.only === kind);
};
