/** Where KMS is: one URL for all regions, or one per region if the host of the endpoint contains `{region}`. */
import { isSecureUrl } from '../../platform/http/index.js';
import { ClientSetupError } from './client-setup-error.js';

export interface Endpoints {
  /** Whether each region has its own host. */
  readonly perRegion: boolean;
  /** The URL for a region, which must satisfy `isRegionName`. */
  for(region: string): URL;
}

const placeholder = '{region}';

/** Why the URL is invalid, or undefined if it is valid. */
const endpointProblem = (url: URL): string | undefined => {
  const { hostname, pathname, username, password, search, hash } = url;
  if (username || password || search || hash || pathname !== '/') {
    return 'must be a scheme, a host and optionally a port, and nothing more';
  }
  if (!isSecureUrl(url)) return 'must be called by https (http is for loopback only)';
  // The operator chooses the domain: if the region were the last label, callers could name any host.
  if (/[{}]/.test(hostname.replace(/(?<=^|\.)\{region\}(?=\.[^.])/, ''))) {
    return `may contain ${placeholder} once, as a whole label of the host name and not the last one`;
  }
  return undefined;
};

/** Throws a ClientSetupError. */
export const createEndpoints = (endpoint: URL): Endpoints => {
  const problem = endpointProblem(endpoint);
  if (problem) throw new ClientSetupError(`The endpoint of KMS ${problem}.`);
  if (!endpoint.hostname.includes(placeholder)) return { perRegion: false, for: () => endpoint };
  return { perRegion: true, for: (region) => new URL(endpoint.href.replace(placeholder, region)) };
};
