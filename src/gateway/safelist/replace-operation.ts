/** Replaces the operation of a request by that of the safelist, in the body of a POST or the search of a GET. */
import { isRecord } from '../../platform/json/index.js';
import { HttpError } from '../http-error.js';
import { operationReference, type OperationRequest } from '../operation-request.js';
import type { Safelist } from './safelist.js';

/** The safelist has resolved the id, so Apollo Server must not look for a persisted query. */
const withoutPersistedQuery = (extensions: unknown): unknown => {
  if (!isRecord(extensions)) return extensions;
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => name !== 'persistedQuery'));
};

const replaceInBody = (body: unknown, query: string): unknown => {
  if (!isRecord(body)) return body;
  return 'extensions' in body
    ? { ...body, query, extensions: withoutPersistedQuery(body['extensions']) }
    : { ...body, query };
};

const replaceInSearch = (search: string, query: string, extensions: unknown): string => {
  const params = new URLSearchParams(search);
  params.set('query', query);
  if (extensions !== undefined) params.set('extensions', JSON.stringify(withoutPersistedQuery(extensions)));
  return `?${params.toString()}`;
};

/** If a parameter came twice, this check and Apollo Server could each read another one of the two. */
const checkSearch = (search: string, extensions: unknown): void => {
  const params = new URLSearchParams(search);
  for (const name of new Set(params.keys())) {
    if (params.getAll(name).length > 1) {
      throw new HttpError(400, 'BAD_REQUEST', 'A query parameter of the URL must not be repeated.');
    }
  }
  if (params.has('extensions') && extensions === undefined) {
    throw new HttpError(400, 'BAD_REQUEST', 'The extensions must be JSON.');
  }
};

/** Throws an HttpError if the operation is not safelisted. */
export const replaceOperation = (request: OperationRequest, safelist: Safelist): OperationRequest => {
  const { body, search } = request;
  const reference = operationReference(request);
  if (body === undefined) checkSearch(search, reference.extensions);
  const query = safelist.find(reference);
  if (query === undefined) return request;
  return body === undefined
    ? { body, search: replaceInSearch(search, query, reference.extensions) }
    : { body: replaceInBody(body, query), search };
};
