import { Agent, request as httpRequest } from 'node:http';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aGateway, gatewayFor } from '../support/servers/gateway.js';

const typename = JSON.stringify({ query: '{ __typename }' });
const json = { 'content-type': 'application/json' };

describe('GraphQL over HTTP', () => {
  let gateway: Awaited<ReturnType<typeof aGateway>>;
  beforeAll(async () => {
    gateway = await aGateway();
  });
  afterAll(async () => {
    await gateway.close();
  });

  const post = (body: string | Uint8Array, headers: Record<string, string> = json) =>
    fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });

  it('passes the audit of the draft, what it must do and what it should', async () => {
    const results = await auditServer({ url: `${gateway.url}/graphql` });
    const failed = results.filter(({ name, status }) => status !== 'ok' && !name.startsWith('MAY'));
    expect(failed.map((each) => ('reason' in each ? `${each.name}: ${each.reason}` : each.name))).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });

  it.each(['application/json', 'application/graphql-response+json'])(
    'answers in %s, and lets nothing cache it',
    async (accept) => {
      const response = await post(typename, { ...json, accept });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(accept);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    },
  );

  it('takes a body of 256 KB, and answers 413 to a longer one', async () => {
    const body = (bytes: number) => typename.replace('}"', `}${' '.repeat(bytes - typename.length)}"`);
    expect(Buffer.byteLength(body(256 * 1_024))).toBe(256 * 1_024);
    expect((await post(body(256 * 1_024))).status).toBe(200);
    expect((await post(body(256 * 1_024 + 1))).status).toBe(413);
    expect((await post(body(3_000_000))).status).toBe(413);
  });

  it('takes bodies of another length where it is told so, and says of which', async () => {
    const smaller = await gatewayFor(gateway.kms, { bodyBytes: 1_500 });
    const answer = await fetch(`${smaller.url}/graphql`, {
      method: 'POST',
      headers: json,
      body: typename.padEnd(1_501),
    });
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    await smaller.close();
    expect([answer.status, errors[0]?.message]).toEqual([413, 'The body must be at most 1500 bytes.']);
  });

  it('answers 413 to a longer body that does not tell its length', async () => {
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

  it('serves on over the connection of a body that it refused', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (method: string, path: string, body = '') =>
      new Promise<{ status: number | undefined; port: number | undefined }>((resolve, reject) => {
        const request = httpRequest(`${gateway.url}${path}`, { method, agent, headers: json }, (response) => {
          const { localPort: port } = response.socket;
          response.resume().on('end', () => {
            resolve({ status: response.statusCode, port });
          });
        });
        request.on('error', reject);
        request.end(body);
      });
    const refused = await ask('POST', '/graphql', ' '.repeat(300_000));
    const served = await ask('GET', '/healthz');
    agent.destroy();
    expect([refused.status, served.status]).toEqual([413, 200]);
    expect(served.port).toBe(refused.port);
  });

  it('refuses batches', async () => {
    const response = await post(`[${typename}]`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('batches') }],
    });
  });

  it('refuses mutations by GET, and sends none of them', async () => {
    const query = encodeURIComponent('mutation { createKey(alias: "by-get") { __typename } }');
    const response = await fetch(`${gateway.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(405);
    const list = await gateway.gql<{ kmsKeys: { totalCount: number } }, Record<string, never>>(
      '{ kmsKeys { ... on KmsKeyConnection { totalCount } } }',
    );
    expect(list.kmsKeys.totalCount).toBe(0);
  });

  it.each([
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }],
    ['no type', { 'content-type': '' }],
    ['a compressed body', { ...json, 'content-encoding': 'gzip' }],
  ])('answers 415 to %s', async (_, headers) => {
    expect((await post(typename, headers)).status).toBe(415);
  });

  it.each([
    ['what is no JSON', '{"query": canary'],
    ['what is no UTF-8', Uint8Array.from([0x22, 0xff, 0x22])],
    ['a query that is no text', '{"query": {"canary": 1}}'],
    ['nothing', ''],
    ['a number', '5'],
  ])('answers 400 to %s, and repeats none of it', async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('canary');
  });

  describe('a variable of the wrong type', () => {
    const key =
      'query ($keyId: ID!, $m: KmsMemberAccountInput) { kmsKey(keyId: $keyId, memberAccount: $m) { __typename } }';
    const errorsFor = async (query: string, variables: unknown) => {
      const response = await post(JSON.stringify({ query, variables }));
      const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
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
    ])('is told by its place and its type: %j', async (variables, message) => {
      const errors = await errorsFor(key, variables);
      expect(errors).toMatchObject([
        {
          message: typeof message === 'string' ? message : expect.stringMatching(message),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    });

    it('is told for each place of a list', async () => {
      const query = 'mutation ($t: [KmsTagInput!]) { createKey(alias: "a", tags: $t) { __typename } }';
      const errors = await errorsFor(query, { t: [{ tagKey: 'canary' }, { tagKey: 1, tagValue: 'canary' }] });
      expect(errors.map(({ message }) => message)).toEqual([
        'Variable "$t[0]" must be of type "KmsTagInput!" { tagKey: String!, tagValue: String! }.',
        'Variable "$t[1].tagKey" must be of type "String!".',
      ]);
    });
  });

  it('tells of fifty wrong values at most', async () => {
    const query = 'query ($ids: [ID!]!) { kmsKeysById(keyIds: $ids) { __typename } }';
    const ids = Array.from({ length: 5_000 }, () => null);
    const response = await post(JSON.stringify({ query, variables: { ids } }));
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors).toHaveLength(51);
    expect(errors.at(-1)?.message).toBe('There are more errors: only the first 50 are listed.');
  });

  it.each(['application/json', 'application/graphql-response+json'])(
    'refuses subscriptions in %s, and not as a bug',
    async (accept) => {
      const response = await post('{"query":"subscription { kmsKeys }"}', { ...json, accept });
      expect(response.status).toBe(accept === 'application/json' ? 200 : 400);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
      });
      expect(gateway.bugs).toEqual([]);
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('answers 405 to %s', async (method) => {
    const response = await fetch(`${gateway.url}/graphql`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  });

  it('answers OPTIONS with what it takes', async () => {
    const response = await fetch(`${gateway.url}/graphql`, { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS']);
  });

  describe('the name by which it is called', () => {
    const statusFor = (host: string, path = '/graphql', url = gateway.url) =>
      new Promise<number | undefined>((resolve, reject) => {
        const request = httpRequest(
          `${url}${path}`,
          { method: 'POST', headers: { ...json, host } },
          (response) => {
            response.resume();
            resolve(response.statusCode);
          },
        );
        request.on('error', reject);
        request.end(typename);
      });

    it.each(['localhost', 'localhost:4000', '127.0.0.1:80', '[::1]:4000', 'KMS.localhost'])(
      'may be %s',
      async (host) => {
        expect(await statusFor(host)).toBe(200);
      },
    );

    it.each(['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example'])(
      'may not be %j, for pages of that name',
      async (host) => {
        expect(await statusFor(host)).toBe(421);
        expect(await statusFor(host, '/')).toBe(421);
      },
    );

    it('may be one that is allowed', async () => {
      const other = await gatewayFor(gateway.kms, { allowedHosts: ['kms.example.com'] });
      expect(await statusFor('kms.example.com:443', '/graphql', other.url)).toBe(200);
      expect(await statusFor('evil.example', '/graphql', other.url)).toBe(421);
      await other.close();
    });

    it('may be any where no name is looked at', async () => {
      const other = await gatewayFor(gateway.kms, { allowedHosts: 'any' });
      expect(await statusFor('anything.example', '/graphql', other.url)).toBe(200);
      await other.close();
    });
  });

  it('tells no stack of any error', async () => {
    for (const body of ['{"query":"{"}', '{"query":"{ nothing }"}', '{"query":5}', '{']) {
      expect(await (await post(body)).text()).not.toMatch(/stacktrace|\bat .*\.(js|ts):\d/);
    }
  });

  it('answers probes, and 404 where there is nothing', async () => {
    const health = await fetch(`${gateway.url}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect((await fetch(`${gateway.url}/healthz`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${gateway.url}/nothing`)).status).toBe(404);
  });

  it('survives a path that is no URL', async () => {
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(gateway.url);
      httpRequest({ host: '127.0.0.1', port, path: '//[' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
  });
});
