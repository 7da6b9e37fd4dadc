/** Builds the federated subgraph from the groups. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema, parse, specifiedDirectives } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { cryptographyGroup } from './cryptography/index.js';
import { dataKeyGroup } from './data-keys/index.js';
import { keyGroup } from './keys/index.js';
import { kmsDirective } from './kit/fields/decorators.js';
import type { Group } from './kit/group.js';
import { checkRepresentations } from './kit/references.js';
import { serviceGroup } from './service/index.js';
import { whiteBoxGroup } from './white-box/index.js';

const groups: readonly Group[] = [keyGroup, cryptographyGroup, dataKeyGroup, whiteBoxGroup, serviceGroup];

/** The directives of the federation specification that the subgraph uses. */
const federationDirectives = ['authenticated', 'cost', 'key', 'listSize', 'requiresScopes', 'shareable'];

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${federationDirectives.map((name) => `"@${name}"`).join(', ')}])
`;

export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** The SDL, as `schema/kms.graphql` holds it and `_service { sdl }` returns it. */
  readonly sdl: string;
}

const build = async (): Promise<Subgraph> => {
  const [first, ...rest] = groups.flatMap(({ resolvers }) => resolvers);
  if (!first) throw new Error('The groups have no resolvers');
  const source = await buildSchema({
    resolvers: [first, ...rest],
    directives: [...specifiedDirectives, kmsDirective],
    orphanedTypes: [],
    validate: false,
    // The subgraph is validated when it is built from the SDL, and by Apollo Server when it starts.
    skipCheck: true,
  });
  // Sorted, so that a diff shows an added field as that field only.
  const sdl = `${link}\n${printSchemaWithDirectives(lexicographicSortSchema(source))}\n`;
  const map = createResolversMap(source);
  for (const [type, resolveReference] of groups.flatMap(({ references }) => Object.entries(references))) {
    map[type] = { ...map[type], __resolveReference: resolveReference } as (typeof map)[string];
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]);
  checkRepresentations(schema);
  return { schema, sdl };
};

let subgraph: Promise<Subgraph> | undefined;

/** Builds the subgraph once per process: it never changes, and building it is most of a gateway's start. */
export const buildSubgraph = (): Promise<Subgraph> => (subgraph ??= build());

/** The text of `schema/kms.graphql`. */
export const schemaFile = async (): Promise<string> =>
  `# Made by \`npm run schema\` from src/graph: not to be edited by hand.\n\n${(await buildSubgraph()).sdl}`;
