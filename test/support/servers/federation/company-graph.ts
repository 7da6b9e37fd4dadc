/** A company graph made of the gateway and a team's own subgraph, composed and run by a router. */
import { readFileSync } from 'node:fs';
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSubgraph } from '../../../../src/graph/index.js';
import { supergraphOf } from './composers.js';
import { teamSdl } from './team-subgraph.js';

const kmsSdl = readFileSync(new URL('../../../../schema/kms.graphql', import.meta.url), 'utf8');

let composed: ReturnType<typeof composeServices> | undefined;

/** Composed once: it takes about a second. */
export const compose = () =>
  (composed ??= composeServices([
    { name: 'kms', url: 'http://kms.invalid', typeDefs: parse(kmsSdl) },
    { name: 'team', url: 'http://team.invalid', typeDefs: parse(teamSdl) },
  ]));

/** A router in front of the team's subgraph and a gateway. */
export const aRouter = async (
  teamSubgraph: GraphQLSchema,
  kmsUrl: string,
  kmsSource = (url: string) => new RemoteGraphQLDataSource({ url }),
) => {
  const team = new LocalGraphQLDataSource(teamSubgraph);
  const { reducedSdl } = await buildSubgraph();
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphOf([
      { name: 'kms', sdl: reducedSdl({ withoutAuthDirectives: true }) },
      { name: 'team', sdl: teamSdl },
    ]),
    buildService: ({ name }) => (name === 'team' ? team : kmsSource(`${kmsUrl}/graphql`)),
  });
  const router = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  await router.start();
  return router;
};
