import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArchiveKeyDocument, CreateKeyDocument } from '../generated/graphql.js';
import { aRouter } from '../support/servers/company-graph.js';
import { ask, aGateway } from '../support/servers/gateway.js';
import { teamSchema } from '../support/servers/team-subgraph.js';

describe('the company graph', () => {
  let kms: Awaited<ReturnType<typeof aGateway>>;
  let router: ApolloServer;
  let keyId: string;

  beforeAll(async () => {
    kms = await aGateway();
    const { createKey } = await kms.gql(CreateKeyDocument, { alias: 'payments' });
    if (createKey?.__typename !== 'CreateKeyPayload') throw new Error('The key was not created');
    keyId = createKey.keyId;
    router = await aRouter(teamSchema({ keyId, region: 'ap-guangzhou' }), kms.url);
  });

  afterAll(async () => {
    await router.stop();
    await kms.close();
  });

  const throughRouter = async (query: string, variables: Record<string, unknown> = {}) => {
    const { body } = await router.executeOperation({ query, variables });
    if (body.kind !== 'single') throw new Error('One answer was expected');
    return body.singleResult;
  };

  it('runs cancelKeyArchive, and tells its failure by type', async () => {
    await kms.gql(ArchiveKeyDocument, { keyId });
    const mutation = `mutation ($keyId: ID!) {
      cancelKeyArchive(keyId: $keyId) {
        __typename
        ... on CancelKeyArchivePayload { requestId key { keyId state usedBy { name } } }
        ... on KmsError { code category retryable }
      }
    }`;
    expect(await throughRouter(mutation, { keyId })).toEqual({
      data: {
        cancelKeyArchive: {
          __typename: 'CancelKeyArchivePayload',
          requestId: expect.any(String),
          key: { keyId, state: 'ENABLED', usedBy: [{ name: 'payments' }] },
        },
      },
    });
    expect(await throughRouter(mutation, { keyId })).toEqual({
      data: {
        cancelKeyArchive: {
          __typename: 'KmsCmkStateNotSupportError',
          code: 'ResourceUnavailable.CmkStateNotSupport',
          category: 'FAILED_PRECONDITION',
          retryable: false,
        },
      },
    });
  });

  it('looks a key up across the border', async () => {
    const result = await throughRouter(
      '{ services { name doorKey { opens } signingKey { keyId alias state } } }',
    );
    expect(result).toEqual({
      data: {
        services: [
          {
            name: 'payments',
            doorKey: { opens: 'the front door' },
            signingKey: { keyId, alias: 'payments', state: 'ENABLED' },
          },
        ],
      },
    });
  });

  it.each([
    ['an id that is no text', { __typename: 'KmsKey', keyId: { a: 'canary' } }],
    ['no id', { __typename: 'KmsKey' }],
    ['a region that is no text', { __typename: 'KmsKey', keyId: 'x', region: ['canary'] }],
  ])('an entity named by %s fails alone, as the mistake of whoever asked', async (_, bad) => {
    const { data, errors } = await ask(
      kms.url,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on KmsKey { keyId } } }`,
      { r: [{ __typename: 'KmsKey', keyId }, bad] },
    );
    expect(data).toEqual({ _entities: [{ keyId }, null] });
    expect(errors).toMatchObject([{ path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('canary');
    expect(kms.bugs).toEqual([]);
  });

  it.each([{ __typename: 'KmsDoor', keyId: 'x' }, 'canary', null, [], 5])(
    'what names no entity of this graph is refused: %j',
    async (bad) => {
      const { errors } = await ask(
        kms.url,
        `query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }`,
        { r: [bad] },
      );
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(JSON.stringify(errors)).not.toContain('canary');
      expect(kms.bugs).toEqual([]);
    },
  );

  it('looks entities up by either key; one that does not exist fails alone', async () => {
    const unknown = '00000000-0000-0000-0000-000000000000';
    const { data, errors } = await ask(
      kms.url,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on KmsKey { keyId alias region } } }`,
      {
        r: [
          { __typename: 'KmsKey', keyId },
          { __typename: 'KmsKey', keyId: unknown, region: 'ap-guangzhou' },
          { __typename: 'KmsKey', keyId, region: 'ap-guangzhou' },
        ],
      },
    );
    const found = { keyId, alias: 'payments', region: 'ap-guangzhou' };
    expect(data).toEqual({ _entities: [found, null, found] });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['_entities', 1],
        extensions: expect.objectContaining({ code: 'ResourceUnavailable.CmkNotFound' }),
      }),
    ]);
  });
});
