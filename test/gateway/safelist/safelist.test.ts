import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery, parse, print, visit } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../src/config/index.js';
import { ArchiveKeyDocument, CreateKeyDocument, KeyDocument } from '../../generated/graphql.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { startTestKms } from '../../support/servers/local-kms.js';
import { errorCodes, json, post, send } from '../../support/servers/send.js';

const manifest = new URL('../../generated/persisted-documents.json', import.meta.url);
const listed = Object.entries(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>);
const idOf = (name: string) => listed.find(([, text]) => text.includes(` ${name}(`))?.[0] ?? '';
const routerSecret = 'a-secret-of-the-router-0123456789abcdef';
const viaRouter = { 'router-authorization': routerSecret };
const canary = 'canary5f3a';

let folder: string;
let kms: Awaited<ReturnType<typeof startTestKms>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kms-safelist-'));
  kms = await startTestKms();
});
afterAll(async () => {
  await kms.close();
  rmSync(folder, { recursive: true });
});

const fileOf = (content: string): string => {
  const file = join(folder, `list-${Math.random()}.json`);
  writeFileSync(file, content);
  return file;
};

describe('a safelist of graphql-codegen', () => {
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  let alias = 0;
  beforeAll(async () => {
    const router = { secrets: [routerSecret], directAccess: true };
    gateway = await gatewayFor(kms, { safelist: manifest.pathname, router });
  });
  beforeEach(() => {
    alias += 1;
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
  });

  const ask = (body: object, headers: Readonly<Record<string, string>> = {}) =>
    post(gateway.url, headers, JSON.stringify(body));
  const variables = () => ({ alias: `listed-${alias}` });
  const created = { data: { createKey: { __typename: 'CreateKeyPayload' } } };

  it('contains the operations of test/operations', () => {
    expect(listed.length).toBeGreaterThan(50);
    expect(idOf('CreateKey')).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('allows a listed operation as a front end sends it', async () => {
    const answer = await ask({ query: print(CreateKeyDocument), variables: variables() });
    expect(JSON.parse(answer.body)).toMatchObject(created);
    expect(answer.status).toBe(200);
  });

  it('allows it in any spelling', async () => {
    const text = print(CreateKeyDocument);
    const backwards = visit(parse(text), {
      Document: (node) => ({ ...node, definitions: [...node.definitions].reverse() }),
      SelectionSet: (node) => ({ ...node, selections: [...node.selections].reverse() }),
    });
    for (const query of [
      text.replaceAll(/\s+/g, ' '),
      `# ${canary}\n${text.replaceAll('\n', ' ,\r\n')}`,
      print(backwards),
    ]) {
      alias += 1;
      expect(JSON.parse((await ask({ query, variables: variables() })).body)).toMatchObject(created);
    }
  });

  it.each([
    ['documentId', (id: string) => ({ documentId: id })],
    ['documentId without its prefix', (id: string) => ({ documentId: id.replace('sha256:', '') })],
    [
      "Apollo's extension",
      (id: string) => ({
        extensions: { persistedQuery: { version: 1, sha256Hash: id.replace('sha256:', '') } },
      }),
    ],
    ['documentId with a null query', (id: string) => ({ documentId: id, query: null })],
  ])('allows it by its id: %s', async (_, reference) => {
    const answer = await ask({ ...reference(idOf('CreateKey')), variables: variables() });
    expect(JSON.parse(answer.body)).toMatchObject(created);
  });

  it('allows a query by its id, by GET', async () => {
    const { body } = await ask({ documentId: idOf('CreateKey'), variables: variables() });
    const { keyId } = (JSON.parse(body) as { data: { createKey: { keyId: string } } }).data.createKey;
    const keyVariables = encodeURIComponent(JSON.stringify({ keyId }));
    const preflightHeader = { 'apollo-require-preflight': '1' };
    const byId = `documentId=${encodeURIComponent(idOf('Key'))}`;
    const extension = { persistedQuery: { version: 1, sha256Hash: idOf('Key').replace('sha256:', '') } };
    const byExtension = `extensions=${encodeURIComponent(JSON.stringify(extension))}`;
    const byText = `query=${encodeURIComponent(print(KeyDocument))}`;
    for (const reference of [byId, byExtension, byText]) {
      const answer = await send(`${gateway.url}/graphql?${reference}&variables=${keyVariables}`, {
        headers: preflightHeader,
      });
      expect(JSON.parse(answer.body)).toMatchObject({ data: { kmsKey: { __typename: 'KmsKey' } } });
    }
    const mutation = await send(
      `${gateway.url}/graphql?documentId=${encodeURIComponent(idOf('ArchiveKey'))}&variables=${keyVariables}`,
      { headers: preflightHeader },
    );
    expect(mutation.status).toBe(405);
  });

  const unlisted = {
    'another operation': `{ kmsKey(keyId: "${canary}") { __typename } }`,
    'one more field': print(ArchiveKeyDocument).replace('requestId', 'requestId keyId'),
    'another alias': print(ArchiveKeyDocument).replace('archiveKey(', 'a: archiveKey('),
    'another argument': print(ArchiveKeyDocument).replace('keyId: $keyId', `keyId: "${canary}"`),
    'one more directive': print(ArchiveKeyDocument).replace('requestId', `requestId @skip(if: true)`),
    'another default value': print(ArchiveKeyDocument).replace('$keyId: ID!', `$keyId: ID! = "${canary}"`),
    'one more operation': `${print(ArchiveKeyDocument)} query Q { kmsRegions }`,
    introspection: getIntrospectionQuery(),
    'the SDL': '{ _service { sdl } }',
    'a syntax error': `{ ${canary}`,
    'too deep nesting': '{a'.repeat(100_000),
    'too many tokens': `{${' a'.repeat(100_000)}}`,
    'a query that is not text': { canary },
  };

  it.each(Object.entries(unlisted))('refuses %s, and quotes nothing of it', async (_, query) => {
    const answer = await ask({ query, variables: { keyId: canary } });
    expect([answer.status, errorCodes(answer)]).toEqual([400, ['OPERATION_NOT_SAFELISTED']]);
    expect(answer.body).not.toContain(canary);
  });

  it('refuses an unlisted query next to a listed id', async () => {
    const query = '{ kmsRegions { __typename } }';
    const persistedQuery = { version: 1, sha256Hash: idOf('Key') };
    for (const reference of [{ documentId: idOf('Key') }, { extensions: { persistedQuery } }]) {
      expect(errorCodes(await ask({ ...reference, query }))).toEqual(['OPERATION_NOT_SAFELISTED']);
    }
  });

  it.each([canary, '', 5, { canary }, '__proto__', 'constructor'])(
    'answers PERSISTED_QUERY_NOT_FOUND to the id %j',
    async (id) => {
      for (const reference of [
        { documentId: id },
        { extensions: { persistedQuery: { version: 1, sha256Hash: id } } },
      ]) {
        const answer = await ask(reference);
        expect([answer.status, errorCodes(answer)]).toEqual([400, ['PERSISTED_QUERY_NOT_FOUND']]);
        expect(answer.body).not.toContain(canary);
      }
    },
  );

  it('refuses a repeated query parameter', async () => {
    const listedText = encodeURIComponent(print(KeyDocument));
    const url = `${gateway.url}/graphql?query=${listedText}&query=%7BkmsRegions%7B__typename%7D%7D`;
    const answer = await send(url, { headers: { 'apollo-require-preflight': '1' } });
    expect([answer.status, errorCodes(answer)]).toEqual([400, ['BAD_REQUEST']]);
  });

  it.each([{}, { query: '' }, { query: null }, { variables: {} }, { extensions: { persistedQuery: null } }])(
    'answers 400 to a request without an operation: %j',
    async (body) => {
      expect((await ask(body)).status).toBe(400);
    },
  );

  it('does not apply to the router, which has its own safelist', async () => {
    const answer = await ask({ query: '{ _service { sdl } }' }, viaRouter);
    expect(answer.body).toContain('type KmsKey');
  });

  it('does not allow other content types', async () => {
    const answer = await send(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { ...json, 'content-type': 'text/plain' },
      body: JSON.stringify({ documentId: idOf('Key') }),
    });
    expect(answer.status).toBe(415);
  });
});

describe('a safelist of Apollo', () => {
  it('is supported too', async () => {
    const body = 'query Regions { kmsRegions { __typename } }';
    const content = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'the-id', name: 'Regions', type: 'query', body }],
    };
    const gateway = await gatewayFor(kms, { safelist: fileOf(JSON.stringify(content)) });
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'the-id' } };
    const answers = [
      await post(gateway.url, {}, JSON.stringify({ extensions })),
      await post(gateway.url, {}, JSON.stringify({ query: body })),
      await post(gateway.url, {}, JSON.stringify({ query: '{ kmsRegions { __typename } }' })),
    ];
    await gateway.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400]);
    expect(answers[0]?.body).toBe(answers[1]?.body);
  });
});

