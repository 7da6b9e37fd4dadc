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

describe('the host check', () => {
  const gateway = useScriptedGateway();
  const statusFor = async (host: string, url = gateway.url) => (await post(url, { host })).status;

  it.each(['localhost', 'localhost:4000', '127.0.0.1:80', '[::1]:4000', 'KMS.localhost'])(
    'accepts %s',
    async (host) => {
      expect(await statusFor(host)).toBe(200);
    },
  );

  it.each(['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'refuses %j, on every path',
    async (host) => {
      expect(await statusFor(host)).toBe(421);
      expect((await send(`${gateway.url}/`, { method: 'POST', headers: { host } })).status).toBe(421);
    },
  );

  it.each([
    'evil.example/.localhost',
    'evil.example\\.localhost',
    'evil.example?.localhost',
    'evil.example#.localhost',
    'evil.example@localhost',
    'user:secret@localhost',
    'localhost, localhost',
    'localhost evil.example',
    'localhost:80:80',
    'localhost:99999',
    'localhost:http',
    '[::1',
    '::1',
    '',
  ])('gives 400 for %j, which is no host, also if any host is accepted', async (host) => {
    const any = await gateway.startAnother({ allowedHosts: 'any' });
    for (const url of [gateway.url, any]) {
      expect(await statusOfTarget(url, '/graphql', { headers: [`Host: ${host}`] })).toBe(400);
    }
  });

  it.each(['a.localhost;.localhost', 'evil.example&.localhost', '.localhost', 'a..localhost'])(
    'refuses %j, which browsers do not take for loopback',
    async (host) => {
      expect(await statusFor(host)).toBe(421);
    },
  );

  it.each(['1.0', '1.1'] as const)('gives 400 for two Host headers in HTTP/%s', async (version) => {
    for (const second of ['localhost', 'evil.example', '']) {
      const headers = ['Host: localhost', `Host: ${second}`];
      expect(await statusOfTarget(gateway.url, '/graphql', { headers, version })).toBe(400);
    }
  });

  it('requires a host in HTTP/1.1, but not in HTTP/1.0, which old health probes use', async () => {
    const headers: string[] = [];
    expect(await statusOfTarget(gateway.url, '/graphql', { headers })).toBe(400);
    expect(await statusOfTarget(gateway.url, '/graphql', { headers, version: '1.0' })).toBe(200);
    const fromAPage = { headers: ['Origin: http://localhost'], version: '1.0' } as const;
    expect(await statusOfTarget(gateway.url, '/graphql', fromAPage)).toBe(403);
  });

  it('accepts a configured host', async () => {
    const url = await gateway.startAnother({ allowedHosts: ['kms.example.com'] });
    expect(await statusFor('kms.example.com:443', url)).toBe(200);
    expect(await statusFor('evil.example', url)).toBe(421);
  });

  it('accepts every host if it is off', async () => {
    const url = await gateway.startAnother({ allowedHosts: 'any' });
    expect(await statusFor('anything.example', url)).toBe(200);
  });
});

describe('a browser, where any host is accepted and callers need no token', () => {
  const secret = 'a-secret-of-the-router-0123456789abcdef';
  const gateway = useScriptedGateway({
    allowedHosts: 'any',
    router: { secrets: [secret], directAccess: true },
  });
  const get = (headers: Readonly<Record<string, string>>, url = gateway.url) =>
    send(`${url}/graphql?query=%7B__typename%7D`, {
      headers: { 'apollo-require-preflight': '1', ...headers },
    });

  it.each([
    { origin: 'http://evil.example' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-mode': 'cors' },
    { 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-user': '?1' },
  ])('must not name a host that DNS decides about: %j', async (headers) => {
    for (const host of ['evil.example', 'intranet', 'localhost.evil.example', '127.1']) {
      const answer = await post(gateway.url, { host, ...headers }, enableKey);
      expect([host, answer.status, errorCodes(answer)]).toEqual([host, 421, ['MISDIRECTED_REQUEST']]);
    }
    expect(gateway.kms.calls).toEqual([]);
  });

  it('must not do so by GET either, which browsers send without such headers', async () => {
    expect((await get({ host: 'evil.example', 'accept-language': 'en' })).status).toBe(421);
  });

  it.each(['10.1.2.3:4000', '[2001:db8::1]:4000', 'localhost:4000', 'kms.localhost'])(
    'may name %s',
    async (host) => {
      expect((await post(gateway.url, { host, origin: `http://${host}` })).status).toBe(200);
      expect((await get({ host, 'accept-language': 'en', 'sec-fetch-site': 'same-origin' })).status).toBe(
        200,
      );
    },
  );

  it('may name a configured host', async () => {
    const url = await gateway.startAnother({ allowedHosts: ['kms.example.com'] });
    const headers = { host: 'kms.example.com', origin: 'https://kms.example.com' };
    expect((await post(url, headers)).status).toBe(200);
  });

  it('may name any host if callers need a token, which a page of another domain does not have', async () => {
    const url = await gateway.startAnother({ allowedHosts: 'any', refuseRebinding: false });
    const headers = { host: 'kms.example.com', origin: 'https://kms.example.com' };
    expect((await post(url, headers)).status).toBe(200);
  });

  it('is not confused with a program, which may name any host', async () => {
    expect((await post(gateway.url, { host: 'kms.internal' })).status).toBe(200);
    expect((await get({ host: 'kms.internal' })).status).toBe(200);
    const nodeFetch = { 'sec-fetch-mode': 'cors', 'accept-language': '*', 'user-agent': 'node' };
    expect((await post(gateway.url, { host: 'kms.internal', ...nodeFetch })).status).toBe(200);
  });

  it('may have named any host to a router', async () => {
    const headers = { host: 'kms.internal', origin: 'https://app.example', 'router-authorization': secret };
    expect((await post(gateway.url, headers)).status).toBe(200);
  });
});

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
