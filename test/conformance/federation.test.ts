import { readFileSync } from 'node:fs';
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { buildASTSchema, isObjectType, parse, print, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ArchiveKeyDocument, CreateKeyDocument } from '../generated/graphql.js';
import { ask, aGateway, gatewayFor } from '../support/gateway.js';
import { kmsFields, type KmsField } from '../support/kms-fields.js';
import { actionOf } from '../support/samples.js';
import { idOf, keepDataKeys, keyId as dataKeysAbove } from '../support/scripted-data-keys.js';
import { aScriptedKms, type ScriptedKms } from '../support/scripted-kms.js';
import { keepWhiteBoxKeys, whiteBoxId } from '../support/scripted-white-box.js';
import { withoutSecurity } from '../support/supergraph.js';
import { teamSchema, teamSdl } from '../support/team-subgraph.js';

const kmsSdl = readFileSync(new URL('../../schema/kms.graphql', import.meta.url), 'utf8');

type Place = Pick<KmsField, 'parent' | 'name'>;

const compose = () =>
  composeServices([
    { name: 'kms', url: 'http://kms.invalid', typeDefs: parse(kmsSdl) },
    { name: 'team', url: 'http://team.invalid', typeDefs: parse(teamSdl) },
  ]);

/** A router before the team's subgraph and a gateway. */
const aRouter = async (teamSubgraph: GraphQLSchema, kmsUrl: string) => {
  const team = new LocalGraphQLDataSource(teamSubgraph);
  const gateway = new ApolloGateway({
    supergraphSdl: withoutSecurity(compose().supergraphSdl ?? ''),
    buildService: ({ name }) =>
      name === 'team' ? team : new RemoteGraphQLDataSource({ url: `${kmsUrl}/graphql` }),
  });
  const router = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  await router.start();
  return router;
};

describe('composition', () => {
  it('takes the subgraph in beside one that has its own Key, InternalError and PageInfo', () => {
    const { errors, supergraphSdl } = compose();
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('union CancelKeyArchiveResult');
    expect(supergraphSdl).toContain('type KmsInternalError');
    expect(supergraphSdl).toContain('type InternalError');
  });

  it('keeps for the router what each field needs of a caller', () => {
    const supergraph = buildASTSchema(parse(compose().supergraphSdl ?? ''), { assumeValidSDL: true });
    const asked = ({ parent, name }: Place) => {
      const type = supergraph.getType(parent);
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      const directives = field?.astNode?.directives?.map(print) ?? [];
      return directives.filter((each) => /^@(authenticated|requiresScopes)/.test(each)).sort();
    };
    expect(kmsFields.length).toBeGreaterThan(0);
    for (const { parent, name, actions } of kmsFields) {
      const scopes = [...new Set(actions.map((action) => `"${actionOf(action).scope}"`))].join(', ');
      expect({ parent, name, asked: asked({ parent, name }) }).toEqual({
        parent,
        name,
        asked: ['@authenticated', `@requiresScopes(scopes: [[${scopes}]])`],
      });
    }
    expect(asked({ parent: 'Query', name: 'kmsViewer' })).toEqual(['@authenticated']);
  });

  it('keeps what fields cost, and how long lists are taken to be, for the router', () => {
    const { supergraphSdl = '' } = compose();
    expect(supergraphSdl).toMatch(
      /\n {2}cancelKeyArchive\([^]*?\): CancelKeyArchiveResult [^\n]*@cost\(weight: 10\)/,
    );
    expect(supergraphSdl).toContain('nodes: [KmsKey!]! @listSize(assumedSize: 50)');
  });
});

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

describe('data keys and white-box keys in the company graph', () => {
  const region = 'ap-guangzhou';
  let scripted: ScriptedKms;
  let kms: Awaited<ReturnType<typeof gatewayFor>>;
  let router: ApolloServer;

  beforeAll(async () => {
    scripted = await aScriptedKms();
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

  it('are looked up across the border', async () => {
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

  it('are looked up by either key, together; one that does not exist fails alone', async () => {
    const { data, errors } = await entitiesOf([
      { __typename: 'KmsDataKey', dataKeyId: idOf(1) },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(2), region },
      { __typename: 'KmsDataKey', dataKeyId: idOf(999), region },
      { __typename: 'KmsDataKey', dataKeyId: idOf(2), region },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(999) },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(1) },
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

  it('are read in the region that names them', async () => {
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
    { __typename: 'KmsWhiteBoxKey', keyId: 'x', region: { canary: 1 } },
  ])('fail alone where what names them is none: %j', async (bad) => {
    const { data, errors } = await entitiesOf([{ __typename: 'KmsDataKey', dataKeyId: idOf(1) }, bad]);
    expect(data).toEqual({ _entities: [{ dataKeyId: idOf(1), dataKeyRegion: 'ap-guangzhou' }, null] });
    expect(errors).toMatchObject([{ path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('canary');
  });
});
