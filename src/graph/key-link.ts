/** Follows a link to a key, where there is no place for a failure but GraphQL's own errors. */
import { GraphQLError } from 'graphql';
import type { Kms } from './kms.js';
import { KmsError } from './kms-error.js';
import type { KmsKey } from './key.js';
import type { Scope } from './scope.js';

export const linkedKey = async (kms: Kms, scope: Scope, keyId: string): Promise<KmsKey> => {
  const found = await kms.keys(scope).load(keyId);
  if (!(found instanceof KmsError)) return found;
  const { message, code, category, requestId, retryable, retryAfterMs } = found;
  throw new GraphQLError(message, { extensions: { code, category, requestId, retryable, retryAfterMs } });
};
