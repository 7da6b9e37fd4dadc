/** Authenticates the router in front of the gateway by a shared secret in the `Router-Authorization` header. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** `rejected`: the request has a router secret, but not a valid one. */
export type RouterAuthentication = 'authenticated' | 'absent' | 'rejected';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * `secrets` are the valid ones. Without any, the header is ignored. Comparing the digests takes the same time whichever secret
 * matches, because all digests have one length and all are compared.
 */
export const createRouterAuthenticator = (secrets: readonly string[]) => {
  const digests = secrets.map(digest);
  return ({ headers }: IncomingMessage): RouterAuthentication => {
    const secret = headers['router-authorization'];
    if (secret === undefined || digests.length === 0) return 'absent';
    const received = digest(String(secret));
    const matches = digests.filter((each) => timingSafeEqual(each, received));
    return matches.length > 0 ? 'authenticated' : 'rejected';
  };
};
