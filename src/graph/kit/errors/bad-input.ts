/** An error for arguments that no call can be made from, like GraphQL's own for a value of the wrong type. */
import { GraphQLError } from 'graphql';

/** `message` says which argument and what was expected, never the value. */
export const badInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
