import { describe, expect, it } from '@jest/globals';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { errorCodes, post, send, statusOfTarget } from '../../support/servers/send.js';

const allowedOrigin = 'https://app.example.com';
const routerSecret = 'a-secret-of-the-router-0123456789abcdef';
const preflightHeaders = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type',
};
const enableKey = JSON.stringify({ query: 'mutation { enableKey(keyId: "x") { __typename } }' });

describe('the origin check', () => {
  const gateway = useScriptedGateway({
    corsOrigins: [allowedOrigin],
    allowedHosts: ['kms.example.com'],
    router: { secrets: [routerSecret], directAccess: true },
  });

  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://localhost:4000',
    `${allowedOrigin}.evil.example`,
    `${allowedOrigin}:444`,
    'http://app.example.com',
    'nonsense',
    '',
    'file://',
    'chrome-extension://abcdef',
    'ftp://localhost',
    'ftp://127.0.0.1',
    'ws://127.0.0.1',
    `${allowedOrigin}, ${allowedOrigin}`,
    `${allowedOrigin}/`,
    allowedOrigin.toUpperCase(),
  ])('refuses %j, and sends nothing to KMS', async (origin) => {
    const answer = await post(gateway.url, { origin }, enableKey);
    expect([answer.status, errorCodes(answer)]).toEqual([403, ['FORBIDDEN_ORIGIN']]);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(gateway.kms.calls).toEqual([]);
  });

  it('refuses the same host with another port', async () => {
    expect((await post(gateway.url, { origin: 'http://127.0.0.1:65000' })).status).toBe(403);
  });

  it("accepts the gateway's own origin with either scheme, since a proxy may end TLS", async () => {
    const { host } = new URL(gateway.url);
    for (const origin of [`http://${host}`, `https://${host}`]) {
      expect((await post(gateway.url, { origin })).status).toBe(200);
    }
    for (const name of ['kms.example.com', 'kms.example.com:443']) {
      expect((await post(gateway.url, { origin: 'https://kms.example.com', host: name })).status).toBe(200);
    }
    const otherPort = await post(gateway.url, {
      origin: 'https://kms.example.com:8443',
      host: 'kms.example.com',
    });
    expect(otherPort.status).toBe(403);
  });

  it('accepts a configured origin, which may read the answer, without credentials', async () => {
    const answer = await post(gateway.url, { origin: allowedOrigin });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': allowedOrigin,
      'access-control-expose-headers': 'x-request-id,retry-after',
      vary: 'Origin',
    });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    expect(answer.headers['cross-origin-resource-policy']).toBeUndefined();
  });

  it('lets a configured origin read errors too', async () => {
    const answer = await post(gateway.url, { origin: allowedOrigin }, '{');
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([400, allowedOrigin]);
  });

  it('is off for an authenticated router, which forwards what pages sent', async () => {
    const headers = { origin: 'https://evil.example', 'router-authorization': routerSecret };
    expect((await post(gateway.url, headers)).status).toBe(200);
    const wrongSecret = { ...headers, 'router-authorization': 'wrong' };
    expect(errorCodes(await post(gateway.url, wrongSecret))).toEqual(['FORBIDDEN_ORIGIN']);
  });

  it.each(['/graphql', '/', '/healthz', '/nothing'])('applies to %s', async (path) => {
    const answer = await send(`${gateway.url}${path}`, { headers: { origin: 'https://evil.example' } });
    expect([answer.status, errorCodes(answer)]).toEqual([403, ['FORBIDDEN_ORIGIN']]);
  });

  const preflight = (origin: string) =>
    send(`${gateway.url}/graphql`, { method: 'OPTIONS', headers: { ...preflightHeaders, origin } });

  it('answers the preflight of a configured origin with what clients may send', async () => {
    const answer = await preflight(allowedOrigin);
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': allowedOrigin,
      'access-control-allow-methods': 'GET,POST',
      'access-control-allow-headers': expect.stringMatching(
        /content-type,authorization,.*apollographql-client-name,apollographql-client-version/,
      ),
      'access-control-max-age': '600',
    });
  });

  const allowedFor = async (requested: string) => {
    const { headers } = await send(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { ...preflightHeaders, origin: allowedOrigin, 'access-control-request-headers': requested },
    });
    expect(headers.vary).toBe('Origin, Access-Control-Request-Headers');
    return String(headers['access-control-allow-headers']).split(',');
  };
  const usual = ['content-type', 'authorization', 'traceparent', 'apollographql-client-name'];

  it.each([
    'baggage,sentry-trace',
    'content-type, baggage, sentry-trace',
    'traceparent,tracestate',
    'x-datadog-origin,x-datadog-parent-id,x-datadog-sampling-priority,x-datadog-trace-id',
    'b3',
    'x-b3-traceid,x-b3-spanid,x-b3-sampled',
    'uber-trace-id,x-amzn-trace-id,newrelic,elastic-apm-traceparent,request-id',
  ])("lets a configured origin's page send the headers of its tracer: %s", async (requested) => {
    const allowed = await allowedFor(requested);
    expect(allowed).toEqual(
      expect.arrayContaining([...usual, ...requested.split(',').map((name) => name.trim())]),
    );
    expect(new Set(allowed).size).toBe(allowed.length);
  });

  it('reflects nothing but header names, and not arbitrarily many', async () => {
    for (const requested of ['*', 'a b', 'a;b', '"a"', 'x'.repeat(65), ' , ,', '']) {
      expect(await allowedFor(`${requested},sentry-trace`)).toEqual([
        ...(await allowedFor('')),
        'sentry-trace',
      ]);
    }
    const many = Array.from({ length: 65 }, (_, n) => `x-${n}`);
    expect(await allowedFor(many.join(','))).toEqual(await allowedFor(''));
  });

  it.each(['https://evil.example', 'null'])('refuses the preflight of %s', async (origin) => {
    const answer = await preflight(origin);
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  const getTypename = (site: string) =>
    send(`${gateway.url}/graphql?query=%7B__typename%7D`, {
      headers: { 'sec-fetch-site': site, 'apollo-require-preflight': '1' },
    });

  it('refuses two Origin headers, also if both are allowed', async () => {
    const { host } = new URL(gateway.url);
    for (const origins of [
      [allowedOrigin, allowedOrigin],
      [`http://${host}`, 'https://evil.example'],
    ]) {
      const headers = [`Host: ${host}`, ...origins.map((origin) => `Origin: ${origin}`)];
      expect(await statusOfTarget(gateway.url, '/graphql', { headers })).toBe(403);
    }
  });

  it.each(['cross-site', 'same-site', 'same-origin, cross-site', ''])(
    'refuses a GET for GraphQL that a browser marks as %s, even without an origin',
    async (site) => {
      const answer = await getTypename(site);
      expect([answer.status, errorCodes(answer)]).toEqual([403, ['FORBIDDEN_ORIGIN']]);
      // Any page may link to the explorer.
      const page = await send(`${gateway.url}/`, { headers: { 'sec-fetch-site': site } });
      expect(page.status).toBe(200);
    },
  );

  it.each(['same-origin', 'none'])('accepts a GET that a browser marks as %s', async (site) => {
    expect((await getTypename(site)).status).toBe(200);
  });
});
