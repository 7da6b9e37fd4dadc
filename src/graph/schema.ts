/** Builds the subgraph: type-graphql's schema, made into one that a federation router takes in. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema, parse, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { ActionChecksResolver } from './keys/action-checks.js';
import { ArchiveResolver } from './keys/archive.js';
import { AsymmetricResolver } from './cryptography/asymmetric.js';
import { CloudResourcesResolver } from './keys/cloud-resources.js';
import { CreateKeyResolver } from './keys/create-key.js';
import { CreateWhiteBoxKeyResolver } from './white-box/create-white-box-key.js';
import { DataKeyActionChecksResolver } from './data-keys/action-checks.js';
import { DataKeyBatchesResolver } from './data-keys/data-key-batches.js';
import { DataKeyContentsResolver } from './data-keys/data-key-contents.js';
import { DataKeyDeletionResolver } from './data-keys/deletion.js';
import { DataKeyIdsResolver } from './data-keys/data-key-ids.js';
import { DataKeyListResolver } from './data-keys/data-key-list.js';
import { DataKeysResolver, resolveDataKeyReference } from './data-keys/data-keys.js';
import { kmsDirective } from './kit/fields/decorators.js';
import { DeletionResolver } from './keys/deletion.js';
import { DeviceFingerprintsResolver } from './white-box/device-fingerprints.js';
import { GenerateDataKeyResolver } from './data-keys/generate-data-key.js';
import { ImportDataKeyResolver } from './data-keys/import-data-key.js';
import { KeyBatchesResolver } from './keys/key-batches.js';
import { KeyByAliasResolver } from './keys/key-by-alias.js';
import { KeyIdsResolver } from './keys/key-ids.js';
import { KeyListResolver } from './keys/key-list.js';
import { KeyMaterialResolver } from './keys/key-material.js';
import { KeysResolver, resolveKeyReference } from './keys/keys.js';
import { PostQuantumResolver } from './cryptography/post-quantum.js';
import { PublicKeyResolver } from './cryptography/public-key.js';
import { checkRepresentations } from './kit/references.js';
import { RotationResolver } from './keys/rotation.js';
import { ServiceResolver } from './service/service.js';
import { SymmetricResolver } from './cryptography/symmetric.js';
import { UpdateDataKeyResolver } from './data-keys/update-data-key.js';
import { UpdateKeyResolver } from './keys/update-key.js';
import { ViewerResolver } from './service/viewer.js';
import { WhiteBoxActionChecksResolver } from './white-box/action-checks.js';
import { WhiteBoxBatchesResolver } from './white-box/white-box-batches.js';
import { WhiteBoxCryptographyResolver } from './white-box/white-box-cryptography.js';
import { WhiteBoxKeysResolver, resolveWhiteBoxKeyReference } from './white-box/white-box-keys.js';
import { WhiteBoxListResolver } from './white-box/white-box-list.js';
import { WhiteBoxServiceResolver } from './white-box/white-box-service.js';

/** What this graph takes of the specification of federation. */
const imported = ['authenticated', 'cost', 'key', 'listSize', 'requiresScopes', 'shareable'];

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imported.map((name) => `"@${name}"`).join(', ')}])
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
  DataKeysResolver,
  DataKeyListResolver,
  DataKeyIdsResolver,
  DataKeyActionChecksResolver,
  ImportDataKeyResolver,
  DataKeyContentsResolver,
  DataKeyBatchesResolver,
  UpdateDataKeyResolver,
  DataKeyDeletionResolver,
  WhiteBoxKeysResolver,
  WhiteBoxListResolver,
  WhiteBoxActionChecksResolver,
  CreateWhiteBoxKeyResolver,
  WhiteBoxCryptographyResolver,
  WhiteBoxBatchesResolver,
  DeviceFingerprintsResolver,
  WhiteBoxServiceResolver,
  ServiceResolver,
  ViewerResolver,
] as const;

/** How a router looks up the entities of this graph. */
const references: Readonly<Record<string, unknown>> = {
  KmsKey: resolveKeyReference,
  KmsDataKey: resolveDataKeyReference,
  KmsWhiteBoxKey: resolveWhiteBoxKeyReference,
};

export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** The subgraph's SDL, as `schema/kms.graphql` holds it and `_service { sdl }` tells it. */
  readonly sdl: string;
}

const build = async (): Promise<Subgraph> => {
  const source = await buildSchema({
    resolvers: [...resolvers],
    directives: [...specifiedDirectives, kmsDirective],
    orphanedTypes: [],
    validate: false,
    // The subgraph is validated when it is built from the SDL, and by Apollo Server when it starts.
    skipCheck: true,
  });
  // Sorted, so that a change shows in a diff as that change and nothing else.
  const sdl = `${link}\n${printSchemaWithDirectives(lexicographicSortSchema(source))}\n`;
  const map = createResolversMap(source);
  for (const [type, resolveReference] of Object.entries(references)) {
    map[type] = { ...map[type], __resolveReference: resolveReference } as (typeof map)[string];
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]);
  checkRepresentations(schema);
  return { schema, sdl };
};

let built: Promise<Subgraph> | undefined;

/** Builds the subgraph once per process: it never changes, and building it is most of a gateway's start. */
export const buildSubgraph = (): Promise<Subgraph> => (built ??= build());

/** The text of `schema/kms.graphql`. */
export const schemaFile = async (): Promise<string> =>
  `# Made by \`npm run schema\` from src/graph: not to be edited by hand.\n\n${(await buildSubgraph()).sdl}`;
