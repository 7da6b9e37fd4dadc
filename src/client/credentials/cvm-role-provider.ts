/** The role of a CVM instance: its credentials come from the metadata service of the instance. */
import { isLoopback } from '../../platform/http/index.js';
import { isSuccess, type ExchangeResponse } from '../../platform/http-client/index.js';
import type { Clock } from '../clock.js';
import { parseJsonObject } from '../codec/parse-json-object.js';
import { CredentialError, NoResponseError } from './credential-error.js';
import type { CredentialProvider } from './credential-provider.js';
import { createServiceClient, type ServiceClient } from './service-client.js';
import { readTemporaryCredentials } from './temporary-credentials.js';

const officialHost = 'metadata.tencentyun.com';

const rolesPath = '/latest/meta-data/cam/security-credentials/';

const serviceName = 'The metadata service';

/** How long the search for a role may take: outside of the cloud, nothing answers. */
const searchMs = 1_000;

export interface MetadataOptions {
  readonly metadata: URL;
  readonly clock: Pick<Clock, 'unixMs' | 'setTimer'>;
}

/** Metadata responses are neither signed nor encrypted, so only the official host or loopback is called, and without a proxy. */
const metadataClient = ({ metadata, clock }: MetadataOptions): ServiceClient => {
  const isAllowed = metadata.hostname === officialHost || isLoopback(metadata.hostname);
  if (metadata.protocol !== 'http:' || !isAllowed) {
    throw new CredentialError(`${serviceName} must be ${officialHost}, or http on loopback.`);
  }
  return createServiceClient(metadata, { name: serviceName, clock });
};

const get = (client: ServiceClient, path: string, timeoutMs?: number): Promise<ExchangeResponse> =>
  client.send({
    method: 'GET',
    path,
    headers: {},
    body: null,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

const unusable = (flaw: string) => new CredentialError(`${serviceName} ${flaw}.`, { transient: true });

/** The name of the role that is bound to the instance, or undefined if none is. */
const boundRole = async (client: ServiceClient, timeoutMs?: number): Promise<string | undefined> => {
  const { status, body } = await get(client, rolesPath, timeoutMs);
  if (status === 404) return undefined;
  if (!isSuccess(status)) throw unusable(`answered with HTTP status ${status}`);
  const name = body.trim();
  if (name === '') return undefined;
  if (/^[\w+=,.@-]{1,128}$/.test(name)) return name;
  throw unusable('answered with an invalid role name');
};

/** Without `role`, the metadata service is asked for the bound role each time. */
export const cvmRoleProvider = (
  options: MetadataOptions & { readonly role: string | undefined },
): CredentialProvider => {
  const client = metadataClient(options);
  return {
    retrieve: async () => {
      const role = options.role ?? (await boundRole(client));
      if (role === undefined) throw new CredentialError('No role is bound to this CVM instance.');
      const { status, body } = await get(client, rolesPath + encodeURIComponent(role));
      if (status === 404) {
        throw new CredentialError(`${serviceName} knows no role ${role} of this CVM instance.`);
      }
      if (!isSuccess(status)) throw unusable(`answered with HTTP status ${status}`);
      const answer = parseJsonObject(body);
      if (answer?.['Code'] !== 'Success') throw unusable(`gave no credentials for the role ${role}`);
      return readTemporaryCredentials(
        'the metadata service',
        answer,
        answer['ExpiredTime'],
        options.clock.unixMs(),
      );
    },
    close: () => client.close(),
  };
};

export type RoleSearch = { readonly found: true } | { readonly found: false; readonly reason: string };

/**
 * Whether this is a CVM instance with a role. A service that does not answer means no. A service that answers badly is an error:
 * otherwise the search would go on and could find another account.
 */
export const searchCvmRole = async (options: MetadataOptions): Promise<RoleSearch> => {
  const client = metadataClient(options);
  try {
    const role = await boundRole(client, searchMs);
    return role === undefined
      ? { found: false, reason: 'no role is bound to this instance' }
      : { found: true };
  } catch (error) {
    if (!(error instanceof NoResponseError)) throw error;
    return { found: false, reason: `${options.metadata.origin} does not answer` };
  } finally {
    await client.close();
  }
};
