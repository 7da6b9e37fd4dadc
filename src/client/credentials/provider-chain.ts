import { CredentialError } from './credential-error.js';
import type { CredentialProvider } from './credential-provider.js';

export type FindResult =
  | { readonly provider: CredentialProvider }
  /** Why there are no credentials, as part of a sentence. */
  | { readonly notFound: string };

export interface ChainLink {
  readonly kind: 'environment' | 'profile' | 'cvm' | 'tke';
  /** Rejects with a CredentialError if there are credentials, but broken ones. */
  find(): Promise<FindResult>;
}

const findFirst = async (links: readonly ChainLink[]): Promise<CredentialProvider> => {
  const reasons: string[] = [];
  for (const link of links) {
    const result = await link.find();
    if ('provider' in result) return result.provider;
    reasons.push(`${link.kind}: ${result.notFound}`);
  }
  throw new CredentialError(`There are no credentials for KMS. Looked for: ${reasons.join('; ')}.`);
};

/**
 * Uses the first provider that is present, even if it is broken: a broken file is an error, and no reason to act as another
 * account. The choice stays until the process ends.
 */
export const createProviderChain = (links: readonly ChainLink[]): CredentialProvider => {
  let chosen: CredentialProvider | undefined;
  return {
    retrieve: async () => {
      chosen ??= await findFirst(links);
      return chosen.retrieve();
    },
    close: async () => chosen?.close(),
  };
};
