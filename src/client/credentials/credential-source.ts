/** What the client signs with. */
import type { Credentials } from '../../signing/index.js';

export interface CredentialSource {
  /** The credentials to sign with now. Rejects with a CredentialError. */
  get(): Promise<Credentials>;
  /** Called when KMS refused `refused`. Resolves to whether `get` now returns other credentials. Never rejects. */
  renew(refused: Credentials): Promise<boolean>;
  close(): Promise<void>;
}

/** Credentials that never change. */
export const fixedCredentials = (credentials: Credentials): CredentialSource => ({
  get: () => Promise.resolve(credentials),
  renew: () => Promise.resolve(false),
  close: () => Promise.resolve(),
});

export const toCredentialSource = (credentials: Credentials | CredentialSource): CredentialSource =>
  'get' in credentials ? credentials : fixedCredentials(credentials);
