/** How often one caller may ask. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from '../../access/index.js';
import { HttpRefusal } from '../http-refusal.js';

export interface Asking {
  readonly caller: Caller;
  /** Whether the router asks, for whomever it may be. */
  readonly router: boolean;
  readonly address: string | undefined;
}

/** Whose requests are counted together; undefined where they are everyone's. */
const principalOf = ({ caller: { issuer, subject }, router, address }: Asking): string | undefined => {
  if (issuer !== null) return JSON.stringify([issuer, subject]);
  return router ? undefined : (address ?? '');
};

const tooMany = (ms: number) =>
  new HttpRefusal(429, 'RATE_LIMITED', 'Too many requests: ask again later.', {
    headers: { 'retry-after': String(Math.max(1, Math.ceil(ms / 1_000))) },
  });

/** Throws an HttpRefusal. What is counted is forgotten a second later, so that no flood of callers fills the memory. */
export const createRateLimit = (perSecond: number): ((asking: Asking) => Promise<void>) => {
  if (perSecond === 0) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points: perSecond, duration: 1 });
  return async (asking) => {
    const principal = principalOf(asking);
    if (principal === undefined) return;
    try {
      await limiter.consume(principal);
    } catch (error) {
      throw error instanceof RateLimiterRes ? tooMany(error.msBeforeNext) : error;
    }
  };
};
