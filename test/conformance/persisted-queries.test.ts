/** Automatic persisted queries with the clients and the router that people use. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { RemoteGraphQLDataSource } from '@apollo/gateway';
import { aGateway } from '../support/servers/gateway.js';
import { recordingFetch, type RecordedRequest } from '../support/client/recording-fetch.js';
import { aRouter } from '../support/servers/federation/company-graph.js';
import { teamSchema } from '../support/servers/federation/team-subgraph.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const query = gql`
  query Keys {
    kmsKeys(first: 1) {
      ... on KmsKeyConnection {
        totalCount
      }
      ... on KmsError {
        code
      }
    }
  }
`;

let gateway: Awaited<ReturnType<typeof aGateway>>;
let requests: RecordedRequest[];
beforeAll(async () => {
  gateway = await aGateway();
});
beforeEach(() => {
  requests = [];
});
afterAll(async () => {
  expect(gateway.bugs).toEqual([]);
  await gateway.close();
});

const endpoint = () => `${gateway.url}/graphql`;
const sentTwice = (method: string) => [
  { method, hasText: false, hasId: true },
  { method: expect.any(String), hasText: true, hasId: true },
  { method, hasText: false, hasId: true },
];

describe('automatic persisted queries of Apollo Client', () => {
  it.each([
    ['POST', false],
    ['GET', true],
  ])('send the document once, then only its hash, by %s', async (method, useGETForHashedQueries) => {
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.from([
        new PersistedQueryLink({ sha256: (text) => sha256(text), useGETForHashedQueries }),
        new HttpLink({
          uri: endpoint(),
          fetch: recordingFetch(requests),
          // Required for GET, because a page of another origin can send a GET without it.
          headers: { 'apollo-require-preflight': 'true' },
        }),
      ]),
    });
    // Another name for each method, since the gateway remembers the documents.
    const named = gql(query.loc?.source.body.replace('Keys', `Keys${method}`) ?? '');
    for (let times = 0; times < 2; times += 1) {
      const { data } = await client.query({ query: named, fetchPolicy: 'network-only' });
      expect(data).toMatchObject({
        kmsKeys: { __typename: 'KmsKeyConnection', totalCount: expect.any(Number) },
      });
    }
    expect(requests).toEqual(sentTwice(method));
  });
});

describe('automatic persisted queries of urql', () => {
  it.each([
    ['POST', false],
    ['GET', 'within-url-limit'],
  ] as const)('send the document once, then only its hash, by %s', async (method, prefer) => {
    const client = new Client({
      url: endpoint(),
      fetch: recordingFetch(requests),
      fetchOptions: { headers: { 'apollo-require-preflight': 'true' } },
      exchanges: [
        cacheExchange,
        persistedExchange({
          preferGetForPersistedQueries: prefer,
          generateHash: (text) => Promise.resolve(sha256(text)),
        }),
        fetchExchange,
      ],
    });
    const text = query.loc?.source.body.replace('Keys', `Urql${method}`) ?? '';
    for (let times = 0; times < 2; times += 1) {
      const { data, error } = await client.query<unknown>(text, {}, { requestPolicy: 'network-only' });
      expect(error).toBeUndefined();
      expect(data).toMatchObject({ kmsKeys: { __typename: 'KmsKeyConnection' } });
    }
    expect(requests).toEqual(sentTwice(method));
  });
});

describe('a router with `apq: true`', () => {
  it('sends each of its documents once, then only its hash', async () => {
    const router = await aRouter(
      teamSchema({ keyId: 'none', region: 'ap-guangzhou' }),
      gateway.url,
      (url) => {
        const source = new RemoteGraphQLDataSource({ url, apq: true });
        source.fetcher = recordingFetch(requests);
        return source;
      },
    );
    const answers = [];
    for (let times = 0; times < 2; times += 1) {
      const { body } = await router.executeOperation({
        query: '{ kmsKeys { ... on KmsKeyConnection { totalCount } } }',
      });
      answers.push(body.kind === 'single' && body.singleResult);
    }
    await router.stop();
    const answer = { data: { kmsKeys: { totalCount: expect.any(Number) } } };
    expect(answers).toMatchObject([answer, answer]);
    expect(requests).toEqual(sentTwice('POST'));
  });
});
