import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyAlgorithm, tokenAuthenticator } from '../../support/fixtures/token-authenticator.js';
import { aSigningKey, tokenOf } from '../../support/fixtures/signing-key.js';
import { aTokenIssuer, audience, type Claims, type TokenIssuer } from '../../support/servers/token-issuer.js';

const missing = { problem: 'missing', message: 'A bearer token is needed.', detail: 'NO_TOKEN' };
const expired = { problem: 'expired', message: 'The token has expired.', detail: 'ERR_JWT_EXPIRED' };
const refused = (detail: string) => ({
  problem: 'refused',
  message: 'The token is not accepted.',
  detail,
});
const badClaim = (name: string) => refused(`ERR_JWT_CLAIM_VALIDATION_FAILED ${name}`);

describe('a caller with a token', () => {
  let issuer: TokenIssuer;
  let authenticator: ReturnType<typeof tokenAuthenticator>;
  beforeAll(async () => {
    issuer = await aTokenIssuer();
    authenticator = tokenAuthenticator([issuer]);
  });
  afterAll(() => issuer.close());

  const withClaims = (claims: Claims) => authenticator.bearer(issuer.token({ claims }));

  it('is the subject of the token, with the scopes that the gateway knows', async () => {
    expect(await withClaims({ scope: 'openid kms:use kms:read kms:everything' })).toEqual({
      issuer: issuer.issuer,
      subject: 'ada',
      scopes: new Set(['kms:read', 'kms:use']),
    });
  });

  it.each([
    ['words in scope', { scope: 'kms:read  kms:admin' }, ['kms:read', 'kms:admin']],
    ['a list in scope', { scope: ['kms:read', 'kms:manage', 7, null] }, ['kms:read', 'kms:manage']],
    ['words in scp', { scope: undefined, scp: 'kms:destroy' }, ['kms:destroy']],
    ['a list in scp', { scope: undefined, scp: ['kms:destroy'] }, ['kms:destroy']],
    ['scope and scp', { scope: 'kms:read', scp: ['kms:use'] }, ['kms:read', 'kms:use']],
    ['neither scope nor scp', { scope: undefined }, []],
    ['words with other letters or separators', { scope: 'KMS:READ kms:use,kms:manage' }, []],
    ['claims of other types', { scope: { 'kms:read': true }, scp: 7 }, []],
  ])('gets its scopes from %s', async (_, claims, scopes) => {
    expect(await withClaims(claims)).toMatchObject({ subject: 'ada', scopes: new Set(scopes) });
  });

  const infiniteTimes = ['exp', 'nbf', 'iat'].flatMap((name) =>
    ['1e400', '-1e400', '1.5e+999'].map((value) => [name, value] as const),
  );

  it.each(infiniteTimes)('is refused if %s is %s, which is no finite number', async (name, value) => {
    const { iat, ...times } = { exp: Date.now() / 1_000 + 300, iat: 0, nbf: 0 };
    const claims = JSON.stringify({ iss: issuer.issuer, aud: audience, iat, ...times, [name]: '?' });
    const token = tokenOf(
      { alg: issuer.key.alg, kid: issuer.key.kid },
      claims.replace('"?"', value),
      (text) => issuer.key.sign(text),
    );
    expect(await authenticator.bearer(token)).not.toHaveProperty('subject');
  });

  it('may have times with fractions', async () => {
    const now = Date.now() / 1_000;
    expect(await withClaims({ exp: now + 300.25, nbf: now - 1.5, iat: now - 0.5 })).toMatchObject({
      subject: 'ada',
    });
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['a number', 7],
    ['longer than 256 characters', 'a'.repeat(257)],
  ])('has no subject if sub is %s', async (_, sub) => {
    expect(await withClaims({ sub })).toMatchObject({ issuer: issuer.issuer, subject: null });
  });

  it('may have a subject of 256 characters', async () => {
    const sub = 'a'.repeat(256);
    expect(await withClaims({ sub })).toMatchObject({ subject: sub });
  });

  it.each([
    ['bearer TOKEN', true],
    ['BEARER   TOKEN', true],
    ['TOKEN', false],
    ['Bearer', false],
    ['Bearer ', false],
    ['Bearer TOKEN TOKEN', false],
    ['Bearer TOKEN ', false],
    ['Bearer TOKEN,', false],
    ['Bearer\tTOKEN', false],
    [' Bearer TOKEN', false],
    ['Bearer "TOKEN"', false],
    ['Basic TOKEN', false],
    ['DPoP TOKEN', false],
    ['Bearer TOKEN, Bearer TOKEN', false],
    ['', false],
  ])('may send the header %j: %s', async (pattern, isToken) => {
    const header = pattern.replaceAll('TOKEN', issuer.token());
    const caller = await authenticator.authenticate(header);
    expect(caller).toEqual(isToken ? expect.objectContaining({ subject: 'ada' }) : missing);
  });

  it('is told that a token is missing', async () => {
    expect(await authenticator.authenticate(undefined)).toEqual(missing);
  });

  it.each(['jwt', 'JWT', 'at+jwt', 'AT+JWT', 'application/at+jwt', 'application/JWT', undefined])(
    'may have a token of type %s',
    async (typ) => {
      const token = issuer.token({ header: { typ } });
      expect(await authenticator.bearer(token)).toMatchObject({ subject: 'ada' });
    },
  );

  it.each(everyAlgorithm)(
    'may have a token signed with %s only if that algorithm is allowed',
    async (alg) => {
      const other = await aTokenIssuer(aSigningKey({ alg }));
      try {
        const token = other.token();
        expect(await tokenAuthenticator([other], { algorithms: [alg] }).bearer(token)).toMatchObject({
          subject: 'ada',
        });
        const others = everyAlgorithm.filter((each) => each !== alg);
        expect(await tokenAuthenticator([other], { algorithms: others }).bearer(token)).toEqual(
          refused('ERR_JOSE_ALG_NOT_ALLOWED'),
        );
      } finally {
        await other.close();
      }
    },
  );

  it('may have a token without a key id if the issuer has one key', async () => {
    expect(await authenticator.bearer(issuer.token({ header: { kid: undefined } }))).toMatchObject({
      subject: 'ada',
    });
  });

  it.each([
    ['a list that contains it', ['https://elsewhere.example', audience], true],
    ['another audience', 'https://elsewhere.example', false],
    ['a list of other audiences', ['https://elsewhere.example'], false],
    ['an empty list', [], false],
    ['a prefix of it', audience.slice(0, -1), false],
    ['a longer text', `${audience}/`, false],
    ['an object', { [audience]: true }, false],
    ['null', null, false],
  ])('needs a token for this audience, and has one for %s', async (_, aud, isFor) => {
    expect(await withClaims({ aud })).toEqual(
      isFor ? expect.objectContaining({ subject: 'ada' }) : badClaim('aud'),
    );
  });

  it('may have a token for any of several audiences', async () => {
    const { bearer } = tokenAuthenticator([issuer], { audiences: ['a', 'b'] });
    expect(await bearer(issuer.token({ claims: { aud: 'b' } }))).toMatchObject({ subject: 'ada' });
    expect(await bearer(issuer.token())).toEqual(badClaim('aud'));
  });
});

