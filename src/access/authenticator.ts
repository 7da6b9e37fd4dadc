/** Finds out who sent a request. */
import { anonymousCaller, type Caller } from './caller.js';

/** Why a request is not authenticated. */
export interface AuthenticationFailure {
  readonly problem: 'missing' | 'expired' | 'refused';
  /** For the caller. Repeats nothing that the request contained. */
  readonly message: string;
  /** For the log only: an error code such as jose's, never a part of the token. */
  readonly detail: string;
}

export interface Authenticator {
  /** Fetches the issuers' keys ahead of the first request. Never rejects: a failed fetch is tried again later. */
  prepare(): Promise<void>;
  /** Takes the `Authorization` header. Never rejects. */
  authenticate(authorization: string | undefined): Promise<Caller | AuthenticationFailure>;
}

/** Accepts every request as anonymous. */
export const noAuthentication: Authenticator = {
  prepare: () => Promise.resolve(),
  authenticate: () => Promise.resolve(anonymousCaller),
};
