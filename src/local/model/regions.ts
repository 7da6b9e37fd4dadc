/** The regions of the local KMS. */
import { regions } from '../../contract/index.js';

export { regions };

/** Whether symmetric keys use SM4, the Chinese national standard, instead of AES. Finance regions do. */
export const followsNationalStandard = (region: string): boolean => region.endsWith('-fsi');

export const isOffered = (region: string): boolean => regions.includes(region);
