import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyAlgorithm, tokenAuthenticator } from '../../support/fixtures/token-authenticator.js';
import { aSigningKey } from '../../support/fixtures/signing-key.js';
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

  it('is whom its issuer says it is, with the scopes that mean something here', async () => {
    expect(await withClaims({ scope: 'openid kms:use kms:read kms:everything' })).toEqual({
      issuer: issuer.issuer,
      subject: 'ada',
      scopes: new Set(['kms:read', 'kms:use']),
    });
  });

  it.each([
    ['scope, as words', { scope: 'kms:read  kms:admin' }, ['kms:read', 'kms:admin']],
    ['scope, as a list', { scope: ['kms:read', 'kms:manage', 7, null] }, ['kms:read', 'kms:manage']],
    ['scp, as words', { scope: undefined, scp: 'kms:destroy' }, ['kms:destroy']],
    ['scp, as a list', { scope: undefined, scp: ['kms:destroy'] }, ['kms:destroy']],
    ['both', { scope: 'kms:read', scp: ['kms:use'] }, ['kms:read', 'kms:use']],
    ['neither', { scope: undefined }, []],
    ['words in other letters', { scope: 'KMS:READ kms:use,kms:manage' }, []],
    ['something else', { scope: { 'kms:read': true }, scp: 7 }, []],
  ])('has its scopes from %s', async (_, claims, scopes) => {
    expect(await withClaims(claims)).toMatchObject({ subject: 'ada', scopes: new Set(scopes) });
  });

  it.each([
    ['there is none', undefined],
    ['it is empty', ''],
    ['it is no text', 7],
    ['it is longer than 256 characters', 'a'.repeat(257)],
  ])('has no subject where %s', async (_, sub) => {
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
  ])('says so in the header: %j', async (pattern, isHeard) => {
    const header = pattern.replaceAll('TOKEN', issuer.token());
    const caller = await authenticator.authenticate(header);
    expect(caller).toEqual(isHeard ? expect.objectContaining({ subject: 'ada' }) : missing);
  });

  it('is asked for a token where it has none', async () => {
    expect(await authenticator.authenticate(undefined)).toEqual(missing);
  });

  it.each(['jwt', 'JWT', 'at+jwt', 'AT+JWT', 'application/at+jwt', 'application/JWT', undefined])(
    'may have a token of the type %s',
    async (typ) => {
      const token = issuer.token({ header: { typ } });
      expect(await authenticator.bearer(token)).toMatchObject({ subject: 'ada' });
    },
  );

  it.each(everyAlgorithm)('may sign by %s where that is allowed, and not where it is not', async (alg) => {
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
  });

  it('may leave out which key signed where there is but one', async () => {
    expect(await authenticator.bearer(issuer.token({ header: { kid: undefined } }))).toMatchObject({
      subject: 'ada',
    });
  });

  it.each([
    ['a list with it', ['https://elsewhere.example', audience], true],
    ['another', 'https://elsewhere.example', false],
    ['a list of others', ['https://elsewhere.example'], false],
    ['an empty list', [], false],
    ['a beginning of it', audience.slice(0, -1), false],
    ['more than it', `${audience}/`, false],
    ['an object', { [audience]: true }, false],
    ['nothing', null, false],
  ])('needs a token for this audience; has one for %s', async (_, aud, isFor) => {
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

describe('the times of a token, with a leeway of 30 seconds', () => {
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
    ['that ends now', { exp: now }, undefined],
    ['that ended 29 seconds ago', { exp: now - 29 }, undefined],
    ['that ended 30 seconds ago', { exp: now - 30 }, expired],
    ['that ended long ago', { exp: 1 }, expired],
    ['that ends at a text', { exp: String(soon) }, badClaim('exp')],
    ['that ends at nothing', { exp: null }, badClaim('exp')],
    ['that begins in 30 seconds', { exp: soon, nbf: now + 30 }, undefined],
    ['that begins in 31 seconds', { exp: soon, nbf: now + 31 }, badClaim('nbf')],
    ['that begins at a text', { exp: soon, nbf: String(now) }, badClaim('nbf')],
    ['made in 30 seconds', { exp: soon, iat: now + 30 }, undefined],
    ['made in 31 seconds', { exp: soon, iat: now + 31 }, refused('ISSUED_IN_THE_FUTURE')],
    ['made at a text', { exp: soon, iat: String(now) }, badClaim('iat')],
    ['that does not say when it was made', { exp: soon, iat: undefined }, undefined],
  ])('judge one %s', async (_, claims, refusal) => {
    const token = issuer.token({ claims: { iat: now - 600, ...claims } });
    expect(await authenticator.bearer(token)).toEqual(refusal ?? expect.objectContaining({ subject: 'ada' }));
  });

  it('are judged to the second without leeway', async () => {
    const strict = tokenAuthenticator([issuer], { leewaySeconds: 0, now: () => now * 1_000 });
    const claims = { iat: now, nbf: now };
    expect(await strict.bearer(issuer.token({ claims: { ...claims, exp: now + 1 } }))).toMatchObject({
      subject: 'ada',
    });
    expect(await strict.bearer(issuer.token({ claims: { ...claims, exp: now } }))).toEqual(expired);
  });

  it('say that a token has expired only where its signature is good', async () => {
    const forged = issuer.token({ key: aSigningKey(), claims: { exp: now - 300 } });
    expect(await authenticator.bearer(forged)).toEqual(refused('ERR_JWS_SIGNATURE_VERIFICATION_FAILED'));
  });
});

