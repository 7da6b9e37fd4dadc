import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entityId } from '../../src/graph/kit/entity-id.js';
import { ArchiveKeyDocument } from '../generated/graphql.js';
import { aRouter } from '../support/servers/federation/company-graph.js';
import { ask, aGateway, gatewayFor } from '../support/servers/gateway.js';
import { newKey, unknownKeyId } from '../support/servers/new-key.js';
import { idOf, keepDataKeys, keyId as dataKeysAbove } from '../support/servers/scripted-data-keys.js';
import { startScriptedKms, type ScriptedKms } from '../support/servers/scripted-kms.js';
import { keepWhiteBoxKeys, whiteBoxId } from '../support/servers/scripted-white-box.js';
import { teamSchema } from '../support/servers/federation/team-subgraph.js';

const region = 'ap-guangzhou';

describe('keys in a supergraph', () => {
  let kms: Awaited<ReturnType<typeof aGateway>>;
  let router: ApolloServer;
  let keyId: string;

  beforeAll(async () => {
    kms = await aGateway();
    keyId = await newKey(kms, 'payments');
    router = await aRouter(teamSchema({ keyId, region }), kms.url);
  });

  afterAll(async () => {
    await router.stop();
    await kms.close();
  });

  const throughRouter = async (query: string, variables: Record<string, unknown> = {}) => {
    const { body } = await router.executeOperation({ query, variables });
    if (body.kind !== 'single') throw new Error('A single result was expected');
    return body.singleResult;
  };

  it('runs cancelKeyArchive, and answers its failure with a typed error', async () => {
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

  it('resolves a key that another subgraph refers to', async () => {
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
    ['an id that is not a string', { __typename: 'KmsKey', keyId: { a: 'canary' } }],
    ['no id', { __typename: 'KmsKey' }],
    ['a region that is not a string', { __typename: 'KmsKey', keyId: 'x', region: ['canary'] }],
    ['no region', { __typename: 'KmsKey', keyId: unknownKeyId }],
  ])('a representation with %s fails with BAD_USER_INPUT, and the others succeed', async (_, bad) => {
    const { data, errors } = await ask(
      kms.url,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on KmsKey { keyId } } }`,
      { r: [{ __typename: 'KmsKey', keyId, region }, bad] },
    );
    expect(data).toEqual({ _entities: [{ keyId }, null] });
    expect(errors).toMatchObject([{ path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('canary');
    expect(kms.bugs).toEqual([]);
  });

  it.each([{ __typename: 'KmsDoor', keyId: 'x' }, 'canary', null, [], 5])(
    'a representation that is not an entity of this graph is rejected: %j',
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

  it('resolves entities by either of their keys, and fails only those that do not exist', async () => {
    const own = await ask<{ kmsKey: { id: string } }, never>(
      kms.url,
      `{ kmsKey(keyId: "${keyId}") { ... on KmsKey { id } } }`,
    );
    const { data, errors } = await ask(
      kms.url,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on KmsKey { keyId alias region } } }`,
      {
        r: [
          { __typename: 'KmsKey', id: own.data?.kmsKey.id },
          { __typename: 'KmsKey', keyId: unknownKeyId, region },
          { __typename: 'KmsKey', keyId, region },
        ],
      },
    );
    const found = { keyId, alias: 'payments', region };
    expect(data).toEqual({ _entities: [found, null, found] });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['_entities', 1],
        extensions: expect.objectContaining({ code: 'ResourceUnavailable.CmkNotFound' }),
      }),
    ]);
  });
});

