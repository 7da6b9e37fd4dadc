import { accessScopes, type AccessScope } from '../contract/index.js';

/** Who sent a request, as far as the gateway knows. */
export interface Caller {
  /** The `iss` of the token; null when callers need no token. */
  readonly issuer: string | null;
  /** The `sub` of the token; null when callers need no token or the token has no usable `sub`. */
  readonly subject: string | null;
  readonly scopes: ReadonlySet<AccessScope>;
}

/** Every caller of a gateway that does not authenticate its callers. Has every scope. */
export const anonymousCaller: Caller = { issuer: null, subject: null, scopes: new Set(accessScopes) };
