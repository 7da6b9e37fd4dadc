/** Tells who calls by a bearer token: a JWT of one of the issuers that are known, by one of that issuer's own keys. */
import { jwtVerify, type JWTPayload } from 'jose';
import { bearerTokenIn } from './bearer-token.js';
import type { Authenticator } from '../authenticator.js';
import { fetchJwks } from './fetch-jwks.js';
import { createJwksCache, type JwksCache } from './jwks-cache.js';
import { noToken, refusalFor, TokenError } from './token-error.js';
import { callerOf } from './caller-of.js';
import { claimedIssuer } from './claimed-issuer.js';

export interface TokenAuthenticatorOptions {
  /** Each issuer, as `iss` has it, and where its keys are. */
  readonly issuers: readonly { readonly issuer: string; readonly jwksUrl: URL }[];
  /** For whom tokens must be: for one of these. */
  readonly audiences: readonly string[];
  readonly algorithms: readonly string[];
  /** By how much the issuers' clocks may be off. */
  readonly leewaySeconds: number;
  /** Told of each attempt to fetch an issuer's keys that failed, with the code of why. */
  readonly onKeysFailure?: (issuer: string, code: string) => void;
  /** How long fetching the keys may take, in milliseconds; 3,000 unless given. */
  readonly fetchMs?: number;
  /** The clock, in Unix milliseconds. */
  readonly now?: () => number;
}

const keySetsFor = (options: TokenAuthenticatorOptions): ReadonlyMap<string, JwksCache> => {
  const { issuers, now = Date.now, fetchMs = 3_000, onKeysFailure } = options;
  return new Map(
    issuers.map(({ issuer, jwksUrl }) => {
      const keySet = createJwksCache({
        fetch: () => fetchJwks(jwksUrl, fetchMs),
        now,
        onFailure: (code) => onKeysFailure?.(issuer, code),
      });
      return [issuer, keySet];
    }),
  );
};

export const createTokenAuthenticator = (options: TokenAuthenticatorOptions): Authenticator => {
  const { audiences, algorithms, leewaySeconds, now = Date.now } = options;
  const keySets = keySetsFor(options);

  /** A token from the future is none, although jose leaves `iat` to be judged. */
  const checkIssuedAt = ({ iat }: JWTPayload) => {
    if (iat !== undefined && iat > Math.floor(now() / 1_000) + leewaySeconds) {
      throw new TokenError('ISSUED_IN_THE_FUTURE');
    }
  };

  const verify = async (token: string) => {
    const issuer = claimedIssuer(token);
    const keySet = keySets.get(issuer);
    if (!keySet) throw new TokenError('UNKNOWN_ISSUER');
    const { payload } = await jwtVerify(token, keySet.keyFor, {
      issuer,
      audience: [...audiences],
      algorithms: [...algorithms],
      requiredClaims: ['exp'],
      clockTolerance: leewaySeconds,
      currentDate: new Date(now()),
    });
    checkIssuedAt(payload);
    return callerOf(issuer, payload);
  };

  return {
    prepare: async () => {
      await Promise.all([...keySets.values()].map((keySet) => keySet.refresh()));
    },
    authenticate: async (authorization) => {
      const token = bearerTokenIn(authorization);
      if (token === undefined) return noToken;
      try {
        return await verify(token);
      } catch (error) {
        return refusalFor(error);
      }
    },
  };
};
