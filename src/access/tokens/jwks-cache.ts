/**
 * Caches the keys of an issuer. They are refreshed before they expire, and used for longer when a refresh fails. So an issuer
 * that is down or hangs neither fails tokens nor delays them. jose's own cache fails every token once its keys have expired.
 */
import { errors, type JWTVerifyGetKey } from 'jose';
import { JwksError, type Jwks } from './fetch-jwks.js';
import { createTokenBucket } from './token-bucket.js';
import { TokenError } from './token-error.js';

const minute = 60_000;

/** From this age the keys are refreshed in the background. */
const backgroundRefreshMs = 5 * minute;
/** From this age tokens wait for the refresh, unless the last fetch failed. */
const blockingRefreshMs = 10 * minute;
/** Keys older than this are not used: a key that the issuer has withdrawn must stop working at some time. */
const maxAgeMs = 24 * 60 * minute;

/** The pause between the end of a fetch and the next one, if there are keys to use meanwhile. */
const pauseMs = 30_000;
/** The same without keys to use. */
const pauseWithoutKeysMs = 1_000;
/**
 * How many fetches unknown key ids may cause at once; then one more per pause. A rotated key works at once, and a flood of
 * invented key ids causes no more fetches than this.
 */
const unknownKeyFetches = 3;

export interface JwksCacheOptions {
  /** Rejects with a JwksError. */
  readonly fetch: () => Promise<Jwks>;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Called with the error code of each failed fetch. */
  readonly onFailure: (code: string) => void;
}

export interface JwksCache {
  /** The key for the header of a token. Rejects with jose's errors, or with a TokenError without any keys to use. */
  readonly keyFor: JWTVerifyGetKey;
  /** Fetches the keys, unless that was done a moment ago. Never rejects. */
  refresh(): Promise<void>;
}

export const createJwksCache = ({ fetch, now, onFailure }: JwksCacheOptions): JwksCache => {
  let cached: { readonly jwks: Jwks; readonly fetchedAt: number } | undefined;
  let lastFetch: { readonly endedAt: number; readonly failed: boolean } | undefined;
  let fetching: Promise<void> | undefined;

  // Absolute, because a clock that was set back must not make the keys seem new for that long.
  const ageOf = (time: number) => Math.abs(now() - time);
  const usable = () => (cached && ageOf(cached.fetchedAt) <= maxAgeMs ? cached : undefined);

  const fetchOnce = async () => {
    try {
      cached = { jwks: await fetch(), fetchedAt: now() };
      lastFetch = { endedAt: now(), failed: false };
    } catch (error) {
      lastFetch = { endedAt: now(), failed: true };
      onFailure(error instanceof JwksError ? error.code : 'UNKNOWN');
    }
  };

  const startFetch = () =>
    (fetching ??= fetchOnce().finally(() => {
      fetching = undefined;
    }));

  const refresh = (): Promise<void> => {
    const pause = usable() ? pauseMs : pauseWithoutKeysMs;
    return !lastFetch || ageOf(lastFetch.endedAt) >= pause ? startFetch() : (fetching ?? Promise.resolve());
  };

  const unknownKeyBucket = createTokenBucket({ size: unknownKeyFetches, refillMs: pauseMs, now });

  /** Returns the fetch to wait for; undefined if none is allowed now. */
  const refreshForUnknownKey = (): Promise<void> | undefined =>
    fetching ?? (unknownKeyBucket.take() ? startFetch() : undefined);

  const currentJwks = async (): Promise<Jwks> => {
    const before = usable();
    if (!before || ageOf(before.fetchedAt) >= backgroundRefreshMs) {
      const refreshed = refresh();
      const mustWait = !before || (ageOf(before.fetchedAt) >= blockingRefreshMs && !lastFetch?.failed);
      if (mustWait) await refreshed;
    }
    const current = usable();
    if (!current) throw new TokenError('JWKS_UNREACHABLE');
    return current.jwks;
  };

  return {
    refresh,
    keyFor: async (header, token) => {
      const before = cached;
      const jwks = await currentJwks();
      try {
        return await jwks(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        // The keys were fetched for this very token.
        if (cached !== before) throw error;
        // The key may be new.
        const refreshed = refreshForUnknownKey();
        if (!refreshed) throw error;
        await refreshed;
        return (await currentJwks())(header, token);
      }
    },
  };
};
