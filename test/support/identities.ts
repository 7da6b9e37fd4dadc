/** The gateway's identity before token issuers, and a clock that tests move. */
import { createTokenIdentity, type TokenIdentityOptions } from '../../src/access/index.js';
import { audience, type TokenIssuer } from './token-issuer.js';

export const everyAlgorithm = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

export const identityFor = (issuers: readonly TokenIssuer[], options: Partial<TokenIdentityOptions> = {}) => {
  const failures: string[] = [];
  const identity = createTokenIdentity({
    issuers,
    audiences: [audience],
    algorithms: everyAlgorithm,
    leewaySeconds: 30,
    onKeysFailure: (_issuer, code) => failures.push(code),
    ...options,
  });
  return {
    ...identity,
    /** Who sends the token; or why it is not accepted. */
    bearer: (token: string) => identity.identify(`Bearer ${token}`),
    /** The codes of the attempts to fetch keys that failed. */
    failures,
  };
};

/** Stands still unless it is moved. */
export const aClock = () => {
  let now = Date.now();
  return {
    now: () => now,
    advance: (seconds: number) => {
      now += seconds * 1_000;
    },
  };
};

/** Waits until it holds. */
export const eventually = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
};
