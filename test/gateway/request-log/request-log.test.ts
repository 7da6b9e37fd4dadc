import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accessRecorder } from '../../../src/app/access-log.js';
import { createGatewayLogger } from '../../../src/app/gateway-logger.js';
import { callerNamed, authenticatorForTokens } from '../../support/fixtures/callers.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { json, post, send } from '../../support/servers/send.js';

/** Put wherever a caller might put a secret. It must never be logged. */
const canary = 'canary5f3a';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

let lines: string[] = [];
let onLine = () => {};
beforeEach(() => {
  lines = [];
});
afterEach(() => {
  expect(lines.join()).not.toContain(canary);
});

const log = createGatewayLogger({
  level: 'info',
  destination: {
    write: (line) => {
      lines.push(line);
      onLine();
    },
  },
});

const gateway = useScriptedGateway({
  authenticator: authenticatorForTokens({
    good: callerNamed('ada'),
    readOnly: { ...callerNamed('grace'), scopes: new Set(['kms:read']) },
  }),
  ratePerSecond: 1_000,
  log,
  record: accessRecorder(log),
});

/** Waits until so many lines are logged, because a client may get its answer before the line is written. */
const logged = async (count: number) => {
  while (lines.length < count) await new Promise<void>((resolve) => (onLine = resolve));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

const ask = (query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) =>
  post(gateway.url, { ...bearer('good'), ...headers }, JSON.stringify({ query, variables }));

describe('the log line of a request', () => {
  it('contains the caller, the operation and its result', async () => {
    gateway.kms.answers('EnableKey').with();
    gateway.kms.answers('DisableKey').withError('ResourceUnavailable.CmkNotFound', canary);
    const query = `mutation ${canary}($i: ID!) {
      ${canary}: enableKey(keyId: $i) { __typename }
      ...F
    }
    fragment F on Mutation { disableKey(keyId: "${canary}", region: "${canary}") { __typename } }`;
    await ask(query, { i: canary }, { 'x-request-id': 'from-the-caller_1' });
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
      'KMS answers with an unknown code',
      (action: string) => {
        gateway.kms.answers(action).withError(canary, canary);
      },
      'an unknown code',
    ],
    [
      'KMS does not answer',
      (action: string) => {
        gateway.kms.answers(action).hangingUp();
      },
      'unavailable: unreachable',
    ],
    [
      'the answer of KMS is malformed',
      (action: string) => {
        gateway.kms.answers(action).withRaw(canary);
      },
      'unavailable: malformed',
    ],
  ])('says how KMS calls failed: %s', async (_, fail, failure) => {
    fail('DisableKey');
    await ask('mutation { disableKey(keyId: "x") { __typename } }');
    expect(await logged(1)).toMatchObject([{ kms: { calls: expect.any(Number), failures: [failure] } }]);
  });

  it.each([
    ['{ a', 'GRAPHQL_PARSE_FAILED'],
    [`{ ${canary} }`, 'GRAPHQL_VALIDATION_FAILED'],
    [`query ($i: ID!) { ${canary}: kmsKey(keyId: $i) { __typename } }`, 'BAD_USER_INPUT'],
    ['subscription { kmsKeys }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('contains the codes of GraphQL errors: %s', async (query, code) => {
    await ask(query, { i: [canary] });
    expect(await logged(1)).toMatchObject([{ msg: 'graphql', errors: [{ code, path: '' }] }]);
  });

  it('contains the paths of errors by the names of the schema', async () => {
    const member = `memberAccount: { memberUin: null }`;
    await ask(`{ ${canary}: kmsKey(keyId: "x", ${member}) { __typename } }`);
    expect(await logged(1)).toMatchObject([{ errors: [{ code: 'BAD_USER_INPUT', path: 'kmsKey' }] }]);
  });

  it('contains the errors of requests that Apollo Server refuses itself', async () => {
    await send(`${gateway.url}/graphql?query=%7B__typename%7D`, { headers: bearer('good') });
    await post(gateway.url, bearer('good'), `{"query":{"a":"${canary}"}}`);
    expect(await logged(2)).toMatchObject([
      { method: 'GET', status: 400, errors: [{ code: 'BAD_REQUEST', path: '' }] },
      { method: 'POST', status: 400, errors: [{ code: 'BAD_REQUEST', path: '' }] },
    ]);
  });

  it('contains the reason of a refusal', async () => {
    await post(gateway.url, bearer(canary));
    await post(gateway.url, bearer('good'), `{ ${canary}`);
    await post(gateway.url, { ...bearer('good'), origin: `https://${canary}.example` });
    await send(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { ...json, host: `${canary}.example` },
    });
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

  it('is written for other paths only if the request is refused', async () => {
    await send(`${gateway.url}/healthz`);
    await send(`${gateway.url}/`);
    await send(`${gateway.url}/${canary}`);
    expect(await logged(1)).toMatchObject([
      { msg: 'refused', method: 'GET', status: 404, refusal: { code: 'NOT_FOUND' } },
    ]);
  });

  it('says if the client has disconnected', async () => {
    const answer = gateway.kms.answers('EnableKey').later();
    const arrival = gateway.kms.nextCall();
    const controller = new AbortController();
    const asked = fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { ...json, ...bearer('good') },
      body: JSON.stringify({ query: 'mutation { enableKey(keyId: "x") { __typename } }' }),
      signal: controller.signal,
    });
    await arrival;
    controller.abort();
    await expect(asked).rejects.toThrow();
    expect(await logged(1)).toMatchObject([{ status: null, brokenOff: true }]);
    answer();
  });

  it('comes after a line for each denied access', async () => {
    const enable = (region: string) =>
      ask(
        `mutation { enableKey(keyId: "${canary}", region: "${region}") { __typename } }`,
        {},
        bearer('readOnly'),
      );
    await enable('ap-singapore');
    await enable(canary);
    const denied = (await logged(4)).filter(({ msg }) => msg === 'access denied');
    expect(denied).toMatchObject([
      {
        level: 'info',
        action: 'EnableKey',
        region: 'ap-singapore',
        missingScopes: ['kms:manage'],
        caller: { subject: 'grace' },
      },
      { region: 'unknown' },
    ]);
  });
});

describe('the id of a request', () => {
  it.each(['a', 'A-b_9', 'x'.repeat(128)])('is that of the caller if it is safe to log: %s', async (id) => {
    const answer = await post(gateway.url, { 'x-request-id': id });
    expect(answer.headers['x-request-id']).toBe(id);
    expect(await logged(1)).toMatchObject([{ requestId: id }]);
  });

  it.each(['', ' ', 'a b', 'a,b', 'a"b', '../a', `${canary}!`, 'x'.repeat(129), undefined])(
    'is a new one otherwise: %j',
    async (id) => {
      const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
      const headers: Record<string, string> = id === undefined ? {} : { 'x-request-id': id };
      const answers = [
        await post(gateway.url, { ...headers, ...bearer('good') }),
        await send(`${gateway.url}/nothing`, { headers }),
      ];
      for (const answer of answers) expect(answer.headers['x-request-id']).toMatch(uuid);
      expect(await logged(2)).toMatchObject(
        answers.map((answer) => ({ requestId: answer.headers['x-request-id'] })),
      );
    },
  );
});