describe('a token, with a leeway of 30 seconds', () => {
  const now = 1_900_000_000;
  let issuer: TokenIssuer;
  let authenticator: ReturnType<typeof tokenAuthenticator>;
  beforeAll(async () => {
    issuer = await aTokenIssuer();
    authenticator = tokenAuthenticator([issuer], { now: () => now * 1_000 + 999 });
  });
  afterAll(() => issuer.close());

  const soon = now + 300;
  it.each([
    ['expires now', { exp: now }, undefined],
    ['expired 29 seconds ago', { exp: now - 29 }, undefined],
    ['expired 30 seconds ago', { exp: now - 30 }, expired],
    ['expired long ago', { exp: 1 }, expired],
    ['has a text as exp', { exp: String(soon) }, badClaim('exp')],
    ['has null as exp', { exp: null }, badClaim('exp')],
    ['becomes valid in 30 seconds', { exp: soon, nbf: now + 30 }, undefined],
    ['becomes valid in 31 seconds', { exp: soon, nbf: now + 31 }, badClaim('nbf')],
    ['has a text as nbf', { exp: soon, nbf: String(now) }, badClaim('nbf')],
    ['is issued in 30 seconds', { exp: soon, iat: now + 30 }, undefined],
    ['is issued in 31 seconds', { exp: soon, iat: now + 31 }, refused('ISSUED_IN_THE_FUTURE')],
    ['has a text as iat', { exp: soon, iat: String(now) }, badClaim('iat')],
    ['has no iat', { exp: soon, iat: undefined }, undefined],
  ])('that %s', async (_, claims, failure) => {
    const token = issuer.token({ claims: { iat: now - 600, ...claims } });
    expect(await authenticator.bearer(token)).toEqual(failure ?? expect.objectContaining({ subject: 'ada' }));
  });

  it('is checked to the second without leeway', async () => {
    const strict = tokenAuthenticator([issuer], { leewaySeconds: 0, now: () => now * 1_000 });
    const claims = { iat: now, nbf: now };
    expect(await strict.bearer(issuer.token({ claims: { ...claims, exp: now + 1 } }))).toMatchObject({
      subject: 'ada',
    });
    expect(await strict.bearer(issuer.token({ claims: { ...claims, exp: now } }))).toEqual(expired);
  });

  it('is reported as expired only if its signature is valid', async () => {
    const forged = issuer.token({ key: aSigningKey(), claims: { exp: now - 300 } });
    expect(await authenticator.bearer(forged)).toEqual(refused('ERR_JWS_SIGNATURE_VERIFICATION_FAILED'));
  });
});

