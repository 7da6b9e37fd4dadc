import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tokenAuthenticator } from '../../support/fixtures/token-authenticator.js';
import { aSigningKey, hmacBy, tokenOf, type SigningKey } from '../../support/fixtures/signing-key.js';
import { aTokenIssuer, audience, type Claims, type TokenIssuer } from '../../support/servers/token-issuer.js';

/** The attacks that RFC 8725 describes: tokens made without a key of the issuer, and genuine ones that are not access tokens. */
describe('a forged token', () => {
  const rsa = aSigningKey({ alg: 'RS256', kid: 'rsa' });
  const ec = aSigningKey({ alg: 'ES256', kid: 'ec' });
  const mine = aSigningKey({ alg: 'ES256', kid: 'ec' });
  let issuer: TokenIssuer;
  let authenticator: ReturnType<typeof tokenAuthenticator>;
  let attacker: { readonly url: string; hits: () => number; close: () => void };

  beforeAll(async () => {
    issuer = await aTokenIssuer(ec, rsa);
    authenticator = tokenAuthenticator([issuer]);
    let hits = 0;
    const server = createServer((_request, response) => {
      hits += 1;
      response.end(JSON.stringify({ keys: [mine.jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    attacker = { url: `http://127.0.0.1:${port}/keys`, hits: () => hits, close: () => server.close() };
  });
  afterAll(async () => {
    await issuer.close();
    attacker.close();
  });

  const claims = () => ({
    iss: issuer.issuer,
    aud: audience,
    sub: 'eve',
    scope: 'kms:admin',
    exp: Math.floor(Date.now() / 1_000) + 300,
  });
  const expectRefused = async (token: string, detail: string) => {
    expect(await authenticator.bearer(token)).toEqual({
      problem: 'refused',
      message: 'The token is not accepted.',
      detail,
    });
  };
  /** A token signed by the issuer, so that only its header can be the reason for the refusal. */
  const withHeader = (header: Claims) => issuer.token({ header });

  it('differs from a valid token, which is accepted', async () => {
    expect(await authenticator.bearer(issuer.token())).toMatchObject({ subject: 'ada' });
    expect(await authenticator.bearer(issuer.token({ key: rsa }))).toMatchObject({ subject: 'ada' });
  });

  it.each(['none', 'None', 'NONE', 'nOnE', '', null, 7, ['ES256']])(
    'is refused without a signature: alg %j',
    async (alg) => {
      const token = tokenOf({ alg, kid: 'ec' }, claims(), () => Buffer.alloc(0));
      expect(token).toMatch(/\.$/);
      const detail = typeof alg === 'string' && alg !== '' ? 'ERR_JOSE_ALG_NOT_ALLOWED' : 'ERR_JWS_INVALID';
      await expectRefused(token, detail);
    },
  );

  it('is refused without a valid signature if its alg is valid', async () => {
    const [header = '', payload = '', signature = ''] = issuer.token().split('.');
    await expectRefused(`${header}.${payload}.`, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
    const flipped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    await expectRefused(`${header}.${payload}.${flipped}`, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
    await expectRefused(
      `${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`,
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    );
  });

  it('is refused with other claims than those signed', async () => {
    const [header = '', , signature = ''] = issuer.token().split('.');
    const payload = Buffer.from(JSON.stringify(claims())).toString('base64url');
    await expectRefused(`${header}.${payload}.${signature}`, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
  });

  it.each([
    ['as PEM', () => rsa.publicKey.export({ type: 'spki', format: 'pem' })],
    ['as DER', () => rsa.publicKey.export({ type: 'spki', format: 'der' })],
    ['as PKCS #1', () => rsa.publicKey.export({ type: 'pkcs1', format: 'pem' })],
    ['as JWK', () => JSON.stringify(rsa.jwk)],
    ['as nothing', () => ''],
  ])("is refused if it is signed with the issuer's public key, %s, as a shared secret", async (_, secret) => {
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      const token = tokenOf({ alg, kid: 'rsa' }, claims(), hmacBy(secret()));
      await expectRefused(token, 'ERR_JOSE_ALG_NOT_ALLOWED');
      // Even if the algorithm were allowed.
      const lax = tokenAuthenticator([issuer], { algorithms: [alg, 'RS256'] });
      expect(await lax.bearer(token)).toMatchObject({ detail: 'ERR_JOSE_NOT_SUPPORTED' });
    }
  });

  it('is refused if it names a key of another type or algorithm', async () => {
    const byRsa = (text: string) => rsa.sign(text);
    await expectRefused(tokenOf({ alg: 'ES256', kid: 'rsa' }, claims(), byRsa), 'ERR_JWKS_NO_MATCHING_KEY');
    await expectRefused(tokenOf({ alg: 'RS256', kid: 'ec' }, claims(), byRsa), 'ERR_JWKS_NO_MATCHING_KEY');
    const pss = aSigningKey({ alg: 'PS256', kid: 'rsa' });
    await expectRefused(issuer.token({ key: pss }), 'ERR_JWKS_NO_MATCHING_KEY');
  });

  it.each([
    '../../../../dev/null',
    '/dev/null',
    'file:///etc/hostname',
    "x' UNION SELECT 'key'; --",
    'ec\u0000',
    ' ec',
    'EC',
    '*',
    '',
    '__proto__',
    'constructor',
    '$(id)',
    'k'.repeat(4_000),
  ])('is refused if no key has its kid: %j', async (kid) => {
    await expectRefused(withHeader({ kid }), 'ERR_JWKS_NO_MATCHING_KEY');
  });

  it.each([[0], [true], [null], [['ec']], [{ ec: 1 }]])(
    'is refused if its kid is not a text: %j',
    async (kid) => {
      await expectRefused(withHeader({ kid }), 'HEADER_KID');
    },
  );

  it.each([
    ['b64', false],
    ['zip', 'DEF'],
  ])('is refused with another encoding or compression: %s', async (name, value) => {
    await expectRefused(withHeader({ [name]: value }), `HEADER_${name.toUpperCase()}`);
  });

  it('is refused if it contains its own key', async () => {
    for (const name of ['jwk', 'x5c']) {
      const token = issuer.token({ key: mine, header: { [name]: mine.jwk } });
      await expectRefused(token, `HEADER_${name.toUpperCase()}`);
    }
  });

  it('is refused if it says where to fetch its key, and nothing is fetched', async () => {
    const before = issuer.fetches();
    for (const name of ['jku', 'x5u']) {
      await expectRefused(
        issuer.token({ key: mine, header: { [name]: attacker.url } }),
        `HEADER_${name.toUpperCase()}`,
      );
      await expectRefused(withHeader({ [name]: issuer.jwksUrl.href }), `HEADER_${name.toUpperCase()}`);
    }
    await expectRefused(issuer.token({ key: mine, claims: { iss: attacker.url } }), 'UNKNOWN_ISSUER');
    await expectRefused(
      issuer.token({ key: mine, header: { kid: attacker.url } }),
      'ERR_JWKS_NO_MATCHING_KEY',
    );
    expect(attacker.hits()).toBe(0);
    expect(issuer.fetches()).toBe(before);
  });

  it.each([[['exp']], [['b64']], [['urn:example:unknown']], [[]], ['b64'], [null]])(
    'is refused if it requires an extension: crit %j',
    async (crit) => {
      await expectRefused(withHeader({ crit, b64: true, 'urn:example:unknown': 1 }), 'HEADER_CRIT');
    },
  );

  it.each(['logout+jwt', 'dpop+jwt', 'secevent+jwt', 'id_token', 'JWS', 'jwt ', '', null, 7, ['JWT']])(
    'is refused if it is another type of token: typ %j',
    async (typ) => {
      await expectRefused(withHeader({ typ }), 'HEADER_TYP');
    },
  );

  it.each(['iss', 'aud', 'exp'])('is refused without %s', async (name) => {
    const detail = name === 'iss' ? 'NO_ISSUER' : `ERR_JWT_CLAIM_VALIDATION_FAILED ${name}`;
    await expectRefused(issuer.token({ claims: { [name]: undefined } }), detail);
  });

  it('is refused if it is longer than 8 KB, even if the issuer signed it', async () => {
    await expectRefused(issuer.token({ claims: { more: 'x'.repeat(8_192) } }), 'TOKEN_TOO_LONG');
  });

  const signed = (header: unknown, body: unknown) => tokenOf(header, body, (text) => ec.sign(text));
  it.each([
    ['one part', () => 'token', 'MALFORMED'],
    ['two parts', () => 'e30.e30', 'MALFORMED'],
    ['four parts', () => 'e30.e30.e30.e30', 'MALFORMED'],
    ['the five parts of an encrypted token', () => 'e30.e30.e30.e30.e30', 'ERR_JWT_INVALID'],
    ['empty parts', () => '..', 'MALFORMED'],
    ['no claims', () => 'e30..e30', 'ERR_JWT_INVALID'],
    ['a header that is not JSON', () => signed('{', claims()), 'MALFORMED'],
    ['a header that is a list', () => signed([], claims()), 'MALFORMED'],
    ['claims that are not JSON', () => signed({ alg: 'ES256', kid: 'ec' }, '{'), 'ERR_JWT_INVALID'],
    ['claims that are a list', () => signed({ alg: 'ES256', kid: 'ec' }, []), 'ERR_JWT_INVALID'],
    ['a token within a token', () => signed({ alg: 'ES256', cty: 'JWT' }, issuer.token()), 'ERR_JWT_INVALID'],
    ['another alphabet', () => issuer.token().replace('.', '+.'), 'MALFORMED'],
  ])('is refused if it has %s', async (_, token, detail) => {
    await expectRefused(token(), detail);
  });

  it('is never repeated, not even a part of it', async () => {
    const canary = 'canary-in-the-token';
    const tokens = [
      issuer.token({ header: { kid: canary } }),
      issuer.token({ header: { alg: canary } }),
      issuer.token({ header: { typ: canary } }),
      issuer.token({ header: { crit: [canary] } }),
      issuer.token({ claims: { iss: canary } }),
      issuer.token({ claims: { aud: canary } }),
      issuer.token({ claims: { exp: canary } }),
      canary,
      `${canary}.${canary}.${canary}`,
    ];
    for (const token of tokens) {
      const answer = await authenticator.bearer(token);
      expect(answer).toMatchObject({ problem: 'refused' });
      expect(JSON.stringify(answer)).not.toContain('canary');
    }
  });
});

describe('a key of the issuer', () => {
  const detailBy = async (...keys: readonly SigningKey[]) => {
    const issuer = await aTokenIssuer(...keys);
    try {
      return await tokenAuthenticator([issuer]).bearer(issuer.token());
    } finally {
      await issuer.close();
    }
  };
  const good = aSigningKey({ kid: 'good' });

  it.each([
    ['RSA of 1,024 bits', { alg: 'RS256', rsaBits: 1_024 }, 'KEY_NOT_USABLE'],
    ['for encryption', { jwk: { use: 'enc' } }, 'ERR_JWKS_NO_MATCHING_KEY'],
    ['only for other operations', { jwk: { key_ops: ['sign'] } }, 'ERR_JWKS_NO_MATCHING_KEY'],
    ['a shared secret', { jwk: { kty: 'oct', k: 'c2VjcmV0' } }, 'ERR_JWKS_NO_MATCHING_KEY'],
    ['on another curve than it says', { jwk: { crv: 'P-384' } }, 'ERR_JWKS_NO_MATCHING_KEY'],
    ['not a point on its curve', { jwk: { x: 'AAAA' } }, 'KEY_NOT_USABLE'],
    ['a private key', { jwk: { d: 'AAAA' } }, 'KEY_NOT_USABLE'],
  ])('is not used if it is %s', async (_, options, detail) => {
    const key = aSigningKey(options);
    expect(await detailBy(key, good)).toMatchObject({ problem: 'refused', detail });
  });

  it('is not guessed if several keys match', async () => {
    expect(await detailBy(aSigningKey(), aSigningKey())).toMatchObject({
      detail: 'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
    });
  });
});