describe('data keys and white-box keys in a supergraph', () => {
  let scripted: ScriptedKms;
  let kms: Awaited<ReturnType<typeof gatewayFor>>;
  let router: ApolloServer;

  beforeAll(async () => {
    scripted = await startScriptedKms();
    keepDataKeys(scripted);
    keepWhiteBoxKeys(scripted);
    kms = await gatewayFor(scripted);
    const team = teamSchema({ keyId: dataKeysAbove, region }, { dataKeyId: idOf(1), keyId: whiteBoxId(1) });
    router = await aRouter(team, kms.url);
  });
  beforeEach(() => {
    scripted.calls.splice(0);
  });
  afterAll(async () => {
    expect(kms.bugs).toEqual([]);
    await router.stop();
    await kms.close();
    await scripted.close();
  });

  it('are resolved when another subgraph refers to them', async () => {
    const { body } = await router.executeOperation({
      query: `{
        services {
          storageKey { dataKeyId dataKeyName state actionChecks(only: [ENABLE_DATA_KEY]) { allowed } }
          tillKey { keyId alias state }
        }
      }`,
    });
    expect(body.kind === 'single' && body.singleResult).toEqual({
      data: {
        services: [
          {
            storageKey: {
              dataKeyId: idOf(1),
              dataKeyName: 'name-001',
              state: 'ENABLED',
              actionChecks: [{ allowed: true }],
            },
            tillKey: { keyId: whiteBoxId(1), alias: 'hidden-1', state: 'ENABLED' },
          },
        ],
      },
    });
  });

  const entitiesOf = (representations: readonly object[]) =>
    ask(
      kms.url,
      `query ($r: [_Any!]!) {
        _entities(representations: $r) {
          ... on KmsDataKey { dataKeyId dataKeyRegion: region }
          ... on KmsWhiteBoxKey { whiteBoxId: keyId region }
        }
      }`,
      { r: representations },
    );

  it('are resolved by either of their keys in one batch, and only those that do not exist fail', async () => {
    const { data, errors } = await entitiesOf([
      { __typename: 'KmsDataKey', dataKeyId: idOf(1), region },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(2), region },
      { __typename: 'KmsDataKey', dataKeyId: idOf(999), region },
      { __typename: 'KmsDataKey', dataKeyId: idOf(2), region },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(999), region },
      { __typename: 'KmsWhiteBoxKey', id: entityId('KmsWhiteBoxKey', { region }, whiteBoxId(1)) },
    ]);
    const dataKey = (n: number) => ({ dataKeyId: idOf(n), dataKeyRegion: region });
    const whiteBox = (n: number) => ({ whiteBoxId: whiteBoxId(n), region });
    expect(data).toEqual({ _entities: [dataKey(1), whiteBox(2), null, dataKey(2), null, whiteBox(1)] });
    const codes = errors?.map(({ path, extensions }) => [path?.[1], extensions['code']]);
    expect(codes?.sort()).toEqual([
      [2, 'ResourceUnavailable.DataKeyNotFound'],
      [4, 'ResourceNotFound'],
    ]);
    const lists = scripted.calls.filter(({ action }) => action === 'DescribeWhiteBoxKeyDetails');
    expect(lists).toHaveLength(1);
  });

  it('are read in the region of their representation', async () => {
    const elsewhere = 'ap-tokyo';
    const { data } = await entitiesOf([
      { __typename: 'KmsDataKey', dataKeyId: idOf(1), region: elsewhere },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(1), region: elsewhere },
    ]);
    expect(data).toEqual({
      _entities: [
        { dataKeyId: idOf(1), dataKeyRegion: elsewhere },
        { whiteBoxId: whiteBoxId(1), region: elsewhere },
      ],
    });
    expect(scripted.calls.map(({ headers }) => headers['x-tc-region'])).toEqual([elsewhere, elsewhere]);
  });

  it.each([
    { __typename: 'KmsDataKey', keyId: idOf(1) },
    { __typename: 'KmsDataKey', dataKeyId: ['canary'] },
    { __typename: 'KmsWhiteBoxKey' },
    { __typename: 'KmsWhiteBoxKey', keyId: 'x' },
    { __typename: 'KmsDataKey', dataKeyId: 'x', region: null },
    { __typename: 'KmsWhiteBoxKey', keyId: 'x', region: { canary: 1 } },
  ])('fail without failing others if their representation is invalid: %j', async (bad) => {
    const { data, errors } = await entitiesOf([
      { __typename: 'KmsDataKey', dataKeyId: idOf(1), region },
      bad,
    ]);
    expect(data).toEqual({ _entities: [{ dataKeyId: idOf(1), dataKeyRegion: region }, null] });
    expect(errors).toMatchObject([{ path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('canary');
  });
});
