/** Authenticates callers by a bearer token: a JWT of a configured issuer, signed with one of that issuer's keys. */
import type { LookupFunction } from 'node:net';
import { jwtVerify, type JWTPayload } from 'jose';
import type { Authenticator } from '../authenticator.js';
import { bearerTokenIn } from './bearer-token.js';
import { callerOf } from './caller-of.js';
import { claimedIssuer } from './claimed-issuer.js';
import { createJwksFetch } from './fetch-jwks.js';
import { createJwksCache, type JwksCache } from './jwks-cache.js';
import { authenticationFailure, missingToken, TokenError } from './token-error.js';

export interface TokenAuthenticatorOptions {
  /** The accepted issuers, exactly as in the `iss` claim, and the URL of each one's keys. */
  readonly issuers: readonly { readonly issuer: string; readonly jwksUrl: URL }[];
  /** A token must be for one of these audiences. */
  readonly audiences: readonly string[];
  readonly algorithms: readonly string[];
  /** The accepted difference between the issuers' clocks and ours. */
  readonly leewaySeconds: number;
  /** Called with the error code of each failed fetch of an issuer's keys. */
  readonly onKeysFailure?: (issuer: string, code: string) => void;
  /** The timeout for fetching an issuer's keys, in milliseconds. Default: 3,000. */
  readonly fetchMs?: number;
  /** Replaces the DNS lookup of the system. */
  readonly lookup?: LookupFunction;
  /** The clock, in Unix milliseconds. */
  readonly now?: () => number;
}

const createCaches = (options: TokenAuthenticatorOptions): ReadonlyMap<string, JwksCache> => {
  const { issuers, now = Date.now, fetchMs = 3_000, lookup, onKeysFailure } = options;
  return new Map(
    issuers.map(({ issuer, jwksUrl }) => {
      const cache = createJwksCache({
        fetch: createJwksFetch(jwksUrl, { timeoutMs: fetchMs, lookup }),
        now,
        onFailure: (code) => onKeysFailure?.(issuer, code),
      });
      return [issuer, cache];
    }),
  );
};

export const createTokenAuthenticator = (options: TokenAuthenticatorOptions): Authenticator => {
  const { audiences, algorithms, leewaySeconds, now = Date.now } = options;
  const caches = createCaches(options);

  /** Rejects what jose accepts: times that are no finite number (JSON's `1e400` is read as infinite), and a future `iat`. */
  const checkTimes = ({ exp, nbf, iat }: JWTPayload) => {
    if ([exp, nbf, iat].some((time) => time !== undefined && !Number.isFinite(time))) {
      throw new TokenError('TIME_NOT_FINITE');
    }
    if (iat !== undefined && iat > Math.floor(now() / 1_000) + leewaySeconds) {
      throw new TokenError('ISSUED_IN_THE_FUTURE');
    }
  };

  const verify = async (token: string) => {
    const issuer = claimedIssuer(token);
    const cache = caches.get(issuer);
    if (!cache) throw new TokenError('UNKNOWN_ISSUER');
    const { payload } = await jwtVerify(token, cache.keyFor, {
      issuer,
      audience: [...audiences],
      algorithms: [...algorithms],
      requiredClaims: ['exp'],
      clockTolerance: leewaySeconds,
      currentDate: new Date(now()),
    });
    checkTimes(payload);
    return callerOf(issuer, payload);
  };

  return {
    prepare: async () => {
      await Promise.all([...caches.values()].map((cache) => cache.refresh()));
    },
    authenticate: async (authorization) => {
      const token = bearerTokenIn(authorization);
      if (token === undefined) return missingToken;
      try {
        return await verify(token);
      } catch (error) {
        return authenticationFailure(error);
      }
    },
  };
};
