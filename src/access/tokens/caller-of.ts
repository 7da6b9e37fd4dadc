import { accessScopes } from '../../contract/index.js';
import type { Caller } from '../caller.js';

const maxSubjectLength = 256;

type Claims = Readonly<Record<string, unknown>>;

/** RFC 6749 writes scopes as words in one string. Some issuers write a list, or name the claim `scp`. */
const wordsOf = (claim: unknown): readonly unknown[] => {
  if (typeof claim === 'string') return claim.split(' ');
  return Array.isArray(claim) ? claim : [];
};

/** The caller that the claims of a verified token describe. */
export const callerOf = (issuer: string, claims: Claims): Caller => {
  const { sub, scope, scp } = claims;
  const words = new Set([...wordsOf(scope), ...wordsOf(scp)]);
  return {
    issuer,
    subject: typeof sub === 'string' && sub !== '' && sub.length <= maxSubjectLength ? sub : null,
    scopes: new Set(accessScopes.filter((each) => words.has(each))),
  };
};
