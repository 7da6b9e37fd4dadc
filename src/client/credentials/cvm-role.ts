/** The role of a CVM instance, whose credentials the metadata service of the instance gives. */
import { isLoopback } from '../../platform/http/index.js';
import type { Answered } from '../http/http-exchange.js';
import { openDoor, type Door } from './metadata-client.js';
import { CredentialError, NoAnswer } from './error.js';
import { objectIn, readIssued } from './temporary-credentials.js';
import type { CredentialProvider } from './provider.js';

const officialHost = 'metadata.tencentyun.com';

const folder = '/latest/meta-data/cam/security-credentials/';

const serviceName = 'The metadata service';

/** How long the search for it may take, in milliseconds: outside of the cloud nobody answers. */
const searchMs = 1_000;

export interface MetadataOptions {
  readonly metadata: URL;
  readonly now: () => number;
}

/** Its answers are neither signed nor encrypted, so no other host is believed, and no proxy stands between. */
const doorTo = ({ metadata }: MetadataOptions): Door => {
  if (
    metadata.protocol !== 'http:' ||
    !(metadata.hostname === officialHost || isLoopback(metadata.hostname))
  ) {
    throw new CredentialError(`${serviceName} must be ${officialHost}, or http on loopback.`);
  }
  return openDoor(metadata, serviceName);
};

const read = (door: Door, path: string, withinMs?: number): Promise<Answered> =>
  door.ask({ method: 'GET', path, headers: {}, body: null, ...(withinMs === undefined ? {} : { withinMs }) });

const badStatus = (status: number) =>
  new CredentialError(`${serviceName} answered with HTTP status ${status}.`, { transient: true });

/** The name of the role that is bound to the instance; undefined where none is. */
const roleOf = async (door: Door, withinMs?: number): Promise<string | undefined> => {
  const { status, body } = await read(door, folder, withinMs);
  if (status === 404) return undefined;
  if (status !== 200) throw badStatus(status);
  const name = body.trim();
  if (name === '') return undefined;
  if (/^[\w+=,.@-]{1,128}$/.test(name)) return name;
  throw new CredentialError(`${serviceName} answered with what is no name of a role.`, { transient: true });
};

/** `role` is asked for anew each time unless given. */
export const cvmRoleProvider = (
  options: MetadataOptions & { readonly role: string | undefined },
): CredentialProvider => {
  const door = doorTo(options);
  return {
    issue: async () => {
      const role = options.role ?? (await roleOf(door));
      if (role === undefined) throw new CredentialError('No role is bound to this CVM instance.');
      const { status, body } = await read(door, folder + encodeURIComponent(role));
      if (status === 404) {
        throw new CredentialError(`${serviceName} knows no role ${role} of this CVM instance.`);
      }
      if (status !== 200) throw badStatus(status);
      const answer = objectIn(body);
      if (answer?.['Code'] !== 'Success') {
        throw new CredentialError(`${serviceName} gave no credentials for the role ${role}.`, {
          transient: true,
        });
      }
      return readIssued('the metadata service', answer, answer['ExpiredTime'], options.now());
    },
    close: () => door.close(),
  };
};

export type Search = { readonly found: true } | { readonly found: false; readonly why: string };

/**
 * Whether this is a CVM instance with a role. Nobody there means no; a service that is there and answers badly is an error,
 * so that no other account is taken in the place of the role's.
 */
export const searchCvmRole = async (options: MetadataOptions): Promise<Search> => {
  const door = doorTo(options);
  try {
    const role = await roleOf(door, searchMs);
    return role === undefined ? { found: false, why: 'no role is bound to this instance' } : { found: true };
  } catch (error) {
    if (error instanceof NoAnswer) return { found: false, why: `${options.metadata.origin} does not answer` };
    throw error;
  } finally {
    await door.close();
  }
};
