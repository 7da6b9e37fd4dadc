/** Another team's subgraph: it has its own types with common names, and extends our entities. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

export const teamSdl = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external"])

  type Query {
    services: [Service!]!
  }

  type Service @key(fields: "name") {
    name: String!
    signingKey: KmsKey!
    "Encrypts the files of the service."
    storageKey: KmsDataKey
    "Runs on the tills of the service."
    tillKey: KmsWhiteBoxKey
    doorKey: Key!
  }

  "The key to a door, unrelated to KMS."
  type Key {
    opens: String!
  }

  type InternalError {
    reason: String!
  }

  type PageInfo @shareable {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }

  type KmsKey @key(fields: "keyId region") {
    keyId: ID!
    region: String!
    usedBy: [Service!]!
    incident: InternalError
  }

  type KmsDataKey @key(fields: "dataKeyId region") {
    dataKeyId: ID!
    region: String!
  }

  type KmsWhiteBoxKey @key(fields: "keyId region") {
    keyId: ID!
    region: String!
  }
`;

interface OtherKeys {
  readonly dataKeyId: string;
  readonly keyId: string;
}

/** Serves the schema with one service that has the given signing key; its other keys are in the same region. */
export const teamSchema = (signingKey: { keyId: string; region: string }, others?: OtherKeys) => {
  const { region } = signingKey;
  const service = {
    name: 'payments',
    signingKey,
    storageKey: others && { dataKeyId: others.dataKeyId, region },
    tillKey: others && { keyId: others.keyId, region },
    doorKey: { opens: 'the front door' },
  };
  return buildSubgraphSchema([
    {
      typeDefs: parse(teamSdl),
      resolvers: {
        Query: { services: () => [service] },
        KmsKey: {
          __resolveReference: (key: object) => key,
          usedBy: ({ keyId }: { keyId: string }) => (keyId === signingKey.keyId ? [service] : []),
        },
      },
    },
  ]);
};
