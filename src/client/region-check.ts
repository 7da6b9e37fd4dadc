/** Which regions are called. Another is answered here as KMS answers a region that it does not know; nothing is sent. */
import { isRegionName, regions as knownRegions } from '../contract/index.js';
import type { CallResult } from './interface.js';

export interface RegionOptions {
  /** The region of calls that name none: always called. */
  readonly defaultRegion: string;
  /** The regions that may be called, if not any. */
  readonly regions: readonly string[] | undefined;
  /** Whether each has a host of its own. */
  readonly perRegion: boolean;
}

const unsupported = (message: string): CallResult<never> => ({
  ok: false,
  failure: { kind: 'refused', code: 'UnsupportedRegion', message, requestId: null },
});

const malformed = unsupported('region must be lower-case letters, digits and hyphens; nothing was sent');
const unlisted = unsupported('region is none of those that this gateway calls; nothing was sent');

/** What a call to `region` is answered with in the place of KMS's answer; undefined where it may be sent. */
export const createRegionCheck = ({ defaultRegion, regions, perRegion }: RegionOptions) => {
  // Where a region is part of a host's name, each that a caller makes up would cost a lookup and a pool.
  const listed = regions ?? (perRegion ? knownRegions : undefined);
  const taken = listed && new Set([...listed, defaultRegion]);
  return (region: string): CallResult<never> | undefined => {
    if (!isRegionName(region)) return malformed;
    return taken && !taken.has(region) ? unlisted : undefined;
  };
};
