/** Callers of a gateway, by what they may do. */
import type { Caller, Identity } from '../../src/access/index.js';
import { accessScopes, type AccessScope } from '../../src/contract/index.js';

export const aCaller = (scopes: readonly AccessScope[]): Caller => ({
  issuer: 'https://issuer.example',
  subject: 'ada',
  scopes: new Set(scopes),
});

/** Takes whoever calls for one who has these scopes. */
export const callerWith = (scopes: readonly AccessScope[]): Identity => ({
  identify: () => Promise.resolve(aCaller(scopes)),
});

/** Takes whoever calls for one whose scopes are those that were set last; at first, none. */
export const aChangingCaller = () => {
  let caller = aCaller([]);
  const identity: Identity = { identify: () => Promise.resolve(caller) };
  return {
    identity,
    has: (...scopes: readonly AccessScope[]) => {
      caller = aCaller(scopes);
    },
  };
};

export const allBut = (...missing: readonly AccessScope[]): AccessScope[] =>
  accessScopes.filter((scope) => !missing.includes(scope));
