/** A KmsError as one of GraphQL's own errors, for links and entity lookups: they return no union that could hold it. */
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
