/** Refuses regions that must not be called, the way KMS refuses an unknown region. */
import { isRegionName, regions as knownRegions } from '../contract/index.js';
import type { CallResult } from './interface.js';

export interface RegionOptions {
  /** The region of calls that name none. It is always allowed. */
  readonly defaultRegion: string;
  /** The regions that may be called, if they are restricted. */
  readonly regions: readonly string[] | undefined;
  /** Whether each region has its own host. */
  readonly perRegion: boolean;
}

const unsupported = (message: string): CallResult<never> => ({
  ok: false,
  failure: { kind: 'refused', code: 'UnsupportedRegion', message, requestId: null },
});

const malformed = unsupported('region must be lower-case letters, digits and hyphens; nothing was sent');
const notAllowed = unsupported('region is none of those that this gateway calls; nothing was sent');

/** Returns the result of a call to a region that must not be called, or undefined if it may be. */
export const createRegionCheck = ({ defaultRegion, regions, perRegion }: RegionOptions) => {
  // If the region is part of the host name, each region that a caller invents would cost a DNS lookup and a pool.
  const listed = regions ?? (perRegion ? knownRegions : undefined);
  const allowed = listed && new Set([...listed, defaultRegion]);
  return (region: string): CallResult<never> | undefined => {
    if (!isRegionName(region)) return malformed;
    return allowed && !allowed.has(region) ? notAllowed : undefined;
  };
};
