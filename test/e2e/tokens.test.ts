import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGatewayProcess, type GatewayProcess } from '../support/servers/gateway-process.js';
import { eventually } from '../support/eventually.js';
import { startScriptedKms, defaultRequestId, type ScriptedKms } from '../support/servers/scripted-kms.js';
import { aSigningKey, hmacBy, tokenOf } from '../support/fixtures/signing-key.js';
import { aTokenIssuer, audience, type TokenIssuer } from '../support/servers/token-issuer.js';

const enableKey = 'mutation { enableKey(keyId: "x") { ... on EnableKeyPayload { requestId } } }';
const enabled = { data: { enableKey: { requestId: defaultRequestId } } };

/** All scopes. */
const claims = { scope: 'kms:read kms:use kms:manage kms:destroy kms:admin' };

/** Sends a request, and returns the parts of the response that matter to a caller without a usable token. */
const send = async (url: string, token: string | undefined, body = JSON.stringify({ query: enableKey })) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body,
  });
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    body: await response.json(),
  };
};

const refused = (challenge: string, message: string) => ({
  status: 401,
  challenge,
  body: { errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] },
});
const asked = refused('Bearer realm="kms"', 'A bearer token is needed.');
const invalid = refused('Bearer realm="kms", error="invalid_token"', 'The token is not accepted.');
const expired = refused('Bearer realm="kms", error="invalid_token"', 'The token has expired.');

const startWith = (issuer: TokenIssuer, kms: ScriptedKms) =>
  startGatewayProcess({
    KMS_ENDPOINT: kms.url,
    TENCENTCLOUD_SECRET_ID: kms.credentials.secretId,
    TENCENTCLOUD_SECRET_KEY: kms.credentials.secretKey,
    AUTH_MODE: 'jwt',
    AUTH_ISSUER: issuer.issuer,
    AUTH_AUDIENCE: audience,
    AUTH_JWKS_URL: issuer.jwksUrl.href,
  });

/** Has the key id of the issuer's key. The length differs because test keys of the same length are cached. */
const anotherKey = () => aSigningKey({ alg: 'RS256', rsaBits: 2_056 });

describe('the program when it requires tokens', () => {
  let issuer: TokenIssuer;
  let kms: ScriptedKms;
  let gateway: GatewayProcess;

  beforeAll(async () => {
    [issuer, kms] = await Promise.all([aTokenIssuer(aSigningKey({ alg: 'RS256' })), startScriptedKms()]);
    gateway = await startWith(issuer, kms);
  });
  afterAll(async () => {
    await gateway.stop();
    await Promise.all([issuer.close(), kms.close()]);
    expect(gateway.output()).not.toContain('eyJ');
  });

  it('answers a caller with a valid token', async () => {
    kms.answers('EnableKey').with();
    expect(await send(gateway.url, issuer.token({ claims }))).toMatchObject({ status: 200, body: enabled });
    expect(kms.calls.splice(0)).toHaveLength(1);
  });

  it('answers 401 to a request without a token, before it reads the body', async () => {
    expect(await send(gateway.url, undefined)).toEqual(asked);
    expect(await send(gateway.url, undefined, '{"query":')).toEqual(asked);
    expect(await send(gateway.url, undefined, '[]')).toEqual(asked);
    expect(kms.calls).toHaveLength(0);
  });

  it.each([
    ['expired', () => issuer.token({ claims: { ...claims, exp: 1 } }), expired],
    ['for another audience', () => issuer.token({ claims: { ...claims, aud: 'others' } }), invalid],
    ['of another issuer', () => issuer.token({ claims: { ...claims, iss: 'others' } }), invalid],
    ['signed by another key', () => issuer.token({ key: anotherKey(), claims }), invalid],
    ['with an unknown key id', () => issuer.token({ header: { kid: 'none' }, claims }), invalid],
    ['without exp', () => issuer.token({ claims: { ...claims, exp: undefined } }), invalid],
    [
      'without a signature',
      () => tokenOf({ alg: 'none' }, { iss: issuer.issuer }, () => Buffer.alloc(0)),
      invalid,
    ],
    [
      'signed with the public key as an HMAC secret',
      () =>
        tokenOf(
          { alg: 'HS256', kid: 'first' },
          { iss: issuer.issuer, aud: audience, exp: 4_000_000_000 },
          hmacBy(issuer.key.publicKey.export({ type: 'spki', format: 'pem' })),
        ),
      invalid,
    ],
    ['that contains its own key', () => issuer.token({ header: { jwk: issuer.key.jwk }, claims }), invalid],
    ['that is not a JWT', () => 'canary', invalid],
  ])('rejects a token %s, and calls nothing', async (_, token, answer) => {
    expect(await send(gateway.url, token())).toEqual(answer);
    expect(kms.calls).toHaveLength(0);
  });

  it('keeps answering while its issuer is down', async () => {
    await issuer.stop();
    kms.answers('EnableKey').with();
    expect(await send(gateway.url, issuer.token({ claims }))).toMatchObject({ status: 200, body: enabled });
    kms.calls.splice(0);
    await issuer.restart();
  });

  it('starts while its issuer is down, logs it, and answers as soon as it gets the keys', async () => {
    await issuer.stop();
    const early = await startWith(issuer, kms);
    const token = issuer.token({ claims });
    expect(await send(early.url, token)).toEqual(invalid);
    await eventually(() => early.output().includes('ECONNREFUSED'));
    await issuer.restart();
    kms.answers('EnableKey').with();
    // The gateway fetches the keys again one second after the last attempt.
    await eventually(async () => (await send(early.url, token)).status === 200);
    expect(await early.stop()).toBe(0);
  });
});

describe('the program without authentication', () => {
  it('warns when it starts, on loopback too', async () => {
    const gateway = await startGatewayProcess({ AUTH_MODE: 'off' });
    expect(gateway.output()).toContain('WARNING: AUTH_MODE is off: everyone who reaches the gateway');
    await gateway.stop();
  });

  it('does not start when AUTH_ISSUER is set without AUTH_MODE', async () => {
    const failed = await startGatewayProcess({ AUTH_ISSUER: 'https://login.example' }, { expectExit: true });
    expect(failed.exitCode).toBe(1);
    expect(failed.output()).toMatch(/^AUTH_MODE: must be set to jwt when AUTH_ISSUER is set$/m);
  });
});
