/** Arguments that no call could be made of: an error of the request, as for a value of the wrong type. */
import { GraphQLError } from 'graphql';

/** `message` names the argument and what was expected, never the value. */
export const badInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
