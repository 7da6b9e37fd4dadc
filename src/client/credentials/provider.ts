/** What gives credentials, anew each time that it is asked. What keeps and refreshes them is in `refreshed.ts`. */
import type { Credentials } from '../../signing/index.js';

export interface Issued {
  readonly credentials: Credentials;
  /** When they end, in Unix milliseconds; undefined for those that do not. */
  readonly expiresAt: number | undefined;
}

export interface CredentialProvider {
  /** Rejects with a CredentialError. */
  issue(): Promise<Issued>;
  /** Ends what it holds open. */
  close(): Promise<void>;
}

/** Lasting credentials, as the environment gives them. */
export const fixedProvider = (credentials: Credentials): CredentialProvider => ({
  issue: () => Promise.resolve({ credentials, expiresAt: undefined }),
  close: () => Promise.resolve(),
});
