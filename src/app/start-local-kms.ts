import type { LocalKmsConfig } from '../config/index.js';

/** Starts the local KMS. Loads it only now: a gateway for a real KMS is installed without the packages that it needs. */
export const startLocalKms = async (config: LocalKmsConfig) => {
  const local = await import('../local/index.js');
  return local.startLocalKms(config);
};
