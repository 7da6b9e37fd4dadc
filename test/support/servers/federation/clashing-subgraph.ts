/** Another team's subgraph, about door keys: its fields and types have names that KMS has too. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

export const clashingSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

  type Query {
    doors: [String!]!
  }

  type Mutation {
    createKey(door: String!): CreateKeyPayload!
    encrypt(text: String!): EncryptPayload!
    decrypt(text: String!): DecryptResult!
  }

  type CreateKeyPayload {
    opens: String!
  }

  type EncryptPayload {
    text: String!
  }

  type DecryptPayload {
    text: String!
  }

  type DoorError {
    reason: String!
  }

  union DecryptResult = DecryptPayload | DoorError
`;

export const clashingSchema = () =>
  buildSubgraphSchema([
    {
      typeDefs: parse(clashingSdl),
      resolvers: {
        Query: { doors: () => ['front'] },
        Mutation: {
          createKey: (_: unknown, { door }: { door: string }) => ({ opens: door }),
          encrypt: (_: unknown, { text }: { text: string }) => ({ text: [...text].reverse().join('') }),
          decrypt: () => ({ __typename: 'DoorError', reason: 'The door is open.' }),
        },
      },
    },
  ]);
