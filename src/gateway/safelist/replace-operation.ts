/** Replaces the operation of a request by that of the safelist, in the body of a POST or the search of a GET. */
import { isRecord } from '../../platform/json/index.js';
import { HttpError } from '../http-error.js';
import type { Safelist } from './safelist.js';

/** The parts of a request that contain a GraphQL operation. */
export interface OperationRequest {
  readonly body: unknown;
  readonly search: string;
}

/** The safelist has resolved the id, so Apollo Server must not look for a persisted query. */
const withoutPersistedQuery = (extensions: unknown): unknown => {
  if (!isRecord(extensions)) return extensions;
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => name !== 'persistedQuery'));
};

const replaceInBody = (body: unknown, safelist: Safelist): unknown => {
  if (!isRecord(body)) return body;
  const query = safelist.find(body);
  if (query === undefined) return body;
  return 'extensions' in body
    ? { ...body, query, extensions: withoutPersistedQuery(body['extensions']) }
    : { ...body, query };
};

const parseExtensions = (text: string | null): unknown => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', 'The extensions must be JSON.');
  }
};

const replaceInSearch = (search: string, safelist: Safelist): string => {
  const params = new URLSearchParams(search);
  // If a parameter came twice, this check and Apollo Server could each read another one of the two.
  for (const name of new Set(params.keys())) {
    if (params.getAll(name).length > 1) {
      throw new HttpError(400, 'BAD_REQUEST', 'A query parameter of the URL must not be repeated.');
    }
  }
  const extensions = parseExtensions(params.get('extensions'));
  const query = safelist.find({
    query: params.get('query'),
    documentId: params.get('documentId'),
    extensions,
  });
  if (query === undefined) return search;
  params.set('query', query);
  if (extensions !== undefined) params.set('extensions', JSON.stringify(withoutPersistedQuery(extensions)));
  return `?${params.toString()}`;
};

/** Throws an HttpError if the operation is not safelisted. */
export const replaceOperation = (
  { body, search }: OperationRequest,
  safelist: Safelist,
): OperationRequest => ({
  body: replaceInBody(body, safelist),
  search: body === undefined ? replaceInSearch(search, safelist) : search,
});
