import { describe, expect, it } from '@jest/globals';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { errorCodes, post, send, statusOfTarget } from '../../support/servers/send.js';

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
