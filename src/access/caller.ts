/** Who calls, as far as the gateway knows. */
import { accessScopes, type AccessScope } from '../contract/index.js';

export interface Caller {
  /** Who issued the token; null where callers are not asked for one. */
  readonly issuer: string | null;
  /** Whom the issuer means; null where callers are not asked for a token, and where the token does not say. */
  readonly subject: string | null;
  readonly scopes: ReadonlySet<AccessScope>;
}

/** Whoever calls a gateway that asks nobody who he is. */
export const anyone: Caller = { issuer: null, subject: null, scopes: new Set(accessScopes) };
