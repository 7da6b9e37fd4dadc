/** The one place where it is decided whether a caller may call an action. Policies for single keys belong here too. */
import { memberAccountScope, type AccessScope, type Action } from '../contract/index.js';
import type { Caller } from './caller.js';

/** What a caller wants to do. */
export interface Wish {
  readonly action: Action;
  readonly region: string;
  /** Whether it is to act on a member account. */
  readonly onMemberAccount: boolean;
}

export type Decision =
  { readonly allowed: true } | { readonly allowed: false; readonly missingScopes: readonly AccessScope[] };

const scopesFor = ({ action, onMemberAccount }: Wish): ReadonlySet<AccessScope> =>
  new Set(onMemberAccount ? [action.scope, memberAccountScope] : [action.scope]);

export const decide = ({ scopes }: Caller, wish: Wish): Decision => {
  const missingScopes = [...scopesFor(wish)].filter((scope) => !scopes.has(scope));
  return missingScopes.length === 0 ? { allowed: true } : { allowed: false, missingScopes };
};
