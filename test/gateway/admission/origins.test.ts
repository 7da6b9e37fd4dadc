import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gatewayFor } from '../../support/servers/gateway.js';
import { aScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { codesIn, post, send } from '../../support/servers/send.js';

const app = 'https://app.example.com';
const routerSecret = 'a-secret-of-the-router-0123456789abcdef';
const preflight = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type',
};
const enableKey = JSON.stringify({ query: 'mutation { enableKey(keyId: "x") { __typename } }' });

describe('the origin of a page', () => {
  let kms: ScriptedKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  let host: string;
  beforeAll(async () => {
    kms = await aScriptedKms();
    kms.answers('EnableKey').with();
    gateway = await gatewayFor(kms, {
      corsOrigins: [app],
      allowedHosts: ['kms.example.com'],
      router: { secrets: [routerSecret], directAccess: true },
    });
    ({ host } = new URL(gateway.url));
  });
  beforeEach(() => {
    kms.calls.splice(0);
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
    await kms.close();
  });

  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://localhost:4000',
    `${app}.evil.example`,
    `${app}:444`,
    'http://app.example.com',
    'nonsense',
    '',
    'file://',
    'chrome-extension://abcdef',
  ])('is refused where it is %j, and nothing reaches KMS', async (origin) => {
    const answer = await post(gateway.url, { origin }, enableKey);
    expect([answer.status, codesIn(answer)]).toEqual([403, ['FORBIDDEN_ORIGIN']]);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(kms.calls).toEqual([]);
  });

  it('is refused by the port, though the host is the same', async () => {
    expect((await post(gateway.url, { origin: 'http://127.0.0.1:65000' })).status).toBe(403);
  });

  it('may be the own one, of either scheme, since a proxy may have ended TLS', async () => {
    for (const origin of [`http://${host}`, `https://${host}`]) {
      expect((await post(gateway.url, { origin })).status).toBe(200);
    }
    for (const name of ['kms.example.com', 'kms.example.com:443']) {
      expect((await post(gateway.url, { origin: 'https://kms.example.com', host: name })).status).toBe(200);
    }
    const elsewhere = await post(gateway.url, {
      origin: 'https://kms.example.com:8443',
      host: 'kms.example.com',
    });
    expect(elsewhere.status).toBe(403);
  });

  it('may be one of the list, which may read the answer, and without credentials', async () => {
    const answer = await post(gateway.url, { origin: app });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': app,
      'access-control-expose-headers': 'x-request-id,retry-after',
      vary: 'Origin',
    });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    expect(answer.headers['cross-origin-resource-policy']).toBeUndefined();
  });

  it('may read refusals too', async () => {
    const answer = await post(gateway.url, { origin: app }, '{');
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([400, app]);
  });

  it('is not looked at where the router has proved itself: it passes on what pages sent', async () => {
    const headers = { origin: 'https://evil.example', 'router-authorization': routerSecret };
    expect((await post(gateway.url, headers)).status).toBe(200);
    const wrong = { ...headers, 'router-authorization': 'wrong' };
    expect(codesIn(await post(gateway.url, wrong))).toEqual(['FORBIDDEN_ORIGIN']);
  });

  it.each(['/graphql', '/', '/healthz', '/nothing'])('is looked at for %s', async (path) => {
    const answer = await send(`${gateway.url}${path}`, { headers: { origin: 'https://evil.example' } });
    expect([answer.status, codesIn(answer)]).toEqual([403, ['FORBIDDEN_ORIGIN']]);
  });

  describe('in a preflight', () => {
    const ask = (origin: string) =>
      send(`${gateway.url}/graphql`, { method: 'OPTIONS', headers: { ...preflight, origin } });

    it('may send what clients send, if it is of the list', async () => {
      const answer = await ask(app);
      expect(answer.status).toBe(204);
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': app,
        'access-control-allow-methods': 'GET,POST',
        'access-control-allow-headers': expect.stringMatching(
          /content-type,authorization,.*apollographql-client-name,apollographql-client-version/,
        ),
        'access-control-max-age': '600',
      });
    });

    it.each(['https://evil.example', 'null'])('may send nothing if it is %s', async (origin) => {
      const answer = await ask(origin);
      expect(answer.status).toBe(403);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    });
  });

  it.each(['cross-site', 'same-site'])(
    'is not needed to refuse a GET that a browser calls %s',
    async (site) => {
      const headers = { 'sec-fetch-site': site, 'apollo-require-preflight': '1' };
      const answer = await send(`${gateway.url}/graphql?query=%7B__typename%7D`, { headers });
      expect([answer.status, codesIn(answer)]).toEqual([403, ['FORBIDDEN_ORIGIN']]);
      // A link to the explorer may stand anywhere.
      expect((await send(`${gateway.url}/`, { headers })).status).toBe(200);
    },
  );

  it.each(['same-origin', 'none'])('is not missed in a GET that a browser calls %s', async (site) => {
    const headers = { 'sec-fetch-site': site, 'apollo-require-preflight': '1' };
    const answer = await send(`${gateway.url}/graphql?query=%7B__typename%7D`, { headers });
    expect(answer.status).toBe(200);
  });
});

describe('the headers of every answer', () => {
  let kms: ScriptedKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  beforeAll(async () => {
    kms = await aScriptedKms();
    gateway = await gatewayFor(kms, { explorer: false });
  });
  afterAll(async () => {
    await gateway.close();
    await kms.close();
  });

  it.each([
    ['POST', '/graphql'],
    ['GET', '/graphql'],
    ['PUT', '/graphql'],
    ['GET', '/healthz'],
    ['GET', '/nothing'],
  ])('keep it out of caches, frames and other pages: %s %s', async (method, path) => {
    const { headers } = await send(`${gateway.url}${path}`, { method });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it.each(['/', '/playground', '/explorer/start.js'])(
    '%s is not there where the explorer is off',
    async (path) => {
      const answer = await send(`${gateway.url}${path}`);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('explorer');
    },
  );
});
