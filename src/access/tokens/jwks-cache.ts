/**
 * The keys of an issuer, kept: fetched anew before they grow old, and used on when they cannot be, so that an issuer that is
 * down or hangs neither fails tokens nor holds them up. jose's own cache fails them as soon as the keys are over their age.
 */
import { errors, type JWTVerifyGetKey } from 'jose';
import { createTokenBucket } from './token-bucket.js';
import { JwksError, type Jwks } from './fetch-jwks.js';
import { TokenError } from './token-error.js';

const minute = 60_000;

/** From this age on the keys are fetched anew, while they serve on. */
const ageingMs = 5 * minute;
/** From this age on the new ones are waited for, unless the last attempt failed. */
const oldMs = 10 * minute;
/** Beyond this age they do not serve: what the issuer has withdrawn must end at some time. */
const usableMs = 24 * 60 * minute;

/** From the end of one attempt to the next, where the keys have grown old. */
const restMs = 30_000;
/** The same while there are no keys to use. */
const restWithoutKeysMs = 1_000;
/**
 * What an unknown name of a key may cost: so many attempts at once, and one more in each rest. A key that was rotated is
 * known at once, and a flood of made-up names costs no more.
 */
const spareAttempts = 3;

export interface JwksCacheOptions {
  /** Fetches them. Rejects with NoKeys. */
  readonly fetch: () => Promise<Jwks>;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Told of each attempt that failed, with the code of why. */
  readonly onFailure: (code: string) => void;
}

export interface JwksCache {
  /** The key for the header of a token. Rejects with jose's errors, or a RefusedToken where there are no keys. */
  readonly keyFor: JWTVerifyGetKey;
  /** Fetches the keys, unless that was done a moment ago. Never rejects. */
  refresh(): Promise<void>;
}

export const createJwksCache = ({ fetch, now, onFailure }: JwksCacheOptions): JwksCache => {
  let held: { readonly keys: Jwks; readonly since: number } | undefined;
  let last: { readonly endedAt: number; readonly failed: boolean } | undefined;
  let underWay: Promise<void> | undefined;

  // A clock that was set back makes things old, not young for as long as it was set back.
  const ageOf = (time: number) => Math.abs(now() - time);
  const usable = () => (held && ageOf(held.since) <= usableMs ? held : undefined);

  const attempt = async () => {
    try {
      held = { keys: await fetch(), since: now() };
      last = { endedAt: now(), failed: false };
    } catch (error) {
      last = { endedAt: now(), failed: true };
      onFailure(error instanceof JwksError ? error.code : 'UNKNOWN');
    }
  };

  const begin = () =>
    (underWay ??= attempt().finally(() => {
      underWay = undefined;
    }));

  const refresh = (): Promise<void> => {
    const rest = usable() ? restMs : restWithoutKeysMs;
    return !last || ageOf(last.endedAt) >= rest ? begin() : (underWay ?? Promise.resolve());
  };

  const spare = createTokenBucket({ size: spareAttempts, refillMs: restMs, now });

  /** For a name that no key has. Gives what to wait for; undefined where there is nothing. */
  const refreshForUnknown = (): Promise<void> | undefined => underWay ?? (spare.take() ? begin() : undefined);

  const currentKeys = async (): Promise<Jwks> => {
    const before = usable();
    if (!before || ageOf(before.since) >= ageingMs) {
      const refreshed = refresh();
      const mustWait = !before || (ageOf(before.since) >= oldMs && !last?.failed);
      if (mustWait) await refreshed;
    }
    const current = usable();
    if (!current) throw new TokenError('JWKS_UNREACHABLE');
    return current.keys;
  };

  return {
    refresh,
    keyFor: async (header, token) => {
      const before = held;
      const keys = await currentKeys();
      try {
        return await keys(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        // They were fetched for this very token.
        if (held !== before) throw error;
        // It may be a new key. Whoever makes up names of keys causes no more of this than one who does not.
        const refreshed = refreshForUnknown();
        if (!refreshed) throw error;
        await refreshed;
        return (await currentKeys())(header, token);
      }
    },
  };
};
