/** From the claims of a token that is verified to its caller. */
import { accessScopes } from '../../contract/index.js';
import type { Caller } from '../caller.js';

const maxSubjectLength = 256;

type Claims = Readonly<Record<string, unknown>>;

/** RFC 6749 has `scope` as words in a string; others give lists of words, or name it `scp`. */
const wordsOf = (claim: unknown): readonly unknown[] => {
  if (typeof claim === 'string') return claim.split(' ');
  return Array.isArray(claim) ? claim : [];
};

export const callerOf = (issuer: string, claims: Claims): Caller => {
  const { sub, scope, scp } = claims;
  const words = new Set([...wordsOf(scope), ...wordsOf(scp)]);
  return {
    issuer,
    subject: typeof sub === 'string' && sub !== '' && sub.length <= maxSubjectLength ? sub : null,
    scopes: new Set(accessScopes.filter((each) => words.has(each))),
  };
};
