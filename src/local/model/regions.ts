/** The regions in which the local KMS offers its service, by the names of the cloud; each has keys of its own. */
import { regions } from '../../contract/index.js';

export { regions };

/** Whether symmetric keys are of SM4 there, as the national standard has it, and not of AES: in the regions of finance. */
export const followsNationalStandard = (region: string): boolean => region.endsWith('-fsi');

export const isOffered = (region: string): boolean => regions.includes(region);
