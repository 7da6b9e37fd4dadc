import { Agent, request as httpRequest } from 'node:http';
import { auditServer } from 'graphql-http';
import { describe, expect, it } from '@jest/globals';
import { useScriptedGateway } from '../support/servers/scripted-gateway.js';
import { json, mediaTypes, post, send, typenameBody } from '../support/servers/send.js';

const gateway = useScriptedGateway();

const postBody = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = json) =>
  send(`${gateway.url}/graphql`, { method: 'POST', headers, body });

const errorsIn = ({ body }: { readonly body: string }) =>
  (JSON.parse(body) as { errors: { message: string; extensions: object }[] }).errors;

describe('GraphQL over HTTP', () => {
  it('passes the audit of the draft specification, except for optional behaviour', async () => {
    const results = await auditServer({ url: `${gateway.url}/graphql` });
    const failed = results.filter(({ name, status }) => status !== 'ok' && !name.startsWith('MAY'));
    expect(failed.map((each) => ('reason' in each ? `${each.name}: ${each.reason}` : each.name))).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });

  it.each(mediaTypes)('answers in %s, and forbids caching', async (accept) => {
    const answer = await postBody(typenameBody, { ...json, accept });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(accept);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(answer.body)).toEqual({ data: { __typename: 'Query' } });
  });

  it('refuses batches', async () => {
    const answer = await postBody(`[${typenameBody}]`);
    expect(answer.status).toBe(400);
    expect(errorsIn(answer)).toMatchObject([{ message: expect.stringContaining('batches') }]);
  });

  it('refuses mutations by GET, and sends nothing to KMS', async () => {
    const query = encodeURIComponent('mutation { createKey(alias: "by-get") { __typename } }');
    const answer = await send(`${gateway.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(answer.status).toBe(405);
    expect(gateway.kms.calls).toEqual([]);
  });

  it.each(mediaTypes)('refuses subscriptions in %s, as an error of the operation', async (accept) => {
    const answer = await postBody('{"query":"subscription { kmsKeys }"}', { ...json, accept });
    expect(answer.status).toBe(accept === 'application/json' ? 200 : 400);
    expect(errorsIn(answer)).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
    expect(gateway.bugs).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('answers 405 to %s', async (method) => {
    const answer = await send(`${gateway.url}/graphql`, { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, POST, OPTIONS']);
  });

  it('answers OPTIONS with the allowed methods', async () => {
    const answer = await send(`${gateway.url}/graphql`, { method: 'OPTIONS' });
    expect([answer.status, answer.headers.allow]).toEqual([204, 'GET, POST, OPTIONS']);
  });

  it('returns no stack of any error', async () => {
    for (const body of ['{"query":"{"}', '{"query":"{ nothing }"}', '{"query":5}', '{']) {
      expect((await postBody(body)).body).not.toMatch(/stacktrace|\bat .*\.(js|ts):\d/);
    }
  });
});

describe('the body of a request', () => {
  it('may have 256 KB, and gets 413 if it is longer', async () => {
    const body = (bytes: number) =>
      typenameBody.replace('}"', `}${' '.repeat(bytes - typenameBody.length)}"`);
    expect(Buffer.byteLength(body(256 * 1_024))).toBe(256 * 1_024);
    expect((await postBody(body(256 * 1_024))).status).toBe(200);
    expect((await postBody(body(256 * 1_024 + 1))).status).toBe(413);
    expect((await postBody(body(3_000_000))).status).toBe(413);
  });

  it('has a configurable maximum length, which the error names', async () => {
    const url = await gateway.startAnother({ bodyBytes: 1_500 });
    const answer = await post(url, {}, typenameBody.padEnd(1_501));
    expect([answer.status, errorsIn(answer)[0]?.message]).toEqual([
      413,
      'The body must be at most 1500 bytes.',
    ]);
  });

  it('gets 413 if it is longer and does not announce its length', async () => {
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${gateway.url}/graphql`, { method: 'POST', headers: json }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
      for (let part = 0; part < 10; part += 1) request.write(' '.repeat(100_000));
      request.end();
    });
    expect(status).toBe(413);
  });

  it('keeps its connection if it is refused', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const body = ' '.repeat(300_000);
    const refused = await send(`${gateway.url}/graphql`, { method: 'POST', headers: json, body, agent });
    const served = await send(`${gateway.url}/healthz`, { agent });
    agent.destroy();
    expect([refused.status, served.status]).toEqual([413, 200]);
    expect(served.port).toBe(refused.port);
  });

  it.each([
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }],
    ['no type', { 'content-type': '' }],
    ['a compressed body', { ...json, 'content-encoding': 'gzip' }],
  ])('gets 415 for %s', async (_, headers) => {
    expect((await postBody(typenameBody, headers)).status).toBe(415);
  });

  it.each([
    ['malformed JSON', '{"query": canary'],
    ['malformed UTF-8', Uint8Array.from([0x22, 0xff, 0x22])],
    ['a query that is not text', '{"query": {"canary": 1}}'],
    ['nothing', ''],
    ['a number', '5'],
  ])('gets 400 for %s, and is not quoted', async (_, body) => {
    const answer = await postBody(body);
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain('canary');
  });
});

describe('the error about a variable of the wrong type', () => {
  const errorsFor = async (query: string, variables: unknown) => {
    const errors = errorsIn(await postBody(JSON.stringify({ query, variables })));
    expect(JSON.stringify(errors)).not.toContain('canary');
    return errors;
  };

  it.each([
    [{ keyId: { a: 'canary' } }, 'Variable "$keyId" must be of type "ID!".'],
    [
      { keyId: 'x', m: 'canary' },
      /^Variable "\$m" must be of type "KmsMemberAccountInput" \{ memberAppId: UInt64, /,
    ],
    [{ keyId: 'x', m: { memberUin: 'canary' } }, 'Variable "$m.memberUin" must be of type "UInt64".'],
    [{ keyId: 'x', m: { memberUin: -1 } }, 'Variable "$m.memberUin" must be of type "UInt64".'],
    [{ keyId: 'x', m: { memberUin: 2 ** 53 } }, 'Variable "$m.memberUin" must be of type "UInt64".'],
    [{ keyId: 'x', m: { canary: 1 } }, /^Variable "\$m" must be of type "KmsMemberAccountInput"/],
    [{}, 'Variable "$keyId" of required type "ID!" was not provided.'],
    [{ keyId: null }, 'Variable "$keyId" of non-null type "ID!" must not be null.'],
  ])('names its path and its type, but not its value: %j', async (variables, message) => {
    const query =
      'query ($keyId: ID!, $m: KmsMemberAccountInput) { kmsKey(keyId: $keyId, memberAccount: $m) { __typename } }';
    expect(await errorsFor(query, variables)).toMatchObject([
      {
        message: typeof message === 'string' ? message : expect.stringMatching(message),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('names each wrong element of a list', async () => {
    const query = 'mutation ($t: [KmsTagInput!]) { createKey(alias: "a", tags: $t) { __typename } }';
    const errors = await errorsFor(query, { t: [{ tagKey: 'canary' }, { tagKey: 1, tagValue: 'canary' }] });
    expect(errors.map(({ message }) => message)).toEqual([
      'Variable "$t[0]" must be of type "KmsTagInput!" { tagKey: String!, tagValue: String! }.',
      'Variable "$t[1].tagKey" must be of type "String!".',
    ]);
  });

  it('is repeated for at most fifty values', async () => {
    const query = 'query ($ids: [ID!]!) { kmsKeysById(keyIds: $ids) { __typename } }';
    const errors = await errorsFor(query, { ids: Array.from({ length: 5_000 }, () => null) });
    expect(errors).toHaveLength(51);
    expect(errors.at(-1)?.message).toBe('There are more errors: only the first 50 are listed.');
  });
});

describe('the headers of every response', () => {
  it.each([
    ['POST', '/graphql'],
    ['GET', '/graphql'],
    ['PUT', '/graphql'],
    ['GET', '/healthz'],
    ['GET', '/nothing'],
  ])('forbid caching, framing and use by other pages: %s %s', async (method, path) => {
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
});

describe('the paths', () => {
  it('/healthz answers GET', async () => {
    const answer = await send(`${gateway.url}/healthz`);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { status: 'ok' }]);
    expect((await send(`${gateway.url}/healthz`, { method: 'POST' })).status).toBe(405);
  });

  it('that do not exist get 404', async () => {
    expect((await send(`${gateway.url}/nothing`)).status).toBe(404);
  });

  it('of the explorer get 404 if it is off', async () => {
    const url = await gateway.startAnother({ explorer: false });
    for (const path of ['/', '/playground', '/explorer/start.js']) {
      const answer = await send(`${url}${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body).not.toContain('explorer');
    }
  });
});
