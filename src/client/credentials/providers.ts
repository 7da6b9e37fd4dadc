/** The places of the chain, made from what the environment says of each. */
import type { Credentials } from '../../signing/index.js';
import type { NetworkOptions } from '../http/connection-pools.js';
import type { Finding, Place } from './provider-chain.js';
import { cvmRoleProvider, searchCvmRole } from './cvm-role.js';
import { findProfile, profileProvider } from './profile.js';
import { fixedProvider } from './provider.js';
import { webIdentityProvider } from './web-identity.js';

export interface CredentialSettings {
  /** The one place where they are looked for; undefined for the first where there are any. */
  readonly only: Place['kind'] | undefined;
  readonly environment: Credentials | undefined;
  /** Undefined for the usual ones. */
  readonly profileFile: string | undefined;
  /** `role` is undefined where the metadata service is to be asked for it. */
  readonly cvm: { readonly metadata: URL; readonly role: string | undefined };
  readonly tke:
    | {
        readonly region: string;
        readonly providerId: string;
        readonly tokenFile: string;
        readonly roleArn: string;
      }
    | undefined;
  /** The role to take on with what was found. */
  readonly assumeRole: { readonly arn: string; readonly durationSeconds: number } | undefined;
  readonly sts: { readonly endpoint: URL; readonly region: string; readonly sessionName: string };
}

export interface Outside {
  readonly now: () => number;
  /** How STS is reached. Metadata is always asked directly. */
  readonly network: NetworkOptions | undefined;
  /** Where profile files usually are. */
  readonly profiles: readonly string[];
}

const environment = (credentials: Credentials | undefined): Finding =>
  credentials
    ? { provider: fixedProvider(credentials) }
    : { none: 'TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set' };

const profile = async (file: string | undefined, usual: readonly string[]): Promise<Finding> => {
  if (file !== undefined) return { provider: profileProvider(file) };
  const found = await findProfile(usual);
  return found === undefined
    ? { none: `there is no ${usual.join(' and no ')}` }
    : { provider: profileProvider(found) };
};

/** Somebody who names the role means it to be there; otherwise it is looked for. */
const cvm = async (
  { cvm: { metadata, role }, only }: CredentialSettings,
  { now }: Outside,
): Promise<Finding> => {
  const options = { metadata, role, now };
  if (role === undefined && only !== 'cvm') {
    const search = await searchCvmRole(options);
    if (!search.found) return { none: search.why };
  }
  return { provider: cvmRoleProvider(options) };
};

const tke = ({ tke: pod, sts }: CredentialSettings, outside: Outside): Finding => {
  if (!pod)
    return { none: 'TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE and TKE_ROLE_ARN are not set' };
  const identity = { ...pod, sessionName: sts.sessionName };
  return {
    provider: webIdentityProvider(identity, { endpoint: sts.endpoint, region: pod.region, ...outside }),
  };
};

export const placesOf = (settings: CredentialSettings, outside: Outside): readonly Place[] => {
  const all: readonly Place[] = [
    { kind: 'environment', find: () => Promise.resolve(environment(settings.environment)) },
    { kind: 'profile', find: () => profile(settings.profileFile, outside.profiles) },
    { kind: 'cvm', find: () => cvm(settings, outside) },
    { kind: 'tke', find: () => Promise.resolve(tke(settings, outside)) },
  ];
  return all.filter(({ kind }) => settings.only === undefined || settings.only === kind);
};
