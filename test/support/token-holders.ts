/** An identity that knows its callers by their tokens, without any cryptography. */
import { accessScopes } from '../../src/contract/index.js';
import type { Caller, Identity } from '../../src/access/index.js';

export const callerNamed = (subject: string, issuer = 'https://issuer.example'): Caller => ({
  issuer,
  subject,
  scopes: new Set(accessScopes),
});

export const tokenHolders = (holders: Readonly<Record<string, Caller>>): Identity => ({
  identify: (authorization) => {
    const token = /^Bearer (.*)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) {
      return Promise.resolve({
        problem: 'missing',
        message: 'A bearer token is needed.',
        detail: 'NO_TOKEN',
      });
    }
    const caller = holders[token];
    return Promise.resolve(
      caller ?? { problem: 'refused', message: 'The token is not accepted.', detail: 'NOT_KNOWN' },
    );
  },
});
