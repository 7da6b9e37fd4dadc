/** Limits the requests a second of each caller. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from '../../access/index.js';
import { HttpError } from '../http-error.js';

export interface RateLimitedRequest {
  readonly caller: Caller;
  /** Whether the router sent it, on behalf of any of its own callers. */
  readonly viaRouter: boolean;
  readonly address: string | undefined;
}

/** Requests with the same key are counted together; undefined means that the request is not counted. */
const rateLimitKey = ({ caller, viaRouter, address }: RateLimitedRequest): string | undefined => {
  const { issuer, subject } = caller;
  if (issuer !== null) return JSON.stringify([issuer, subject]);
  return viaRouter ? undefined : (address ?? '');
};

const rateLimited = (retryAfterMs: number) =>
  new HttpError(429, 'RATE_LIMITED', 'Too many requests: try again later.', {
    headers: { 'retry-after': String(Math.max(1, Math.ceil(retryAfterMs / 1_000))) },
  });

/**
 * Throws an HttpError for a request over the limit; 0 means no limit. Counts are dropped after a second, so a flood of callers
 * cannot fill the memory.
 */
export const createRateLimiter = (perSecond: number): ((request: RateLimitedRequest) => Promise<void>) => {
  if (perSecond === 0) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points: perSecond, duration: 1 });
  return async (request) => {
    const key = rateLimitKey(request);
    if (key === undefined) return;
    try {
      await limiter.consume(key);
    } catch (error) {
      throw error instanceof RateLimiterRes ? rateLimited(error.msBeforeNext) : error;
    }
  };
};
