import { Agent } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GatewayOptions } from '../../../src/gateway/index.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { aScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { codesIn, json, post, send, typename } from '../../support/servers/send.js';
import { callerNamed, tokenHolders } from '../../support/fixtures/callers.js';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const app = 'https://app.example.com';

let kms: ScriptedKms;
let gateways: Awaited<ReturnType<typeof gatewayFor>>[] = [];
beforeAll(async () => {
  kms = await aScriptedKms();
});
beforeEach(() => {
  kms.calls.splice(0);
});
afterEach(async () => {
  for (const each of gateways) {
    expect(each.bugs).toEqual([]);
    await each.close();
  }
  gateways = [];
});
afterAll(async () => {
  await kms.close();
});

const aGateway = async (options: Partial<GatewayOptions>) => {
  const gateway = await gatewayFor(kms, options);
  gateways.push(gateway);
  return gateway;
};

describe('a caller without a usable token', () => {
  const authenticator = tokenHolders({ good: callerNamed('ada') });

  it('is told to bring one', async () => {
    const { url } = await aGateway({ authenticator });
    const answer = await post(url);
    expect([answer.status, codesIn(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="kms"');
  });

  it('is told that the one it brought is no good, and not why', async () => {
    const { url } = await aGateway({ authenticator });
    const answer = await post(url, bearer('canary'));
    expect([answer.status, codesIn(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
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
    const { url } = await aGateway({ authenticator });
    const answer = await send(`${url}${path}`, {
      method,
      headers: json,
      ...(body !== undefined && { body }),
    });
    expect(answer.status).toBe(401);
  });

  it('costs no call to KMS', async () => {
    const { url } = await aGateway({ authenticator });
    const body = JSON.stringify({ query: 'mutation { enableKey(keyId: "x") { __typename } }' });
    expect((await post(url, {}, body)).status).toBe(401);
    expect(kms.calls).toEqual([]);
    await post(url, bearer('good'), body);
    expect(kms.calls).toHaveLength(1);
  });

  it('keeps its connection', async () => {
    const { url } = await aGateway({ authenticator });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const body = typename.padEnd(200_000);
    const refused = await send(`${url}/graphql`, { method: 'POST', headers: json, body, agent });
    const served = await send(`${url}/graphql`, {
      method: 'POST',
      headers: { ...json, ...bearer('good') },
      body: typename,
      agent,
    });
    agent.destroy();
    expect([refused.status, served.status]).toEqual([401, 200]);
    expect(served.port).toBe(refused.port);
  });

  it('gets its answer though it sends far too much', async () => {
    const { url } = await aGateway({ authenticator });
    const answer = await post(url, {}, typename.padEnd(1_000_000));
    expect(answer.status).toBe(401);
  });

  it('may send a preflight, and the page may read the refusal', async () => {
    const { url } = await aGateway({ authenticator, corsOrigins: [app] });
    const headers = { origin: app, 'access-control-request-method': 'POST' };
    const preflight = await send(`${url}/graphql`, { method: 'OPTIONS', headers });
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, app]);
    const refused = await post(url, { origin: app });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([401, app]);
  });

  it('may see the explorer and the probe, which hold nothing of KMS', async () => {
    const { url } = await aGateway({ authenticator });
    expect((await send(`${url}/`)).status).toBe(200);
    expect((await send(`${url}/healthz`)).status).toBe(200);
  });
});

describe('the rate of a caller', () => {
  const secret = 'a-secret-of-the-router-0123456789abcdef';
  const byRouter = { 'router-authorization': secret };
  const holders = tokenHolders({ ada: callerNamed('ada'), bob: callerNamed('bob') });

  /** The kinds of answers to many requests at once. */
  const statuses = async (url: string, headers: Readonly<Record<string, string>> = {}, body = typename) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(url, headers, body)));
    return [...new Set(answers.map(({ status }) => status))].sort();
  };

  it('is bounded, and a refusal says when to ask again', async () => {
    const { url } = await aGateway({ ratePerSecond: 2 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(url)));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(2);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expect([answer.status, codesIn(answer), answer.headers['retry-after']]).toEqual([
        429,
        ['RATE_LIMITED'],
        '1',
      ]);
    }
  });

  it('is counted before a body is looked at', async () => {
    const { url } = await aGateway({ ratePerSecond: 1 });
    expect(await statuses(url, {}, '{')).toEqual([400, 429]);
  });

  it('leaves alone a router that names no callers: it carries those of everyone', async () => {
    const { url } = await aGateway({ ratePerSecond: 1, router: { secrets: [secret], directAccess: true } });
    expect(await statuses(url, byRouter)).toEqual([200]);
    expect(await statuses(url)).toEqual([200, 429]);
  });

  it('counts the callers that a router names', async () => {
    const router = { secrets: [secret], directAccess: false };
    const { url } = await aGateway({ ratePerSecond: 1, router, authenticator: holders });
    expect(await statuses(url, { ...byRouter, ...bearer('ada') })).toEqual([200, 429]);
    expect((await post(url, { ...byRouter, ...bearer('bob') })).status).toBe(200);
  });

  it('is free again after a while', async () => {
    const { url } = await aGateway({ ratePerSecond: 1 });
    expect(await statuses(url)).toContain(429);
    let status: number | undefined;
    while (status !== 200) ({ status } = await post(url));
    expect(status).toBe(200);
  });

  it('is not bounded by 0', async () => {
    const { url } = await aGateway({ ratePerSecond: 0 });
    expect(await statuses(url)).toEqual([200]);
  });
});