describe('several issuers', () => {
  let a: TokenIssuer;
  let b: TokenIssuer;
  let authenticator: ReturnType<typeof tokenAuthenticator>;
  beforeAll(async () => {
    // Neither a key id that both use nor one that only the other uses may give access to the other issuer's keys.
    a = await aTokenIssuer(aSigningKey({ kid: 'same' }), aSigningKey({ kid: 'only-a' }));
    b = await aTokenIssuer(aSigningKey({ kid: 'same' }), aSigningKey({ kid: 'only-b' }));
    authenticator = tokenAuthenticator([a, b]);
  });
  afterAll(() => Promise.all([a.close(), b.close()]));

  it('are each verified with their own keys', async () => {
    expect(await authenticator.bearer(a.token())).toMatchObject({ issuer: a.issuer, subject: 'ada' });
    expect(await authenticator.bearer(b.token())).toMatchObject({ issuer: b.issuer, subject: 'ada' });
  });

  it("are not verified with another issuer's key, even with the same key id", async () => {
    expect(await authenticator.bearer(a.token({ key: b.key }))).toEqual(
      refused('ERR_JWS_SIGNATURE_VERIFICATION_FAILED'),
    );
    const onlyB = aSigningKey({ kid: 'only-b' });
    expect(await authenticator.bearer(a.token({ key: onlyB }))).toEqual(refused('ERR_JWKS_NO_MATCHING_KEY'));
  });

  it.each([
    ['unknown', 'https://elsewhere.example', 'UNKNOWN_ISSUER'],
    ['missing', undefined, 'NO_ISSUER'],
    ['a number', 7, 'NO_ISSUER'],
    ['a property of every object', '__proto__', 'UNKNOWN_ISSUER'],
    ['empty', '', 'UNKNOWN_ISSUER'],
  ])('must be configured; this one is %s', async (_, iss, detail) => {
    expect(await authenticator.bearer(a.token({ claims: { iss } }))).toEqual(refused(detail));
  });

  it('must match exactly, as one text', async () => {
    expect(await authenticator.bearer(a.token({ claims: { iss: [a.issuer] } }))).toEqual(
      refused('NO_ISSUER'),
    );
    for (const iss of [`${a.issuer}/`, a.issuer.toUpperCase(), ` ${a.issuer}`]) {
      expect(await authenticator.bearer(a.token({ claims: { iss } }))).toEqual(refused('UNKNOWN_ISSUER'));
    }
  });
});
