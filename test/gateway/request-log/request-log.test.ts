import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accessRecorder } from '../../../src/app/access-log.js';
import type { GatewayOptions } from '../../../src/gateway/index.js';
import { createGatewayLogger } from '../../../src/app/gateway-logger.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { aScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { json, post, send } from '../../support/servers/send.js';
import { callerNamed, tokenHolders } from '../../support/fixtures/callers.js';

const canary = 'canary5f3a';
const bearer = { authorization: 'Bearer good' };

let kms: ScriptedKms;
let lines: string[] = [];
let noteLine = () => {};
let gateway: Awaited<ReturnType<typeof gatewayFor>> | undefined;
beforeAll(async () => {
  kms = await aScriptedKms();
});
beforeEach(() => {
  lines = [];
});
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
  expect(lines.join()).not.toContain(canary);
});
afterAll(async () => {
  await kms.close();
});

const log = createGatewayLogger({
  level: 'info',
  destination: {
    write: (line) => {
      lines.push(line);
      noteLine();
    },
  },
});

const aGateway = async (options: Partial<GatewayOptions> = {}) => {
  gateway = await gatewayFor(kms, {
    authenticator: tokenHolders({ good: callerNamed('ada') }),
    log,
    record: accessRecorder(log),
    ...options,
  });
  return gateway.url;
};