describe('several issuers', () => {
  let a: TokenIssuer;
  let b: TokenIssuer;
  let authenticator: ReturnType<typeof tokenAuthenticator>;
  beforeAll(async () => {
    // The same name for a key, and other names: neither must lead from one issuer to the other.
    a = await aTokenIssuer(aSigningKey({ kid: 'same' }), aSigningKey({ kid: 'only-a' }));
    b = await aTokenIssuer(aSigningKey({ kid: 'same' }), aSigningKey({ kid: 'only-b' }));
    authenticator = tokenAuthenticator([a, b]);
  });
  afterAll(() => Promise.all([a.close(), b.close()]));

  it('are each believed by their own keys', async () => {
    expect(await authenticator.bearer(a.token())).toMatchObject({ issuer: a.issuer, subject: 'ada' });
    expect(await authenticator.bearer(b.token())).toMatchObject({ issuer: b.issuer, subject: 'ada' });
  });

  it("are not believed by another's key, even one of the same name", async () => {
    expect(await authenticator.bearer(a.token({ key: b.key }))).toEqual(
      refused('ERR_JWS_SIGNATURE_VERIFICATION_FAILED'),
    );
    const onlyB = aSigningKey({ kid: 'only-b' });
    expect(await authenticator.bearer(a.token({ key: onlyB }))).toEqual(refused('ERR_JWKS_NO_MATCHING_KEY'));
  });

  it.each([
    ['unknown', 'https://elsewhere.example', 'UNKNOWN_ISSUER'],
    ['none', undefined, 'NO_ISSUER'],
    ['a number', 7, 'NO_ISSUER'],
    ['a name that every object has', '__proto__', 'UNKNOWN_ISSUER'],
    ['empty', '', 'UNKNOWN_ISSUER'],
  ])('must be known to the letter; this one is %s', async (_, iss, detail) => {
    expect(await authenticator.bearer(a.token({ claims: { iss } }))).toEqual(refused(detail));
  });

  it('are not told by a list, nor by almost the same letters', async () => {
    expect(await authenticator.bearer(a.token({ claims: { iss: [a.issuer] } }))).toEqual(
      refused('NO_ISSUER'),
    );
    for (const iss of [`${a.issuer}/`, a.issuer.toUpperCase(), ` ${a.issuer}`]) {
      expect(await authenticator.bearer(a.token({ claims: { iss } }))).toEqual(refused('UNKNOWN_ISSUER'));
    }
  });
});
