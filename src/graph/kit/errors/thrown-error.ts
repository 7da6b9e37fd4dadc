/** Converts a KmsError to a GraphQLError, for fields without a result union: links and entity lookups. */
import { GraphQLError } from 'graphql';
import { KmsAccessDeniedError } from './error-types.js';
import type { KmsError } from './kms-error.js';

export const thrownError = (error: KmsError): GraphQLError => {
  const { message, code, category, requestId, retryable, retryAfterMs } = error;
  const scopes = error instanceof KmsAccessDeniedError ? { missingScopes: error.missingScopes } : {};
  return new GraphQLError(message, {
    extensions: { code, category, requestId, retryable, retryAfterMs, ...scopes },
  });
};
