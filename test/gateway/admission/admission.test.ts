import { Agent } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { callerNamed, authenticatorForTokens } from '../../support/fixtures/callers.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { errorCodes, json, post, send, typenameBody } from '../../support/servers/send.js';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const allowedOrigin = 'https://app.example.com';

describe('a request without a valid token', () => {
  const gateway = useScriptedGateway({
    authenticator: authenticatorForTokens({ good: callerNamed('ada') }),
    corsOrigins: [allowedOrigin],
  });

  it('gets 401 if it has no token', async () => {
    const answer = await post(gateway.url);
    expect([answer.status, errorCodes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="kms"');
  });

  it('gets 401 if its token is invalid, and the reason is not in the answer', async () => {
    const answer = await post(gateway.url, bearer('canary'));
    expect([answer.status, errorCodes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="kms", error="invalid_token"');
    expect(answer.body).not.toMatch(/canary|NOT_KNOWN/);
  });

  it.each([
    ['POST', '/graphql', '{ malformed'],
    ['POST', '/graphql', '{"query":"{ malformed"}'],
    ['POST', '/graphql', ''],
    ['POST', '/graphql', '[{"query":"{ __typename }"}]'],
    ['GET', '/graphql?query=%7B', undefined],
    ['GET', '/graphql', undefined],
    ['PUT', '/graphql', undefined],
  ] as const)('is refused before anything is parsed: %s %s %s', async (method, path, body) => {
    const answer = await send(`${gateway.url}${path}`, {
      method,
      headers: json,
      ...(body !== undefined && { body }),
    });
    expect(answer.status).toBe(401);
  });

  it('causes no KMS call', async () => {
    const body = JSON.stringify({ query: 'mutation { enableKey(keyId: "x") { __typename } }' });
    expect((await post(gateway.url, {}, body)).status).toBe(401);
    expect(gateway.kms.calls).toEqual([]);
    await post(gateway.url, bearer('good'), body);
    expect(gateway.kms.calls).toHaveLength(1);
  });

  it('keeps its connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const body = typenameBody.padEnd(200_000);
    const refused = await send(`${gateway.url}/graphql`, { method: 'POST', headers: json, body, agent });
    const served = await send(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { ...json, ...bearer('good') },
      body: typenameBody,
      agent,
    });
    agent.destroy();
    expect([refused.status, served.status]).toEqual([401, 200]);
    expect(served.port).toBe(refused.port);
  });

  it('gets its answer even if its body is far too large', async () => {
    const answer = await post(gateway.url, {}, typenameBody.padEnd(1_000_000));
    expect(answer.status).toBe(401);
  });

  it('may be a preflight, and a page may read the refusal', async () => {
    const headers = { origin: allowedOrigin, 'access-control-request-method': 'POST' };
    const preflight = await send(`${gateway.url}/graphql`, { method: 'OPTIONS', headers });
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([
      204,
      allowedOrigin,
    ]);
    const refused = await post(gateway.url, { origin: allowedOrigin });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([401, allowedOrigin]);
  });

  it('may be for the explorer and the health probe, which return nothing from KMS', async () => {
    expect((await send(`${gateway.url}/`)).status).toBe(200);
    expect((await send(`${gateway.url}/healthz`)).status).toBe(200);
  });
});

describe('the rate limit', () => {
  const gateways = useScriptedGateway();
  const secret = 'a-secret-of-the-router-0123456789abcdef';
  const viaRouter = { 'router-authorization': secret };
  const authenticator = authenticatorForTokens({ ada: callerNamed('ada'), bob: callerNamed('bob') });

  /** The different statuses of many simultaneous requests. */
  const statuses = async (
    url: string,
    headers: Readonly<Record<string, string>> = {},
    body = typenameBody,
  ) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(url, headers, body)));
    return [...new Set(answers.map(({ status }) => status))].sort();
  };

  it('refuses requests over the limit, and says when to try again', async () => {
    const url = await gateways.startAnother({ ratePerSecond: 2 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(url)));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(2);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expect([answer.status, errorCodes(answer), answer.headers['retry-after']]).toEqual([
        429,
        ['RATE_LIMITED'],
        '1',
      ]);
    }
  });

  it('is checked before the body is read', async () => {
    const url = await gateways.startAnother({ ratePerSecond: 1 });
    expect(await statuses(url, {}, '{')).toEqual([400, 429]);
  });

  it('does not count anonymous requests through the router, which come from many callers', async () => {
    const router = { secrets: [secret], directAccess: true };
    const url = await gateways.startAnother({ ratePerSecond: 1, router });
    expect(await statuses(url, viaRouter)).toEqual([200]);
    expect(await statuses(url)).toEqual([200, 429]);
  });

  it('counts authenticated callers through the router', async () => {
    const router = { secrets: [secret], directAccess: false };
    const url = await gateways.startAnother({ ratePerSecond: 1, router, authenticator });
    expect(await statuses(url, { ...viaRouter, ...bearer('ada') })).toEqual([200, 429]);
    expect((await post(url, { ...viaRouter, ...bearer('bob') })).status).toBe(200);
  });

  it('lets a caller in again after a while', async () => {
    const url = await gateways.startAnother({ ratePerSecond: 1 });
    expect(await statuses(url)).toContain(429);
    let status: number | undefined;
    while (status !== 200) ({ status } = await post(url));
    expect(status).toBe(200);
  });

  it('is off if it is 0', async () => {
    const url = await gateways.startAnother({ ratePerSecond: 0 });
    expect(await statuses(url)).toEqual([200]);
  });
});
