/** Builds the subgraph: type-graphql's schema, made into one that a federation router takes in. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { MapperKind, mapSchema, printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { ActionChecksResolver } from './action-checks.js';
import { ArchiveResolver } from './archive.js';
import { AsymmetricResolver } from './asymmetric.js';
import { CloudResourcesResolver } from './cloud-resources.js';
import { CreateKeyResolver } from './create-key.js';
import { kmsDirective } from './decorators.js';
import { DeletionResolver } from './deletion.js';
import { GenerateDataKeyResolver } from './generate-data-key.js';
import { KeyBatchesResolver } from './key-batches.js';
import { KeyByAliasResolver } from './key-by-alias.js';
import { KeyIdsResolver } from './key-ids.js';
import { KeyListResolver } from './key-list.js';
import { KeyMaterialResolver } from './key-material.js';
import { KeysResolver, resolveKeyReference } from './keys.js';
import { PostQuantumResolver } from './post-quantum.js';
import { PublicKeyResolver } from './public-key.js';
import { RotationResolver } from './rotation.js';
import { ServiceResolver } from './service.js';
import { SymmetricResolver } from './symmetric.js';
import { UpdateKeyResolver } from './update-key.js';

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
`;

const resolvers = [
  KeysResolver,
  KeyListResolver,
  KeyByAliasResolver,
  KeyIdsResolver,
  CreateKeyResolver,
  KeyBatchesResolver,
  UpdateKeyResolver,
  ActionChecksResolver,
  RotationResolver,
  ArchiveResolver,
  DeletionResolver,
  KeyMaterialResolver,
  SymmetricResolver,
  GenerateDataKeyResolver,
  AsymmetricResolver,
  PublicKeyResolver,
  PostQuantumResolver,
  CloudResourcesResolver,
  ServiceResolver,
] as const;

/** How a router looks up the entities of this graph. */
const references: Readonly<Record<string, unknown>> = { KmsKey: resolveKeyReference };

export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** The subgraph's SDL, as `schema/kms.graphql` holds it and `_service { sdl }` tells it. */
  readonly sdl: string;
}

/** Where to act comes after what to do: arguments that many fields share stand last. */
const sharedArguments = [
  'encryptionPublicKey',
  'encryptionAlgorithm',
  'memberAccount',
  'memberAccounts',
  'region',
];

const withSharedArgumentsLast = (schema: GraphQLSchema) =>
  mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field) => {
      const args = Object.entries(field.args ?? {});
      const place = ([name]: [string, unknown]) => sharedArguments.indexOf(name);
      return { ...field, args: Object.fromEntries(args.sort((a, b) => place(a) - place(b))) };
    },
  });

export const buildSubgraph = async (): Promise<Subgraph> => {
  const source = await buildSchema({
    resolvers: [...resolvers],
    directives: [...specifiedDirectives, kmsDirective],
    orphanedTypes: [],
    validate: false,
  });
  const sdl = `${link}\n${printSchemaWithDirectives(withSharedArgumentsLast(source))}\n`;
  const map = createResolversMap(source);
  for (const [type, resolveReference] of Object.entries(references)) {
    map[type] = { ...map[type], __resolveReference: resolveReference } as (typeof map)[string];
  }
  return { schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]), sdl };
};

/** The text of `schema/kms.graphql`. */
export const schemaFile = async (): Promise<string> =>
  `# Made by \`npm run schema\` from src/graph: not to be edited by hand.\n\n${(await buildSubgraph()).sdl}`;
