import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSubgraph } from '../../src/graph/index.js';
import { entityId } from '../../src/graph/kit/entity-id.js';
import { composers, supergraphOf } from '../support/servers/federation/composers.js';
import {
  askRouter,
  routers,
  serveSubgraph,
  type RunningServer,
} from '../support/servers/federation/routers.js';
import { gatewayFor } from '../support/servers/gateway.js';
import { startScriptedKms, type ScriptedKms } from '../support/servers/scripted-kms.js';

const shanghai = 'ap-shanghai';
const keyId = '00000000-0000-4000-8000-000000000001';
const id = entityId('KmsKey', { region: shanghai }, keyId);

/** A team whose payments refer to keys. `key` declares what it holds of a key. */
const teamSdl = (key: string) => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])
  type Query { payments: [Payment!]! }
  type Payment { name: String!, key: KmsKey, keys: [KmsKey]! }
  ${key}
`;

const holdsRegion = teamSdl(
  'type KmsKey @key(fields: "keyId region") { keyId: ID! region: String! usedBy: String! }',
);
const holdsId = teamSdl('type KmsKey @key(fields: "id") { id: ID! }');
const requiresState = teamSdl(`type KmsKey @key(fields: "keyId region") {
  keyId: ID!
  region: String!
  stateRaw: String @external
  warning: String @requires(fields: "stateRaw")
}`);
const holdsKeyIdOnly = teamSdl('type KmsKey @key(fields: "keyId", resolvable: false) { keyId: ID! }');

const other = { keyId: 'gone', region: shanghai };

const teamServer = (sdl: string, key: object) =>
  serveSubgraph(
    buildSubgraphSchema([
      {
        typeDefs: parse(sdl),
        resolvers: {
          Query: { payments: () => [{ name: 'first', key, keys: [key, other] }] },
          KmsKey: {
            __resolveReference: (reference: object) => reference,
            ...(sdl.includes('usedBy') ? { usedBy: () => 'first' } : {}),
            ...(sdl.includes('warning')
              ? { warning: ({ stateRaw }: { stateRaw: string }) => `It is ${stateRaw}` }
              : {}),
          },
        },
      },
    ]),
  );

const kmsSdl = async () => (await buildSubgraph()).reducedSdl({ withoutAuthDirectives: true });

describe.each(Object.entries(routers))('keys of another team through %s', (_, start) => {
  let kms: ScriptedKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  beforeAll(async () => {
    kms = await startScriptedKms();
    gateway = await gatewayFor(kms);
    kms
      .answers('DescribeKey')
      .saying(({ KeyId }) =>
        KeyId === keyId
          ? { KeyMetadata: { KeyId, Alias: 'payments', KeyState: 'Enabled' } }
          : 'ResourceUnavailable.CmkNotFound',
      );
    kms.answers('DescribeKeys').saying(() => 'ResourceUnavailable.CmkNotFound');
  });
  beforeEach(() => {
    kms.calls.splice(0);
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
    await kms.close();
  });

  const through = async (sdl: string, key: object, query: string) => {
    const team = await teamServer(sdl, key);
    let router: RunningServer | undefined;
    try {
      router = await start(
        supergraphOf([
          { name: 'kms', sdl: await kmsSdl(), url: `${gateway.url}/graphql` },
          { name: 'team', sdl, url: team.url },
        ]),
      );
      return (await askRouter(router, query)) as { data: unknown; errors?: unknown[] };
    } finally {
      await router?.stop();
      await team.stop();
    }
  };
  const regions = () => kms.calls.map(({ headers }) => headers['x-tc-region']);

  it('are read in the region that the team holds', async () => {
    const { data, errors } = await through(
      holdsRegion,
      { keyId, region: shanghai },
      '{ payments { name key { id keyId region alias usedBy } } }',
    );
    expect({ data, errors }).toEqual({
      data: {
        payments: [
          { name: 'first', key: { id, keyId, region: shanghai, alias: 'payments', usedBy: 'first' } },
        ],
      },
    });
    expect(regions()).toEqual([shanghai]);
  });

  it('are read by the id that the team holds', async () => {
    const { data } = await through(holdsId, { id }, '{ payments { key { id keyId region state } } }');
    expect(data).toEqual({ payments: [{ key: { id, keyId, region: shanghai, state: 'ENABLED' } }] });
    expect(regions()).toEqual([shanghai]);
  });

  it('lose only the element that cannot be read', async () => {
    const { data, errors } = await through(
      holdsRegion,
      { keyId, region: shanghai },
      '{ payments { keys { alias } } }',
    );
    expect(data).toEqual({ payments: [{ keys: [{ alias: 'payments' }, { alias: null }] }] });
    expect(errors).toHaveLength(1);
  });

  it('pass on stateRaw to a field that requires it', async () => {
    const { data } = await through(
      requiresState,
      { keyId, region: shanghai },
      '{ payments { key { warning } } }',
    );
    expect(data).toEqual({ payments: [{ key: { warning: 'It is Enabled' } }] });
  });
});

describe('a team that holds only keyId', () => {
  it.each(Object.entries(composers))(
    'is not composed by %s: nothing says where its key is',
    async (_, compose) => {
      const errors = compose([
        { name: 'kms', sdl: await kmsSdl() },
        { name: 'team', sdl: holdsKeyIdOnly },
      ]);
      expect(errors.join('\n')).toMatch(/KmsKey/);
    },
  );
});
