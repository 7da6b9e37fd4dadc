import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GatewayOptions } from '../../../src/gateway/index.js';
import { createGatewayLogger } from '../../../src/app/gateway-logger.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { startTestKms } from '../../support/servers/local-kms.js';
import { errorCodes, mediaTypes, post, send } from '../../support/servers/send.js';

const routerSecret = 'a-secret-of-the-router-0123456789abcdef';
const viaRouter = { 'router-authorization': routerSecret };
const preflight = { 'apollo-require-preflight': '1' };
const canary = 'canary5f3a';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const extensionOf = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(query) } });

let kms: Awaited<ReturnType<typeof startTestKms>>;
const gateways: Awaited<ReturnType<typeof gatewayFor>>[] = [];
beforeAll(async () => {
  kms = await startTestKms();
});
afterAll(async () => {
  for (const gateway of gateways) {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
  }
  await kms.close();
});

const start = async (options: Partial<GatewayOptions> = {}) => {
  const gateway = await gatewayFor(kms, options);
  gateways.push(gateway);
  const ask = (body: object, headers: Readonly<Record<string, string>> = {}) =>
    post(gateway.url, headers, JSON.stringify(body));
  return {
    url: gateway.url,
    /** Sends the document with its hash. */
    register: (query: string, headers: Readonly<Record<string, string>> = {}) =>
      ask({ query, extensions: extensionOf(query) }, headers),
    /** Sends only the hash. */
    byHash: (query: string, headers: Readonly<Record<string, string>> = {}, variables: object = {}) =>
      ask({ extensions: extensionOf(query), variables }, headers),
    ask,
    get: (params: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = preflight) =>
      send(`${gateway.url}/graphql?${new URLSearchParams(params).toString()}`, { headers }),
  };
};

