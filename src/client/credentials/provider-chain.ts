/**
 * Where credentials are looked for, in the official order. The first place where there are any is taken, whether or not they
 * are well: a broken file is an error, and no reason to act as another account. The choice holds for as long as the process.
 */
import { CredentialError } from './error.js';
import type { CredentialProvider } from './provider.js';

export type Finding =
  | { readonly provider: CredentialProvider }
  /** Why there are none, as part of a sentence. */
  | { readonly none: string };

export interface Place {
  readonly kind: 'environment' | 'profile' | 'cvm' | 'tke';
  /** Rejects with a CredentialError where there are credentials, but broken ones. */
  find(): Promise<Finding>;
}

const choose = async (places: readonly Place[]): Promise<CredentialProvider> => {
  const reasons: string[] = [];
  for (const place of places) {
    const finding = await place.find();
    if ('provider' in finding) return finding.provider;
    reasons.push(`${place.kind}: ${finding.none}`);
  }
  throw new CredentialError(`There are no credentials for KMS. Looked for: ${reasons.join('; ')}.`);
};

export const firstFound = (places: readonly Place[]): CredentialProvider => {
  let chosen: CredentialProvider | undefined;
  return {
    issue: async () => {
      chosen ??= await choose(places);
      return chosen.issue();
    },
    close: async () => chosen?.close(),
  };
};