/** The lines, once there are as many: an answer may be read before its line is written. */
const logged = async (count: number) => {
  while (lines.length < count) await new Promise<void>((resolve) => (noteLine = resolve));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

const ask = (url: string, query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  post(url, { ...bearer, ...headers }, JSON.stringify({ query, variables, operationName: undefined }));

describe('a request is logged', () => {
  it('in one line, with whose it is, what it asks for and how it went', async () => {
    const url = await aGateway();
    kms.answers('EnableKey').with();
    kms.answers('DisableKey').withError('ResourceUnavailable.CmkNotFound', canary);
    const query = `mutation ${canary}($i: ID!) {
      ${canary}: enableKey(keyId: $i) { __typename }
      ...F
    }
    fragment F on Mutation { disableKey(keyId: "${canary}", region: "${canary}") { __typename } }`;
    await ask(url, query, { i: canary }, { 'x-request-id': 'from-the-caller_1' });
    expect(await logged(1)).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        msg: 'graphql',
        requestId: 'from-the-caller_1',
        method: 'POST',
        status: 200,
        durationMs: expect.any(Number),
        caller: { issuer: 'https://issuer.example', subject: 'ada' },
        router: false,
        operation: { type: 'mutation', fields: ['enableKey', 'disableKey'] },
        kms: { calls: 2, failures: ['ResourceUnavailable.CmkNotFound'] },
      },
    ]);
  });

  it.each([
    [
      'KMS answers a code that is not known',
      (name: string) => {
        kms.answers(name).withError(canary, canary);
      },
      'an unknown code',
    ],
    [
      'KMS does not answer',
      (name: string) => {
        kms.answers(name).hangingUp();
      },
      'unavailable: unreachable',
    ],
    [
      'KMS answers nonsense',
      (name: string) => {
        kms.answers(name).withRaw(canary);
      },
      'unavailable: malformed',
    ],
  ])('with how the calls to KMS failed: %s', async (_, end, failure) => {
    const url = await aGateway();
    end('DisableKey');
    await ask(url, 'mutation { disableKey(keyId: "x") { __typename } }');
    expect(await logged(1)).toMatchObject([{ kms: { calls: expect.any(Number), failures: [failure] } }]);
  });

  it.each([
    ['{ a', 'GRAPHQL_PARSE_FAILED'],
    [`{ ${canary} }`, 'GRAPHQL_VALIDATION_FAILED'],
    [`query ($i: ID!) { ${canary}: kmsKey(keyId: $i) { __typename } }`, 'BAD_USER_INPUT'],
    ['subscription { kmsKeys }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('with the codes of its errors: %s', async (query, code) => {
    const url = await aGateway();
    await ask(url, query, { i: [canary] });
    expect(await logged(1)).toMatchObject([{ msg: 'graphql', errors: [{ code, path: '' }] }]);
  });

  it('with where its errors are, by the names of the schema', async () => {
    const url = await aGateway();
    const member = `memberAccount: { memberUin: null }`;
    await ask(url, `{ ${canary}: kmsKey(keyId: "x", ${member}) { __typename } }`);
    expect(await logged(1)).toMatchObject([{ errors: [{ code: 'BAD_USER_INPUT', path: 'kmsKey' }] }]);
  });

  it('with what Apollo Server refuses by itself', async () => {
    const url = await aGateway();
    await send(`${url}/graphql?query=%7B__typename%7D`, { headers: bearer });
    await post(url, bearer, `{"query":{"a":"${canary}"}}`);
    expect(await logged(2)).toMatchObject([
      { method: 'GET', status: 400, errors: [{ code: 'BAD_REQUEST', path: '' }] },
      { method: 'POST', status: 400, errors: [{ code: 'BAD_REQUEST', path: '' }] },
    ]);
  });

  it('with why it was refused', async () => {
    const url = await aGateway({ ratePerSecond: 1_000 });
    await post(url, { authorization: `Bearer ${canary}` });
    await post(url, bearer, `{ ${canary}`);
    await post(url, { ...bearer, origin: `https://${canary}.example` });
    await send(`${url}/graphql`, { method: 'POST', headers: { ...json, host: `${canary}.example` } });
    const [token, body, origin, host] = await logged(4);
    expect(token).toMatchObject({ status: 401, refusal: { code: 'UNAUTHENTICATED', detail: 'NOT_KNOWN' } });
    expect(token).not.toHaveProperty('caller');
    expect(body).toMatchObject({
      status: 400,
      refusal: { code: 'BAD_REQUEST' },
      caller: { subject: 'ada' },
    });
    expect(origin).toMatchObject({ status: 403, refusal: { code: 'FORBIDDEN_ORIGIN' } });
    expect(host).toMatchObject({ status: 421, refusal: { code: 'MISDIRECTED_REQUEST' } });
  });

  it('elsewhere too, if it was refused, and only then', async () => {
    const url = await aGateway();
    await send(`${url}/healthz`);
    await send(`${url}/`);
    await send(`${url}/${canary}`);
    expect(await logged(1)).toMatchObject([
      { msg: 'refused', method: 'GET', status: 404, refusal: { code: 'NOT_FOUND' } },
    ]);
  });

  it('as broken off where the caller has gone away', async () => {
    const url = await aGateway();
    const answer = kms.answers('EnableKey').later();
    const arrival = kms.nextCall();
    const leaving = new AbortController();
    const asked = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...json, ...bearer },
      body: JSON.stringify({ query: 'mutation { enableKey(keyId: "x") { __typename } }' }),
      signal: leaving.signal,
    });
    await arrival;
    leaving.abort();
    await expect(asked).rejects.toThrow();
    expect(await logged(1)).toMatchObject([{ status: null, brokenOff: true }]);
    answer();
  });

  it('with what access was denied', async () => {
    const url = await aGateway({
      authenticator: tokenHolders({ good: { ...callerNamed('ada'), scopes: new Set(['kms:read']) } }),
    });
    await ask(url, `mutation { enableKey(keyId: "${canary}", region: "ap-singapore") { __typename } }`);
    await ask(url, `mutation { enableKey(keyId: "${canary}", region: "${canary}") { __typename } }`);
    const denied = (await logged(4)).filter(({ msg }) => msg === 'access denied');
    expect(denied).toMatchObject([
      {
        level: 'info',
        action: 'EnableKey',
        region: 'ap-singapore',
        missingScopes: ['kms:manage'],
        caller: { subject: 'ada' },
      },
      { region: 'unknown' },
    ]);
  });
});

describe('the id of a request', () => {
  it.each(['a', 'A-b_9', 'x'.repeat(128)])(
    'is that of the caller where it is fit for a log: %s',
    async (id) => {
      const url = await aGateway();
      const answer = await post(url, { 'x-request-id': id });
      expect(answer.headers['x-request-id']).toBe(id);
      expect(await logged(1)).toMatchObject([{ requestId: id }]);
    },
  );

  it.each(['', ' ', 'a b', 'a,b', 'a"b', '../a', `${canary}!`, 'x'.repeat(129), undefined])(
    'is an own one where it is not: %j',
    async (id) => {
      const url = await aGateway();
      const own = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
      const headers: Record<string, string> = id === undefined ? {} : { 'x-request-id': id };
      const answers = [await post(url, { ...headers, ...bearer }), await send(`${url}/nothing`, { headers })];
      for (const answer of answers) expect(answer.headers['x-request-id']).toMatch(own);
      expect(await logged(2)).toMatchObject(
        answers.map((answer) => ({ requestId: answer.headers['x-request-id'] })),
      );
    },
  );
});
