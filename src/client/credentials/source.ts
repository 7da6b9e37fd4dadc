/** Where the client has its credentials from: asked before each attempt, and told when KMS refuses what it gave. */
import type { Credentials } from '../../signing/index.js';

export interface CredentialSource {
  /** The credentials to sign with now, refreshed ahead of their expiry, once for all waiters. Rejects with CredentialError. */
  get(): Promise<Credentials>;
  /** KMS refused these. Resolves to whether others are to be had: then `get` gives them. Never rejects. */
  renew(refused: Credentials): Promise<boolean>;
  close(): Promise<void>;
}

/** Credentials that never change. */
export const fixedCredentials = (credentials: Credentials): CredentialSource => ({
  get: () => Promise.resolve(credentials),
  renew: () => Promise.resolve(false),
  close: () => Promise.resolve(),
});

/** For whoever may be given either. */
export const sourceOf = (credentials: Credentials | CredentialSource): CredentialSource =>
  'get' in credentials ? credentials : fixedCredentials(credentials);
