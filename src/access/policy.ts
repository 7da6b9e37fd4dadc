/** The access policy: whether a caller may call an action. Policies for single keys belong here too. */
import { memberAccountScope, type AccessScope, type Action } from '../contract/index.js';
import type { Caller } from './caller.js';

/** A call that a caller wants to make. */
export interface AccessRequest {
  readonly action: Action;
  readonly region: string;
  /** Whether the call acts on a member account. */
  readonly onMemberAccount: boolean;
}

export type Decision =
  { readonly allowed: true } | { readonly allowed: false; readonly missingScopes: readonly AccessScope[] };

const requiredScopes = ({ action, onMemberAccount }: AccessRequest): ReadonlySet<AccessScope> =>
  new Set(onMemberAccount ? [action.scope, memberAccountScope] : [action.scope]);

export const decide = ({ scopes }: Caller, request: AccessRequest): Decision => {
  const missingScopes = [...requiredScopes(request)].filter((scope) => !scopes.has(scope));
  return missingScopes.length === 0 ? { allowed: true } : { allowed: false, missingScopes };
};
