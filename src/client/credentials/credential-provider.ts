/** Retrieves credentials, anew on each request. `createRefreshingSource` keeps and refreshes them. */
import type { Credentials } from '../../signing/index.js';

export interface ExpiringCredentials {
  readonly credentials: Credentials;
  /** Unix milliseconds; undefined for credentials that do not expire. */
  readonly expiresAt: number | undefined;
}

export interface CredentialProvider {
  /** Rejects with a CredentialError. */
  retrieve(): Promise<ExpiringCredentials>;
  /** Closes its connections. */
  close(): Promise<void>;
}

/** Always provides the same credentials, which do not expire. */
export const fixedProvider = (credentials: Credentials): CredentialProvider => ({
  retrieve: () => Promise.resolve({ credentials, expiresAt: undefined }),
  close: () => Promise.resolve(),
});
