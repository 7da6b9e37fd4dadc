/** Where a client has the credentials from, with which it signs each attempt. */
import type { Credentials } from '../../signing/index.js';

export interface CredentialSource {
  /** The credentials to sign with now, refreshed ahead of their expiry, once for all waiters. Rejects with a CredentialError. */
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
