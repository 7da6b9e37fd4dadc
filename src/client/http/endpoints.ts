/** Where KMS is: at one address for all regions, or at one for each, where the host of the endpoint has `{region}` in it. */
import { isSecureUrl } from '../../platform/http/index.js';
import { ClientSetupError } from '../setup-error.js';

export interface Endpoints {
  /** Whether each region has an address of its own. */
  readonly perRegion: boolean;
  /** The address for a region, which must be as `isRegionName` says. */
  for(region: string): URL;
}

const placeholder = '{region}';

/** Why this is no place to send secrets to; undefined where it is one. */
const flawOf = (url: URL) => {
  const { hostname, pathname, username, password, search, hash } = url;
  if (username || password || search || hash || pathname !== '/') {
    return 'must be a scheme, a host, perhaps a port, and nothing more';
  }
  if (!isSecureUrl(url)) {
    return 'must be called by https (http is for loopback only)';
  }
  // What stands behind the region is the operator's: a region alone must not be a host.
  if (/[{}]/.test(hostname.replace(/(?<=^|\.)\{region\}(?=\.[^.])/, ''))) {
    return `may hold ${placeholder} once, as a whole part of the host's name and not its last`;
  }
  return undefined;
};

/** Throws a ClientSetupError. */
export const endpointsOf = (endpoint: URL): Endpoints => {
  const flaw = flawOf(endpoint);
  if (flaw) throw new ClientSetupError(`The endpoint of KMS ${flaw}.`);
  if (!endpoint.hostname.includes(placeholder)) return { perRegion: false, for: () => endpoint };
  return { perRegion: true, for: (region) => new URL(endpoint.href.replace(placeholder, region)) };
};
