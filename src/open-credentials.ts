/** The credentials that the gateway is started with, tried once before anything else is. */
import {
  CredentialError,
  credentialSource,
  fixedCredentials,
  type CredentialSource,
} from './client/index.js';
import type { Config } from './config/index.js';

/**
 * Rejects with a CredentialError where something has to be mended: no start is better than a gateway that cannot work. What
 * may pass by itself, as a metadata service that is briefly down, is a warning, and is tried again with the first call.
 */
export const openCredentials = async (
  { upstream, localKms }: Pick<Config, 'upstream' | 'localKms'>,
  warn: (sentence: string) => void,
): Promise<CredentialSource> => {
  if (!upstream) return fixedCredentials(localKms.credentials);
  let report: typeof warn = () => undefined;
  const source = credentialSource(upstream.credentials, {
    report: (sentence) => {
      report(sentence);
    },
  });
  try {
    await source.get();
  } catch (error) {
    if (!(error instanceof CredentialError) || !error.passing) {
      await source.close();
      throw error;
    }
    warn(`${error.message} Calls fail until there are credentials; each tries to have them.`);
  }
  report = warn;
  return source;
};
