/** Tokens that the issuer has not signed, or that are not meant for this gateway. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startAttackTarget, json, type AttackTarget, type Reply } from '../support/servers/attack-target.js';
import { aSigningKey, hmacBy, tokenOf } from '../support/fixtures/signing-key.js';
import { audience } from '../support/servers/token-issuer.js';

const foreign = aSigningKey({ kid: 'first' });
const query = JSON.stringify({ query: '{ kmsKeys { __typename } }' });

const now = () => Math.floor(Date.now() / 1_000);

type Make = (target: AttackTarget, bait: string) => string;

const claimsOf = ({ issuer }: AttackTarget, claims: object = {}) => ({
  iss: issuer.issuer,
  aud: audience,
  sub: 'eve',
  scope: 'kms:admin',
  exp: now() + 300,
  ...claims,
});

const headed =
  (header: Readonly<Record<string, unknown>>): Make =>
  ({ issuer }) =>
    issuer.token({ header });
const claiming =
  (claims: Readonly<Record<string, unknown>>): Make =>
  ({ issuer }) =>
    issuer.token({ claims });
const unsigned =
  (alg: string): Make =>
  (target) =>
    tokenOf({ alg, kid: 'first' }, claimsOf(target), () => Buffer.alloc(0));
const byPublicKey =
  (alg: string): Make =>
  (target) => {
    const secret = target.issuer.key.publicKey.export({ type: 'spki', format: 'pem' });
    return tokenOf({ alg, kid: 'first' }, claimsOf(target), hmacBy(secret));
  };

const forged: Readonly<Record<string, Make>> = {
  'alg none': unsigned('none'),
  'alg NoNe': unsigned('NoNe'),
  'alg empty': unsigned(''),
  'HS256 with the public key': byPublicKey('HS256'),
  'HS512 with the public key': byPublicKey('HS512'),
  'the key of another issuer': ({ issuer }) => issuer.token({ key: foreign }),
  'a path as its kid': headed({ kid: '../../../../dev/null' }),
  'SQL as its kid': headed({ kid: "' UNION SELECT 'x" }),
  'a URL as its kid': (_, bait) => headed({ kid: bait })(_, bait),
  'a jku': (_, bait) => headed({ jku: bait })(_, bait),
  'an x5u': (_, bait) => headed({ x5u: bait })(_, bait),
  'its own key in the header': ({ issuer }) => issuer.token({ key: foreign, header: { jwk: foreign.jwk } }),
  'an unknown crit': headed({ crit: ['x'], x: 1 }),
  'another type of token': headed({ typ: 'logout+jwt' }),
  'no iss': claiming({ iss: undefined }),
  'another iss': (_, bait) => claiming({ iss: bait })(_, bait),
  'no aud': claiming({ aud: undefined }),
  'another aud': claiming({ aud: 'https://other.example' }),
  'no exp': claiming({ exp: undefined }),
  'an exp in the past': claiming({ exp: now() - 3_600 }),
  'an exp that is not a number': claiming({ exp: 'never' }),
  'an nbf in the future': claiming({ nbf: now() + 3_600 }),
  'a changed payload': (target) => {
    const [header = '', , signature = ''] = target.issuer.token().split('.');
    return `${header}.${Buffer.from(JSON.stringify(claimsOf(target))).toString('base64url')}.${signature}`;
  },
  'no signature': ({ issuer }) => `${issuer.token().split('.').slice(0, 2).join('.')}.`,
  'too great a length': ({ issuer }) => issuer.token({ claims: { filler: 'x'.repeat(9_000) } }),
  'no token format': () => 'abc',
};

const expectUnauthenticated = ({ status, codes, headers, text }: Reply) => {
  expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
  expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  expect(text).not.toContain('eve');
};

describe('a request without a valid token', () => {
  let target: AttackTarget;
  let hits = 0;
  const bait = createServer((_request, response) => {
    hits += 1;
    response.end(JSON.stringify({ keys: [foreign.jwk] }));
  });
  let baitUrl = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => bait.listen(0, '127.0.0.1', resolve));
    baitUrl = `http://127.0.0.1:${(bait.address() as AddressInfo).port}/keys`;
    target = await startAttackTarget();
  });
  afterAll(async () => {
    bait.close();
    await target.close();
  });

  it.each(Object.entries(forged))('is refused: a token with %s', async (name, make) => {
    const headers = target.headersWith(make(target, baitUrl));
    await target.attack(`token with ${name}`, () => target.post(query, headers), expectUnauthenticated);
    expect(hits).toBe(0);
  });

  it.each([
    ['no header', {}],
    ['no token', { authorization: 'Bearer' }],
    ['another scheme', { authorization: 'Basic YWRhOnB3' }],
    ['a token in the query', {}],
  ])('is refused whatever its body is: %s', async (name, headers) => {
    const bodies = [query, '{', `[${query}]`, '{"query":"{"}', ' '.repeat(100_000)];
    await target.attack(
      name,
      (n) => target.post(bodies[n] ?? '', { ...json, ...headers }),
      expectUnauthenticated,
      bodies.length,
    );
    const search = `?access_token=${target.tokenWith()}&query={__typename}`;
    await target.attack(
      `${name}, by GET`,
      async () => {
        const response = await fetch(`${target.url}/graphql${search}`, {
          headers: { ...headers, 'apollo-require-preflight': '1' },
        });
        return {
          status: response.status,
          headers: response.headers,
          text: await response.text(),
          codes: ['UNAUTHENTICATED'],
        };
      },
      expectUnauthenticated,
    );
  });

  it('does not cause many requests to the issuer, however many unknown keys are used', async () => {
    const before = target.issuer.fetches();
    const start = performance.now();
    await target.attack(
      'flood of unknown kids',
      (n) => target.post(query, target.headersWith(target.issuer.token({ header: { kid: `unknown-${n}` } }))),
      expectUnauthenticated,
      500,
    );
    // Three requests in a row, and then one in 30 s.
    const seconds = (performance.now() - start) / 1_000;
    expect(target.issuer.fetches() - before).toBeLessThanOrEqual(5 + seconds / 30);
  });

  it('is refused, and others are still answered, while the keys of the issuer cannot be fetched', async () => {
    await target.issuer.stop();
    await target.attack(
      'unknown kids while the JWKS is down',
      (n) => target.post(query, target.headersWith(target.issuer.token({ header: { kid: `down-${n}` } }))),
      expectUnauthenticated,
      100,
    );
    await target.issuer.restart();
  });
});
