/** Follows a link to a thing, where there is no place for a failure but GraphQL's own errors. */
import { GraphQLError } from 'graphql';
import { KmsAccessDeniedError } from '../errors/error-types.js';
import { KmsError } from '../errors/kms-error.js';

export const linked = async <T extends object>(reading: Promise<T | KmsError>): Promise<T> => {
  const found = await reading;
  if (!(found instanceof KmsError)) return found;
  const { message, code, category, requestId, retryable, retryAfterMs } = found;
  const own = found instanceof KmsAccessDeniedError ? { missingScopes: found.missingScopes } : {};
  throw new GraphQLError(message, {
    extensions: { code, category, requestId, retryable, retryAfterMs, ...own },
  });
};

/** What the links of payloads say of themselves, beside what they lead to. */
export const linkText = {
  one: 'read when asked for. Null, with an error beside the data, if that reading fails: the mutation has succeeded all the same.',
  many:
    'in the order given, read together when asked for. Null, with an error beside the data, for one whose reading ' +
    'fails: the mutation has succeeded all the same.',
} as const;
