/** Checks `extensions.persistedQuery` of a request. Apollo Server has no error codes of its own for these mistakes. */
import { createHash } from 'node:crypto';
import { isRecord } from '../../platform/json/index.js';
import { HttpError } from '../http-error.js';
import type { OperationReference } from '../operation-request.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Throws an HttpError if the request is not one of the protocol, or if its document has another hash. */
export const checkPersistedQuery = ({ query, extensions }: OperationReference): void => {
  const persistedQuery = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  if (persistedQuery === undefined || persistedQuery === null) return;
  const { version, sha256Hash } = isRecord(persistedQuery) ? persistedQuery : {};
  if (version !== 1) throw new HttpError(400, 'BAD_REQUEST', 'Unsupported persisted query version');
  if (typeof sha256Hash !== 'string') {
    throw new HttpError(400, 'BAD_REQUEST', 'The sha256Hash of a persisted query must be a string.');
  }
  if (typeof query === 'string' && sha256(query) !== sha256Hash) {
    throw new HttpError(400, 'PERSISTED_QUERY_HASH_MISMATCH', 'provided sha does not match query');
  }
};
