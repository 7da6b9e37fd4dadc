/** Tokens that someone could make without the issuer, or that are not meant for this gateway. */
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
  "another's key": ({ issuer }) => issuer.token({ key: foreign }),
  'a kid that is a path': headed({ kid: '../../../../dev/null' }),
  'a kid that is SQL': headed({ kid: "' UNION SELECT 'x" }),
  'a kid that is a URL': (_, bait) => headed({ kid: bait })(_, bait),
  'a jku': (_, bait) => headed({ jku: bait })(_, bait),
  'an x5u': (_, bait) => headed({ x5u: bait })(_, bait),
  'its own key': ({ issuer }) => issuer.token({ key: foreign, header: { jwk: foreign.jwk } }),
  'a crit that nobody knows': headed({ crit: ['x'], x: 1 }),
  'another kind of token': headed({ typ: 'logout+jwt' }),
  'no iss': claiming({ iss: undefined }),
  'another iss': (_, bait) => claiming({ iss: bait })(_, bait),
  'no aud': claiming({ aud: undefined }),
  'another aud': claiming({ aud: 'https://other.example' }),
  'no exp': claiming({ exp: undefined }),
  'an exp that is past': claiming({ exp: now() - 3_600 }),
  'an exp that is no number': claiming({ exp: 'never' }),
  'an nbf to come': claiming({ nbf: now() + 3_600 }),
  'a payload that is changed': (target) => {
    const [header = '', , signature = ''] = target.issuer.token().split('.');
    return `${header}.${Buffer.from(JSON.stringify(claimsOf(target))).toString('base64url')}.${signature}`;
  },
  'no signature': ({ issuer }) => `${issuer.token().split('.').slice(0, 2).join('.')}.`,
  'a great length': ({ issuer }) => issuer.token({ claims: { filler: 'x'.repeat(9_000) } }),
  'no form of a token': () => 'abc',
};

const isUnauthenticated = ({ status, codes, headers, text }: Reply) => {
  expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
  expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  expect(text).not.toContain('eve');
};

describe('a token', () => {
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

  it.each(Object.entries(forged))('is refused with %s', async (name, make) => {
    const headers = target.headersWith(make(target, baitUrl));
    await target.attack(`token with ${name}`, () => target.post(query, headers), isUnauthenticated);
    expect(hits).toBe(0);
  });

  it.each([
    ['no header at all', {}],
    ['no token', { authorization: 'Bearer' }],
    ['another scheme', { authorization: 'Basic YWRhOnB3' }],
    ['a token in the query', {}],
  ])('is missed with %s, whatever the rest may be', async (name, headers) => {
    const bodies = [query, '{', `[${query}]`, '{"query":"{"}', ' '.repeat(100_000)];
    await target.attack(
      name,
      (n) => target.post(bodies[n] ?? '', { ...json, ...headers }),
      isUnauthenticated,
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
      isUnauthenticated,
    );
  });

  it('of a key that nobody knows costs the issuer a few requests, however many there are', async () => {
    const before = target.issuer.fetches();
    await target.attack(
      'flood of unknown kids',
      (n) => target.post(query, target.headersWith(target.issuer.token({ header: { kid: `unknown-${n}` } }))),
      isUnauthenticated,
      500,
    );
    expect(target.issuer.fetches() - before).toBeLessThanOrEqual(5);
  });

  it('that was good stays so while the keys of the issuer cannot be had, and others stay refused', async () => {
    await target.issuer.goesDown();
    await target.attack(
      'unknown kids while the JWKS is down',
      (n) => target.post(query, target.headersWith(target.issuer.token({ header: { kid: `down-${n}` } }))),
      isUnauthenticated,
      100,
    );
    await target.issuer.comesUp();
  });
});
