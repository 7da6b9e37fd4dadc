import { describe, expect, it } from '@jest/globals';
import { anonymousCaller } from '../../../src/access/index.js';
import { createRateLimit, type Asking } from '../../../src/gateway/admission/rate-limit.js';
import { callerNamed } from '../../support/fixtures/callers.js';

const ada: Asking = { caller: callerNamed('ada'), router: false, address: '192.0.2.1' };
const stranger: Asking = { caller: anonymousCaller, router: false, address: '192.0.2.1' };

/** Whether the second is refused where the first has used up what one may ask for. */
const areOne = async (first: Asking, second: Asking): Promise<boolean> => {
  const check = createRateLimit(1);
  await check(first);
  return check(second).then(
    () => false,
    () => true,
  );
};

describe('requests are counted together', () => {
  it.each([
    ['of one subject, from anywhere', ada, { ...ada, address: '192.0.2.2' }],
    ['of one subject, by the router or not', ada, { ...ada, router: true }],
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
    ['of the router, for nobody in particular', { ...stranger, router: true }, { ...stranger, router: true }],
  ])('and not if they are %s', async (_, first, second) => {
    expect(await areOne(first, second)).toBe(false);
  });
});