describe('automatic persisted queries', () => {
  let gateway: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    gateway = await start();
  });

  it.each(mediaTypes)(
    'answer PersistedQueryNotFound with status 200 to an unknown hash: %s',
    async (accept) => {
      const answer = await gateway.byHash('query Unknown { kmsRegions { __typename } }', { accept });
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).toEqual({
        errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
      });
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  it('run a document by its hash once it was sent with the hash', async () => {
    const query = 'query Known($id: ID!) { kmsKey(keyId: $id) { __typename } }';
    const variables = { id: 'no-key' };
    const sent = await gateway.ask({ query, variables, extensions: extensionOf(query) });
    const again = await gateway.byHash(query, {}, variables);
    expect(JSON.parse(again.body)).toEqual({ data: { kmsKey: { __typename: expect.any(String) } } });
    expect([again.status, again.body]).toEqual([sent.status, sent.body]);
  });

  it('run a query by its hash by GET, with its variables', async () => {
    const query = 'query ByGet($skip: Boolean!) { __typename kmsRegions @skip(if: $skip) { __typename } }';
    const extensions = JSON.stringify(extensionOf(query));
    const variables = JSON.stringify({ skip: true });
    expect(errorCodes(await gateway.get({ extensions, variables }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    await gateway.get({ query, extensions, variables });
    expect(JSON.parse((await gateway.get({ extensions, variables })).body)).toEqual({
      data: { __typename: 'Query' },
    });
  });

  it('run mutations by their hash, by POST only', async () => {
    const query = 'mutation Create($alias: String!) { createKey(alias: $alias) { __typename } }';
    const extensions = JSON.stringify(extensionOf(query));
    expect((await gateway.get({ query, extensions })).status).toBe(405);
    expect(errorCodes(await gateway.byHash(query))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    await gateway.ask({ query, variables: { alias: 'sent' }, extensions: extensionOf(query) });
    expect((await gateway.get({ extensions })).status).toBe(405);
    expect(JSON.parse((await gateway.byHash(query, {}, { alias: 'by-hash' })).body)).toEqual({
      data: { createKey: { __typename: 'CreateKeyPayload' } },
    });
  });

  it('refuse a document with the hash of another, and keep neither', async () => {
    const query = 'query Wrong { kmsRegions { __typename } }';
    const other = 'query Other { kmsRegions { __typename } }';
    const answer = await gateway.ask({ query, extensions: extensionOf(other) });
    expect([answer.status, errorCodes(answer)]).toEqual([400, ['PERSISTED_QUERY_HASH_MISMATCH']]);
    for (const each of [query, other]) {
      expect(errorCodes(await gateway.byHash(each))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    }
    const extensions = JSON.stringify(extensionOf(other));
    expect((await gateway.get({ query, extensions })).status).toBe(400);
  });

  it.each([
    ['another version', { version: 2, sha256Hash: sha256('{ __typename }') }],
    ['no version', { sha256Hash: sha256('{ __typename }') }],
    ['a version that is text', { version: '1', sha256Hash: sha256('{ __typename }') }],
    ['no hash', { version: 1 }],
    ['a hash that is no text', { version: 1, sha256Hash: { canary } }],
    ['text', canary],
    ['a list', [canary]],
  ])('refuse %s as a mistake of the client', async (_, persistedQuery) => {
    for (const query of [undefined, '{ __typename }']) {
      const answer = await gateway.ask({ query, extensions: { persistedQuery } });
      expect([answer.status, errorCodes(answer)]).toEqual([400, ['BAD_REQUEST']]);
      expect(answer.body).not.toContain(canary);
    }
    const byGet = await gateway.get({ extensions: JSON.stringify({ persistedQuery }) });
    expect([byGet.status, errorCodes(byGet)]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('ignore an extension that is null', async () => {
    const answer = await gateway.ask({ query: '{ __typename }', extensions: { persistedQuery: null } });
    expect(JSON.parse(answer.body)).toEqual({ data: { __typename: 'Query' } });
  });

  it.each([
    ['with a syntax error', `query { ${canary}`],
    ['that is not valid', `{ ${canary} }`],
    ['with a secret as a literal', `mutation { encrypt(keyId: "k", plaintext: "${canary}") { __typename } }`],
    ['that is nested too deeply', `${'{ a '.repeat(200)}${'}'.repeat(200)}`],
    ['with too many tokens', `{ ${'a '.repeat(10_000)} }`],
    [
      'that costs too much',
      '{ kmsKeys(first: 1000) { ... on KmsKeyConnection { nodes { rotation { __typename } } } } }',
    ],
  ])('do not keep a document %s', async (_, query) => {
    expect(errorCodes(await gateway.register(query))).not.toEqual([]);
    expect(errorCodes(await gateway.byHash(query))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  it('apply the limits on variables to each request by hash', async () => {
    const query =
      'query Page($n: Int!) { kmsKeys(first: $n) { ... on KmsKeyConnection { nodes { rotation { __typename } } } } }';
    await gateway.ask({ query, variables: { n: 1 }, extensions: extensionOf(query) });
    expect(errorCodes(await gateway.byHash(query, {}, { n: 1 }))).toEqual([]);
    const tooMuch = await gateway.byHash(query, {}, { n: 1_000 });
    expect([tooMuch.status, errorCodes(tooMuch)]).toEqual([400, ['OPERATION_LIMIT_EXCEEDED']]);
  });

  it('need a header that a page of another origin cannot send, for GET', async () => {
    const query = 'query Csrf { __typename }';
    await gateway.register(query);
    const extensions = JSON.stringify(extensionOf(query));
    expect((await gateway.get({ extensions }, {})).status).toBe(400);
    expect((await gateway.get({ extensions })).status).toBe(200);
  });

  it('keep the positions of errors when they remove the comments', async () => {
    const query = `# ${canary}\nquery Positions($n: Int!) { # ${canary}\n kmsKeys(first: $n) { __typename } }`;
    const variables = { n: 'x' };
    await gateway.ask({ query, variables: { n: 1 }, extensions: extensionOf(query) });
    const byText = await gateway.ask({ query, variables });
    expect((await gateway.byHash(query, {}, variables)).body).toBe(byText.body);
  });
});

describe('persisted queries of callers who may see the schema', () => {
  const query = '{ __schema { queryType { name } } }';

  it('are not available to callers who may not', async () => {
    const gateway = await start({
      introspection: 'router',
      router: { secrets: [routerSecret], directAccess: true },
    });
    await gateway.register(query, viaRouter);
    expect(JSON.parse((await gateway.byHash(query, viaRouter)).body)).toMatchObject({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    expect(errorCodes(await gateway.byHash(query))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(errorCodes(await gateway.register(query))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(errorCodes(await gateway.byHash(query))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});

describe('persisted queries and a safelist', () => {
  const listed = 'query Listed { kmsRegions { __typename } }';
  const unlisted = 'query Unlisted { kmsRegions { __typename } }';
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kms-persisted-'));
    writeFileSync(join(folder, 'list.json'), JSON.stringify({ 'the-id': listed }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('callers with a safelist cannot register a document; the router can', async () => {
    const gateway = await start({
      safelist: join(folder, 'list.json'),
      router: { secrets: [routerSecret], directAccess: true },
    });
    expect(errorCodes(await gateway.register(unlisted))).toEqual(['OPERATION_NOT_SAFELISTED']);
    expect(errorCodes(await gateway.register(listed))).toEqual([]);
    expect(errorCodes(await gateway.byHash(listed))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(errorCodes(await gateway.register(unlisted, viaRouter))).toEqual([]);
    expect(errorCodes(await gateway.byHash(unlisted, viaRouter))).toEqual([]);
    expect(errorCodes(await gateway.byHash(unlisted))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});

describe('a gateway without a cache of persisted queries', () => {
  it('answers PersistedQueryNotSupported, which tells clients to send documents', async () => {
    const gateway = await start({ persistedQueryBytes: 0 });
    const query = '{ __typename }';
    for (const answer of [await gateway.byHash(query), await gateway.register(query)]) {
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).toEqual({
        errors: [
          { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
        ],
      });
    }
    expect((await gateway.ask({ query })).status).toBe(200);
  });
});

describe('the log of a request by hash', () => {
  it('names the operation like any other', async () => {
    const lines: string[] = [];
    const log = createGatewayLogger({ level: 'info', destination: { write: (line) => lines.push(line) } });
    const gateway = await start({ log });
    const query = 'query Logged { kmsRegions { __typename } }';
    await gateway.byHash(query);
    await gateway.register(query);
    await gateway.byHash(query);
    const logged = lines.map((line) => JSON.parse(line) as { operation?: object; errors?: object });
    const operation = { type: 'query', fields: ['kmsRegions'] };
    expect(logged.map(({ operation: each, errors }) => ({ operation: each, errors }))).toEqual([
      { errors: [{ code: 'PERSISTED_QUERY_NOT_FOUND', path: '' }] },
      { operation },
      { operation },
    ]);
    expect(lines.join()).not.toContain(sha256(query));
  });
});
