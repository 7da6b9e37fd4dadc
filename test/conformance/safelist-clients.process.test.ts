/** A safelist with the clients, the code generator and the manifest tool that front ends use, as they are. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import {
  createPersistedQueryManifestVerificationLink,
  generatePersistedQueryIdsFromManifest,
  type PersistedQueryManifestForVerification,
} from '@apollo/persisted-query-lists';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { parse, type DocumentNode } from 'graphql';
import result from '../generated/possible-types.js';
import { gatewayFor } from '../support/servers/gateway.js';
import { startTestKms } from '../support/servers/local-kms.js';
import { recordingFetch, type RecordedRequest } from '../support/client/recording-fetch.js';

const { possibleTypes } = result;

/** As a front-end developer writes it, without `__typename`. */
const text = `
  query FirstKeys($first: Int!) {
    kmsKeys(first: $first) {
      ...Page
      ... on KmsError {
        code
      }
    }
  }

  fragment Page on KmsKeyConnection {
    totalCount
    pageInfo {
      hasNextPage
    }
    nodes {
      alias
    }
  }
`;
const variables = { first: 1 };
const page = {
  totalCount: 1,
  pageInfo: { hasNextPage: false },
  nodes: [{ alias: 'listed' }],
};

/** Not part of any safelist. */
const unlisted = parse('query Unlisted { kmsKeys(first: 1) { ... on KmsKeyConnection { totalCount } } }');

const sha256 = (each: string) => createHash('sha256').update(each).digest('hex');

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = join(root, 'node_modules');

