/** Puts the operation of the safelist in the place of what was asked, in the body of a POST or in the search of a GET. */
import { isRecord } from '../../platform/json/index.js';
import { HttpRefusal } from '../http-refusal.js';
import type { Safelist } from './safelist.js';

/** What a request carries to Apollo Server. */
export interface Carried {
  readonly body: unknown;
  readonly search: string;
}

/** Which operation is meant is settled, so Apollo Server is not to look for it again. */
const settled = (extensions: unknown): unknown => {
  if (!isRecord(extensions)) return extensions;
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => name !== 'persistedQuery'));
};

const inBody = (body: unknown, safelist: Safelist): unknown => {
  if (!isRecord(body)) return body;
  const query = safelist.find(body);
  if (query === undefined) return body;
  return 'extensions' in body
    ? { ...body, query, extensions: settled(body['extensions']) }
    : { ...body, query };
};

const jsonIn = (text: string | null): unknown => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The extensions must be JSON.');
  }
};

const inSearch = (search: string, safelist: Safelist): string => {
  const given = new URLSearchParams(search);
  // Given twice, it could be looked at here by the one and there by the other.
  for (const name of new Set(given.keys())) {
    if (given.getAll(name).length > 1) {
      throw new HttpRefusal(400, 'BAD_REQUEST', 'Each parameter of the search may stand there once.');
    }
  }
  const extensions = jsonIn(given.get('extensions'));
  const query = safelist.find({
    query: given.get('query'),
    documentId: given.get('documentId'),
    extensions,
  });
  if (query === undefined) return search;
  given.set('query', query);
  if (extensions !== undefined) given.set('extensions', JSON.stringify(settled(extensions)));
  return `?${given.toString()}`;
};

/** Throws an HttpRefusal where what is asked is not listed. */
export const safelisted = ({ body, search }: Carried, safelist: Safelist): Carried => ({
  body: inBody(body, safelist),
  search: body === undefined ? inSearch(search, safelist) : search,
});
