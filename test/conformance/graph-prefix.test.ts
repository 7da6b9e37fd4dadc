import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSubgraph } from '../../src/graph/index.js';
import { clashingSchema, clashingSdl } from '../support/servers/federation/clashing-subgraph.js';
import { composers, supergraphOf } from '../support/servers/federation/composers.js';
import {
  askRouter,
  routers,
  serveSubgraph,
  type RunningServer,
} from '../support/servers/federation/routers.js';
import { teamSdl } from '../support/servers/federation/team-subgraph.js';
import { gatewayFor } from '../support/servers/gateway.js';
import { startTestKms, type RunningKms } from '../support/servers/local-kms.js';

const prefix = 'kms';
const sdlWith = async (each?: string) => (await buildSubgraph(each)).sdl;

describe.each(Object.entries(composers))('%s', (_, compose) => {
  const doors = { name: 'doors', sdl: clashingSdl };

  it.each([prefix, 'acme'])(
    'composes a team with its own createKey, encrypt and DecryptResult with the prefix %s',
    async (each) => {
      const kms = { name: 'kms', sdl: await sdlWith(each) };
      expect(compose([kms, doors])).toEqual([]);
      expect(compose([kms, doors, { name: 'team', sdl: teamSdl }])).toEqual([]);
    },
  );

  it('does not compose that team without a prefix', async () => {
    expect(compose([{ name: 'kms', sdl: await sdlWith() }, doors]).join()).toContain('createKey');
  });
});

describe.each(Object.entries(routers))('through %s, with a prefix', (_, startRouter) => {
  let kms: RunningKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  let doors: RunningServer;
  let router: RunningServer;

  beforeAll(async () => {
    kms = await startTestKms();
    gateway = await gatewayFor(kms, { graphPrefix: prefix });
    doors = await serveSubgraph(clashingSchema());
    const { reducedSdl } = await buildSubgraph(prefix);
    const supergraph = supergraphOf([
      { name: 'kms', sdl: reducedSdl({ withoutAuthDirectives: true }), url: `${gateway.url}/graphql` },
      { name: 'doors', sdl: clashingSdl, url: doors.url },
    ]);
    router = await startRouter(supergraph);
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await router.stop();
    await doors.stop();
    await gateway.close();
    await kms.close();
  });

  it('both subgraphs answer one operation with their own createKey', async () => {
    const query = `mutation {
      createKey(door: "front") { opens }
      kmsCreateKey(alias: "front") { __typename ... on KmsCreateKeyPayload { key { keyId alias } } }
    }`;
    expect(await askRouter(router, query)).toEqual({
      data: {
        createKey: { opens: 'front' },
        kmsCreateKey: {
          __typename: 'KmsCreateKeyPayload',
          key: { keyId: expect.any(String), alias: 'front' },
        },
      },
    });
  });
});