/** Runs a program of a package, as a front end's build does. */
const run = (program: string, args: readonly string[], cwd: string): void => {
  const { status, stdout, stderr } = spawnSync(join(packages, '.bin', program), args, {
    cwd,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} failed:\n${stdout}\n${stderr}`);
};

type Output = 'plain' | 'typename' | 'sha1';

/** The client preset with `persistedDocuments`: as it is, with codegen's own transform, and with another hash. */
const codegenConfig = () => `
  import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
  const output = (hashAlgorithm, documentTransforms) => ({
    preset: 'client',
    presetConfig: { persistedDocuments: { hashAlgorithm } },
    documentTransforms,
  });
  export default {
    schema: ${JSON.stringify(join(root, 'schema/kms.graphql'))},
    documents: ${JSON.stringify(join(folder, '*.graphql'))},
    generates: {
      'plain/': output('sha256', []),
      'typename/': output('sha256', [{ transform: addTypenameSelectionDocumentTransform.transform }]),
      'sha1/': output('sha1', []),
    },
  };
`;

const runCodegen = () => {
  writeFileSync(join(folder, 'codegen.mjs'), codegenConfig());
  run('graphql-codegen', ['--config', join(folder, 'codegen.mjs')], folder);
};

const codegenFile = (output: Output) => {
  const content = readFileSync(join(folder, output, 'persisted-documents.json'), 'utf8');
  const [[hash, listed] = ['', '']] = Object.entries(JSON.parse(content) as Record<string, string>);
  // What the preset generates for the client: the document with its hash.
  const document = Object.assign(parse(output === 'typename' ? listed : text), { __meta__: { hash } });
  return { content, hash, document };
};

let folder: string;
let kms: Awaited<ReturnType<typeof startTestKms>>;
let requests: RecordedRequest[];
const gateways: Awaited<ReturnType<typeof gatewayFor>>[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kms-clients-'));
  writeFileSync(join(folder, 'first-keys.graphql'), text);
  symlinkSync(packages, join(folder, 'node_modules'));
  runCodegen();
  kms = await startTestKms();
  const open = await gatewayFor(kms);
  await open.gql('mutation { createKey(alias: "listed") { __typename } }');
  await open.close();
});
beforeEach(() => {
  requests = [];
});
afterAll(async () => {
  for (const gateway of gateways) {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
  }
  await kms.close();
  rmSync(folder, { recursive: true });
});

/** Starts a gateway that allows only the operations of a file. */
const start = async (content: string): Promise<string> => {
  const file = join(folder, `${sha256(content)}.json`);
  writeFileSync(file, content);
  const gateway = await gatewayFor(kms, { safelist: file });
  gateways.push(gateway);
  return `${gateway.url}/graphql`;
};

const apolloClient = (uri: string, ...links: readonly ApolloLink[]) =>
  new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: ApolloLink.from([
      ...links,
      new HttpLink({
        uri,
        fetch: recordingFetch(requests),
        headers: { 'apollo-require-preflight': 'true' },
      }),
    ]),
  });

const urqlClient = (url: string, ...exchanges: readonly ReturnType<typeof persistedExchange>[]) =>
  new Client({
    url,
    fetch: recordingFetch(requests),
    fetchOptions: { headers: { 'apollo-require-preflight': 'true' } },
    exchanges: [cacheExchange, ...exchanges, fetchExchange],
  });

type ApolloTest = ReturnType<typeof apolloClient>;
type UrqlTest = ReturnType<typeof urqlClient>;

const expectApolloPage = async (client: ApolloTest, query: DocumentNode = parse(text)) => {
  const { data } = await client.query({ query, variables });
  expect(data).toMatchObject({ kmsKeys: { __typename: 'KmsKeyConnection', ...page } });
  // Complete, so the cache has stored every field, which it can only with `__typename`.
  expect(client.readQuery({ query, variables })).toEqual(data);
};

const expectUrqlPage = async (client: UrqlTest, query: Parameters<UrqlTest['query']>[0] = text) => {
  const { data, error } = await client.query<unknown>(query, variables).toPromise();
  expect(error).toBeUndefined();
  expect(data).toMatchObject({ kmsKeys: { __typename: 'KmsKeyConnection', ...page } });
};

const byText = { method: 'POST', hasText: true, hasId: false };
const byId = { method: 'POST', hasText: false, hasId: true };
const byBoth = { method: 'POST', hasText: true, hasId: true };

describe.each([
  ['as they are', 'plain'],
  ["with codegen's own `__typename` everywhere", 'typename'],
  ['with SHA-1 hashes', 'sha1'],
] as const)('persisted documents of codegen %s', (_, output) => {
  let url: string;
  let hash: string;
  let generated: DocumentNode;
  beforeAll(async () => {
    const file = codegenFile(output);
    ({ hash, document: generated } = file);
    url = await start(file.content);
  });
  const hashOf = (document: unknown): string =>
    (document as { readonly __meta__?: { readonly hash: string } }).__meta__?.hash ?? 'no hash';

  it('work with Apollo Client, which sends the text', async () => {
    await expectApolloPage(apolloClient(url));
    expect(requests).toEqual([byText]);
  });

  it('work with Apollo Client, which sends the hash', async () => {
    for (const [useGETForHashedQueries, method] of [
      [false, 'POST'],
      [true, 'GET'],
    ] as const) {
      requests = [];
      const link = new PersistedQueryLink({ generateHash: hashOf, useGETForHashedQueries });
      await expectApolloPage(apolloClient(url, link), generated);
      expect(requests).toEqual([{ ...byId, method }]);
    }
  });

  it('work with urql, which sends the text', async () => {
    await expectUrqlPage(urqlClient(url));
    // urql sends queries by GET unless `preferGetMethod` is false.
    expect(requests).toEqual([{ ...byText, method: 'GET' }]);
  });

  it('work with urql, which sends the hash', async () => {
    const exchange = persistedExchange({
      enforcePersistedQueries: true,
      enableForMutation: true,
      // urql keeps one document for each text, so that it would find the hash of the first file here.
      generateHash: (_text, document) => Promise.resolve(output === 'sha1' ? hash : hashOf(document)),
    });
    await expectUrqlPage(urqlClient(url, exchange), generated);
    expect(requests).toEqual([{ ...byId, method: 'GET' }]);
  });
});

describe("Apollo's manifest", () => {
  let url: string;
  let manifest: PersistedQueryManifestForVerification;
  beforeAll(async () => {
    const output = join(folder, 'manifest.json');
    writeFileSync(
      join(folder, 'persisted-query-manifest.config.json'),
      JSON.stringify({ documents: [join(folder, '*.graphql')], output }),
    );
    run('generate-persisted-query-manifest', [], folder);
    const content = readFileSync(output, 'utf8');
    manifest = JSON.parse(content) as PersistedQueryManifestForVerification;
    url = await start(content);
  });
  const loadManifest = () => manifest;

  it('works with Apollo Client, which sends its ids', async () => {
    const failures: string[] = [];
    // Its types are those of the CommonJS build of Apollo Client.
    const verification: unknown = createPersistedQueryManifestVerificationLink({
      loadManifest,
      onVerificationFailed: ({ reason }) => failures.push(reason),
    });
    const client = apolloClient(
      url,
      verification as ApolloLink,
      new PersistedQueryLink(generatePersistedQueryIdsFromManifest({ loadManifest })),
    );
    await expectApolloPage(client);
    expect([requests, failures]).toEqual([[byId], []]);
  });

  it('works with Apollo Client, which sends the text', async () => {
    await expectApolloPage(apolloClient(url));
  });

  it('works with urql, which sends its ids by name, or the text', async () => {
    const exchange = persistedExchange({
      preferGetForPersistedQueries: false,
      generateHash: () => Promise.resolve(manifest.operations[0]?.id ?? ''),
    });
    await expectUrqlPage(urqlClient(url, exchange));
    await expectUrqlPage(urqlClient(url));
    expect(requests).toEqual([byId, { ...byText, method: 'GET' }]);
  });
});

describe('clients that make their own hashes, which no safelist has', () => {
  let url: string;
  beforeAll(async () => {
    url = await start(codegenFile('sha1').content);
  });

  it('send the text once more, and get their answer: Apollo Client', async () => {
    await expectApolloPage(apolloClient(url, new PersistedQueryLink({ sha256 })));
    expect(requests).toEqual([byId, byBoth]);
  });

  it('send the text once more, and get their answer: urql', async () => {
    await expectUrqlPage(urqlClient(url, persistedExchange({ preferGetForPersistedQueries: false })));
    expect(requests).toEqual([byId, byBoth]);
  });

  it('get an error for an unlisted operation, and do not try for ever: Apollo Client', async () => {
    const client = apolloClient(url, new PersistedQueryLink({ sha256 }));
    await expect(client.query({ query: unlisted })).rejects.toThrow();
    expect(requests).toEqual([byId, byBoth]);
  });

  it('get an error for an unlisted operation, and do not try for ever: urql', async () => {
    const client = urqlClient(url, persistedExchange({ preferGetForPersistedQueries: false }));
    const { error } = await client.query<unknown>(unlisted, {}).toPromise();
    expect(error?.graphQLErrors.map(({ extensions }) => extensions['code'])).toEqual([
      'OPERATION_NOT_SAFELISTED',
    ]);
    expect(requests).toEqual([byId, byBoth]);
  });
});