describe('the order of mutations', () => {
  it('must be that of the safelist', async () => {
    const one = 'a: archiveKey(keyId: "x") { __typename }';
    const two = 'b: enableKey(keyId: "x") { __typename }';
    const list = {
      x: `mutation { ${one} ${two} }`,
      y: `mutation { ...F } fragment F on Mutation { ${one} ${two} }`,
    };
    const gateway = await gatewayFor(kms, { safelist: fileOf(JSON.stringify(list)) });
    const statusOf = async (query: string) => (await post(gateway.url, {}, JSON.stringify({ query }))).status;
    const statuses = [
      await statusOf(list.x),
      await statusOf(`mutation { ${two} ${one} }`),
      await statusOf(list.y),
      await statusOf(`mutation { ...F } fragment F on Mutation { ${two} ${one} }`),
    ];
    await gateway.close();
    expect(statuses).toEqual([200, 400, 200, 400]);
  });
});

describe('a gateway with a safelist file', () => {
  const refusalOf = async (safelist: string): Promise<unknown> => {
    const gateway = gatewayFor(kms, { safelist });
    return gateway.then(
      () => 'started',
      (error: unknown) => error,
    );
  };

  it.each([
    ['missing', () => join(folder, 'missing.json'), 'SAFELIST: the file cannot be read (ENOENT)'],
    ['a folder', () => folder, 'SAFELIST: the file cannot be read (EISDIR)'],
    ['not JSON', () => fileOf(`{ ${canary}`), 'SAFELIST: the file must contain JSON'],
    ['an array', () => fileOf('[]'), /^SAFELIST: the file must be an object of documents by hash/],
    ['null', () => fileOf('null'), /^SAFELIST: the file must be an object/],
    [
      'in another format',
      () => fileOf(`{"format":"${canary}","operations":[]}`),
      /^SAFELIST: the file must be an object/,
    ],
    [
      'without operations',
      () => fileOf('{"format":"apollo-persisted-query-manifest"}'),
      /^SAFELIST: the file must be an object/,
    ],
    [
      'an object with other values',
      () => fileOf(`{"a":"{ kmsRegions { __typename } }","b":5}`),
      'SAFELIST: operation 2 must have an id and a GraphQL document',
    ],
    [
      'with a malformed document',
      () => fileOf(`{"a":"{ ${canary}"}`),
      'SAFELIST: operation 1 must have an id and a GraphQL document',
    ],
    [
      'a manifest of another version',
      () => fileOf('{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}'),
      'SAFELIST: the version of the manifest must be 1',
    ],
    [
      'with one id for two documents',
      () =>
        fileOf(
          '{"format":"apollo-persisted-query-manifest","operations":[{"id":"a","body":"{ a }"},{"id":"a","body":"{ b }"}]}',
        ),
      'SAFELIST: operation 2 has the id of another operation',
    ],
    [
      'with an operation without an id',
      () => fileOf('{"format":"apollo-persisted-query-manifest","operations":[{"body":"{ a }"}]}'),
      'SAFELIST: operation 1 must have an id and a GraphQL document',
    ],
  ] as const)('that is %s does not start', async (_, file, message) => {
    const error = await refusalOf(file());
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).not.toContain(canary);
    expect(error).toHaveProperty(
      'message',
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});
