import { buildSchema, graphql, parse, validateSchema, type GraphQLObjectType } from 'graphql';
import { composeSchemaContract } from '@theguild/federation-composition';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appliedDirectives } from '../../scripts/schema-check/applied-directives.js';
import { buildSubgraph, type SdlOptions } from '../../src/graph/index.js';
import { composers, supergraphOf } from '../support/servers/federation/composers.js';
import { askRouter, routers } from '../support/servers/federation/routers.js';
import { teamSdl } from '../support/servers/federation/team-subgraph.js';
import { aGateway } from '../support/servers/gateway.js';

const withoutAuth = { withoutAuthDirectives: true };

const artefacts: readonly (readonly [options: string, SdlOptions])[] = [
  ['without options', {}],
  ['--without-auth-directives', withoutAuth],
  ['--without-cost-directives', { withoutCostDirectives: true }],
  ['--without-tags', { withoutTags: true }],
  [
    'all three',
    { withoutAuthDirectives: true, withoutCostDirectives: true, withoutTags: true, federationVersion: 0 },
  ],
  ...[0, 3, 5, 8].map(
    (version) => [`--federation-version 2.${version}`, { federationVersion: version }] as const,
  ),
];

const sdlFor = async (options: SdlOptions, prefix?: string) =>
  (await buildSubgraph(prefix)).reducedSdl(options);

describe.each(artefacts)('the SDL %s', (_, options) => {
  it.each(Object.entries(composers))('is composed by %s, with and without a prefix', async (__, compose) => {
    const team = { name: 'team', sdl: teamSdl };
    expect(compose([{ name: 'kms', sdl: await sdlFor(options) }, team])).toEqual([]);
    expect(compose([{ name: 'kms', sdl: await sdlFor(options, 'acme') }, team])).toEqual([]);
  });

  it('imports the directives that it uses, and no others', async () => {
    const sdl = await sdlFor(options);
    const [imports = ''] = /import: \[.*\]/.exec(sdl) ?? [];
    const imported = [...imports.matchAll(/"@(\w+)"/g)].map(([, name]) => name);
    const body = sdl.slice(sdl.indexOf('schema {'));
    for (const name of ['authenticated', 'cost', 'key', 'listSize', 'requiresScopes', 'shareable', 'tag']) {
      expect({ name, used: new RegExp(`@${name}\\b`).test(body) }).toEqual({
        name,
        used: imported.includes(name),
      });
    }
  });
});

it('the SDL without options has the directives of the one that is served', async () => {
  const { sdl, schema, reducedSdl } = await buildSubgraph();
  expect(reducedSdl({})).toBe(sdl);
  const { data } = await graphql({ schema, source: '{ _service { sdl } }' });
  const { sdl: served } = data?.['_service'] as { sdl: string };
  const applied = (text: string) =>
    Object.fromEntries(
      [...appliedDirectives(parse(text))].map(([coordinate, directives]) => [
        coordinate,
        directives.map((each) => JSON.stringify(each)).sort(),
      ]),
    );
  expect(applied(served)).toMatchObject(applied(sdl));
  for (const compose of Object.values(composers)) expect(compose([{ name: 'kms', sdl: served }])).toEqual([]);
});

describe('through a router', () => {
  let gateway: Awaited<ReturnType<typeof aGateway>>;
  beforeAll(async () => {
    gateway = await aGateway();
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
  });

  const supergraphFor = async (options: SdlOptions) =>
    supergraphOf([{ name: 'kms', sdl: await sdlFor(options), url: `${gateway.url}/graphql` }]);

  const served = artefacts.flatMap(([name, options]) =>
    Object.entries(routers).map(([router, start]) => ({ name, options, router, start })),
  );
  const isRefused = ({
    router,
    options: { withoutAuthDirectives, federationVersion = 9 },
  }: (typeof served)[number]) =>
    router === '@apollo/gateway' && !withoutAuthDirectives && federationVersion >= 5;

  it.each(served.filter((each) => !isRefused(each)))(
    '$router serves the SDL $name',
    async ({ options, start }) => {
      const router = await start(await supergraphFor(options));
      const answer = await askRouter(
        router,
        `mutation { createKey(alias: "key-${Math.random().toString(36).slice(2)}") { __typename ... on CreateKeyPayload { key { state } } } }`,
      );
      await router.stop();
      expect(answer).toEqual({
        data: { createKey: { __typename: 'CreateKeyPayload', key: { state: 'ENABLED' } } },
      });
    },
  );

  it.each(served.filter(isRefused))(
    '$router refuses the SDL $name, for its auth directives',
    async (each) => {
      await expect(each.start(await supergraphFor(each.options))).rejects.toThrow(
        /authenticated\/v0\.1 is for: SECURITY but is unsupported/,
      );
    },
  );
});

describe('a contract by tags', () => {
  const contract = async (
    include: readonly string[],
    exclude: readonly string[],
    hideUnreachable: boolean,
  ) => {
    const { publicSdl, errors } = composeSchemaContract(
      [{ name: 'kms', url: 'http://kms.invalid', typeDefs: parse(await sdlFor({})) }],
      { include: new Set(include), exclude: new Set(exclude) },
      hideUnreachable,
    );
    if (publicSdl === undefined) throw new Error(errors.join('\n'));
    const schema = buildSchema(publicSdl);
    expect(validateSchema(schema)).toEqual([]);
    const fields = (type: GraphQLObjectType | null | undefined) => Object.keys(type?.getFields() ?? {});
    return {
      queries: fields(schema.getQueryType()),
      mutations: fields(schema.getMutationType()),
      types: Object.keys(schema.getTypeMap()),
    };
  };

  it.each([true, false])('may include only what reads (unreachable types hidden: %s)', async (hidden) => {
    const { queries, mutations, types } = await contract(['kms-common', 'kms-read'], [], hidden);
    expect(queries).toEqual(expect.arrayContaining(['kmsKey', 'kmsKeys', 'kmsViewer']));
    expect(mutations).toEqual([]);
    expect(types).toEqual(expect.arrayContaining(['KmsKey', 'KmsKeyResult', 'KmsCmkNotFoundError']));
    expect(types.includes('CreateKeyPayload')).toBe(!hidden);
  });

  it.each([true, false])('may exclude what destroys (unreachable types hidden: %s)', async (hidden) => {
    const { queries, mutations, types } = await contract([], ['kms-destroy', 'kms-admin'], hidden);
    expect(queries).toContain('kmsKey');
    expect(mutations).toEqual(expect.arrayContaining(['encrypt', 'cancelKeyDeletion']));
    for (const name of ['scheduleKeyDeletion', 'deleteWhiteBoxKey', 'bindCloudResource'])
      expect(mutations).not.toContain(name);
    expect(types.includes('ScheduleKeyDeletionPayload')).toBe(!hidden);
  });

  it('may include what uses keys and exclude what reads them', async () => {
    const { queries, mutations } = await contract(['kms-common', 'kms-use'], ['kms-read'], true);
    expect(queries).toEqual(['kmsViewer']);
    expect(mutations).toContain('encrypt');
    expect(mutations).not.toContain('createKey');
  });

  it('may exclude everything that calls KMS', async () => {
    const scopes = ['kms-read', 'kms-use', 'kms-manage', 'kms-destroy', 'kms-admin'];
    const { queries, mutations, types } = await contract([], scopes, true);
    expect({ queries, mutations }).toEqual({ queries: ['kmsViewer'], mutations: [] });
    expect(types).not.toContain('KmsKey');
  });
});
