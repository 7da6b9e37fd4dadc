/** The credentials that the gateway is started with, tried once before anything else is. */
import {
  CredentialError,
  createCredentialSource,
  fixedCredentials,
  type CredentialSource,
  type NetworkOptions,
} from '../client/index.js';
import type { Config } from '../config/index.js';

export interface Surroundings {
  /** How STS is reached. */
  readonly reach: NetworkOptions;
  /** Tells the person who starts the program. */
  readonly warn: (sentence: string) => void;
  /** Told, once it is started, when the credentials cannot be refreshed, and when they are again. */
  readonly report: (sentence: string) => void;
}

/**
 * Rejects with a CredentialError where something has to be mended: no start is better than a gateway that cannot work. What
 * may pass by itself, as a metadata service that is briefly down, is a warning, and is tried again with the first call.
 */
export const openCredentials = async (
  { upstream, localKms }: Pick<Config, 'upstream' | 'localKms'>,
  { reach, warn, report }: Surroundings,
): Promise<CredentialSource> => {
  if (!upstream) return fixedCredentials(localKms.credentials);
  let started = false;
  const source = createCredentialSource(upstream.credentials, {
    network: reach,
    onReport: (sentence) => {
      if (started) report(sentence);
    },
  });
  try {
    await source.get();
  } catch (error) {
    if (!(error instanceof CredentialError) || !error.transient) {
      await source.close();
      throw error;
    }
    warn(`${error.message} Calls fail until there are credentials; each tries to have them.`);
  }
  started = true;
  return source;
};
