import { describe, expect, it } from '@jest/globals';
import { anonymousCaller } from '../../../src/access/index.js';
import { createRateLimiter, type RateLimitedRequest } from '../../../src/gateway/admission/rate-limiter.js';
import { callerNamed } from '../../support/fixtures/callers.js';

const ada: RateLimitedRequest = { caller: callerNamed('ada'), viaRouter: false, address: '192.0.2.1' };
const stranger: RateLimitedRequest = { caller: anonymousCaller, viaRouter: false, address: '192.0.2.1' };

/** Whether the second is refused where the first has used up what one may ask for. */
const areOne = async (first: RateLimitedRequest, second: RateLimitedRequest): Promise<boolean> => {
  const check = createRateLimiter(1);
  await check(first);
  return check(second).then(
    () => false,
    () => true,
  );
};

describe('requests are counted together', () => {
  it.each([
    ['of one subject, from anywhere', ada, { ...ada, address: '192.0.2.2' }],
    ['of one subject, by the router or not', ada, { ...ada, viaRouter: true }],
    ['of one address, where nobody says who calls', stranger, stranger],
    [
      'of an issuer that names no subject',
      { ...ada, caller: { ...ada.caller, subject: null } },
      { ...ada, caller: { ...ada.caller, subject: null }, address: '192.0.2.2' },
    ],
  ])('if they are %s', async (_, first, second) => {
    expect(await areOne(first, second)).toBe(true);
  });

  it.each([
    ['of two subjects', ada, { ...ada, caller: callerNamed('bob') }],
    ['of two issuers', ada, { ...ada, caller: callerNamed('ada', 'https://other.example') }],
    ['of two addresses', stranger, { ...stranger, address: '192.0.2.2' }],
    ['of a subject and of a stranger', ada, stranger],
    [
      'of names that are alike only when they stand together',
      { ...ada, caller: callerNamed('b","c', 'a') },
      { ...ada, caller: callerNamed('c', 'a","b') },
    ],
    [
      'of the router, for nobody in particular',
      { ...stranger, viaRouter: true },
      { ...stranger, viaRouter: true },
    ],
  ])('and not if they are %s', async (_, first, second) => {
    expect(await areOne(first, second)).toBe(false);
  });
});
