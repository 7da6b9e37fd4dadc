/** Opens the credentials that the gateway signs its calls with, and tries them once before the gateway starts. */
import {
  CredentialError,
  createCredentialSource,
  fixedCredentials,
  type CredentialSource,
  type NetworkOptions,
} from '../client/index.js';
import type { Config } from '../config/index.js';

export interface OpenCredentialsOptions {
  /** How STS is reached. */
  readonly network: NetworkOptions;
  /** Warns the person who starts the program. */
  readonly warn: (sentence: string) => void;
  /** Called after the start, when a refresh of the credentials fails and when it succeeds again. */
  readonly onReport: (sentence: string) => void;
}

/**
 * Rejects with a CredentialError if the configuration must be corrected: the gateway should not start when it cannot work. An
 * error that may pass, such as a metadata service that is briefly down, is a warning; the first call tries again.
 */
export const openCredentials = async (
  { upstream, localKms, connection }: Pick<Config, 'upstream' | 'localKms' | 'connection'>,
  { network, warn, onReport }: OpenCredentialsOptions,
): Promise<CredentialSource> => {
  if (!upstream) return fixedCredentials(localKms.credentials);
  let started = false;
  const source = createCredentialSource(upstream.credentials, {
    network: { ...network, connectMs: connection.timeouts.connectMs },
    onReport: (sentence) => {
      if (started) onReport(sentence);
    },
  });
  try {
    await source.get();
  } catch (error) {
    if (!(error instanceof CredentialError) || !error.transient) {
      await source.close();
      throw error;
    }
    warn(`${error.message} Calls fail until credentials are available; each call tries to get them.`);
  }
  started = true;
  return source;
};
