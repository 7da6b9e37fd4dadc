/** Another team's subgraph: it has types of its own by the names that everyone likes, and adds to our keys. */
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
    doorKey: Key!
  }

  "A key of the door, nothing to do with KMS."
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

  type KmsKey @key(fields: "keyId region") @key(fields: "keyId") {
    keyId: ID!
    region: String!
    usedBy: [Service!]!
    incident: InternalError
  }
`;

/** Serves the schema with one service, whose signing key is the given one. */
export const teamSchema = (signingKey: { keyId: string; region: string }) => {
  const service = { name: 'payments', signingKey, doorKey: { opens: 'the front door' } };
  return buildSubgraphSchema([
    {
      typeDefs: parse(teamSdl),
      resolvers: {
        Query: { services: () => [service] },
        KmsKey: {
          __resolveReference: (key: object) => ({ region: signingKey.region, ...key }),
          usedBy: ({ keyId }: { keyId: string }) => (keyId === signingKey.keyId ? [service] : []),
        },
      },
    },
  ]);
};
