/** Callers of a gateway, without any cryptography: by what they may do, or by their tokens. */
import type { Caller, Identity, Unidentified } from '../../src/access/index.js';
import { accessScopes, type AccessScope } from '../../src/contract/index.js';

export const aCaller = (scopes: readonly AccessScope[]): Caller => ({
  issuer: 'https://issuer.example',
  subject: 'ada',
  scopes: new Set(scopes),
});

const identifying = (identify: (authorization: string | undefined) => Caller | Unidentified): Identity => ({
  prepare: () => Promise.resolve(),
  identify: (authorization) => Promise.resolve(identify(authorization)),
});

/** Takes whoever calls for one whose scopes are those that were set last; at first, none. */
export const aChangingCaller = () => {
  let caller = aCaller([]);
  const identity = identifying(() => caller);
  return {
    identity,
    has: (...scopes: readonly AccessScope[]) => {
      caller = aCaller(scopes);
    },
  };
};

export const allBut = (...missing: readonly AccessScope[]): AccessScope[] =>
  accessScopes.filter((scope) => !missing.includes(scope));

/** One who may do everything. */
export const callerNamed = (subject: string, issuer = 'https://issuer.example'): Caller => ({
  issuer,
  subject,
  scopes: new Set(accessScopes),
});

/** Knows its callers by their tokens. */
export const tokenHolders = (holders: Readonly<Record<string, Caller>>): Identity =>
  identifying((authorization) => {
    const token = /^Bearer (.*)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) {
      return { problem: 'missing', message: 'A bearer token is needed.', detail: 'NO_TOKEN' };
    }
    return (
      holders[token] ?? { problem: 'refused', message: 'The token is not accepted.', detail: 'NOT_KNOWN' }
    );
  });
