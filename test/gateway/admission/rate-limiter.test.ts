import { describe, expect, it } from '@jest/globals';
import { anonymousCaller } from '../../../src/access/index.js';
import { createRateLimiter, type RateLimitedRequest } from '../../../src/gateway/admission/rate-limiter.js';
import { callerNamed } from '../../support/fixtures/callers.js';

const ada: RateLimitedRequest = { caller: callerNamed('ada'), viaRouter: false, address: '192.0.2.1' };
const anonymous: RateLimitedRequest = { caller: anonymousCaller, viaRouter: false, address: '192.0.2.1' };

/** Whether the second request is refused after the first has used up the limit. */
const countedTogether = async (first: RateLimitedRequest, second: RateLimitedRequest): Promise<boolean> => {
  const check = createRateLimiter(1);
  await check(first);
  return check(second).then(
    () => false,
    () => true,
  );
};

describe('createRateLimiter', () => {
  it.each([
    ['of one subject from two addresses', ada, { ...ada, address: '192.0.2.2' }],
    ['of one subject, directly and through the router', ada, { ...ada, viaRouter: true }],
    ['of one address without authentication', anonymous, anonymous],
    [
      'of an issuer that names no subject',
      { ...ada, caller: { ...ada.caller, subject: null } },
      { ...ada, caller: { ...ada.caller, subject: null }, address: '192.0.2.2' },
    ],
  ])('counts requests %s together', async (_, first, second) => {
    expect(await countedTogether(first, second)).toBe(true);
  });

  it.each([
    ['of two subjects', ada, { ...ada, caller: callerNamed('bob') }],
    ['of two issuers', ada, { ...ada, caller: callerNamed('ada', 'https://other.example') }],
    ['of two addresses', anonymous, { ...anonymous, address: '192.0.2.2' }],
    ['of a subject and of an anonymous caller', ada, anonymous],
    [
      'whose issuer and subject are equal only when concatenated',
      { ...ada, caller: callerNamed('b","c', 'a') },
      { ...ada, caller: callerNamed('c', 'a","b') },
    ],
    [
      'of anonymous callers through the router',
      { ...anonymous, viaRouter: true },
      { ...anonymous, viaRouter: true },
    ],
  ])('counts requests %s separately', async (_, first, second) => {
    expect(await countedTogether(first, second)).toBe(false);
  });
});
