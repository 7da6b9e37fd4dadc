/** The proof by which the router in front is told from everyone else: a secret that both hold. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a request says of the router: proved, nothing, or something that is not so. */
export type Proof = 'proved' | 'none' | 'wrong';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * `secrets` are those that are valid; where there are none, nothing that is said can be checked, and nothing is. How long
 * the comparison takes tells nothing of them: digests are of one length, and all are compared.
 */
export const createProofCheck = (secrets: readonly string[]) => {
  const digests = secrets.map(digest);
  return ({ headers }: IncomingMessage): Proof => {
    const given = headers['router-authorization'];
    if (given === undefined || digests.length === 0) return 'none';
    const found = digest(String(given));
    const equal = digests.filter((each) => timingSafeEqual(each, found));
    return equal.length > 0 ? 'proved' : 'wrong';
  };
};
