/** Finds safelisted operations by their id or by their text. */
import { createHash } from 'node:crypto';
import { parse, print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { HttpError } from '../http-error.js';
import type { OperationReference } from '../operation-request.js';
import { normalizeDocument } from './normalize-document.js';
import type { SafelistedOperation } from './read-safelist.js';
import { withTypename } from './typename.js';

export interface Safelist {
  /** The text of the requested operation; undefined if the request names none. Throws an HttpError if it is not listed. */
  find(reference: OperationReference): string | undefined;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

interface ParsedOperation {
  readonly document: DocumentNode;
  readonly normalized: string;
}

/** Undefined if the text is no document, too long or nested too deeply. */
const parseOperation = (text: string, maxTokens?: number): ParsedOperation | undefined => {
  try {
    const document = parse(text, { noLocation: true, maxTokens });
    return { document, normalized: normalizeDocument(document) };
  } catch {
    return undefined;
  }
};

/** graphql-codegen prefixes hashes with `sha256:`; Apollo's `sha256Hash` has no prefix. */
const spellingsOf = (id: string): string[] => [id, id.replace(/^sha256:/, '')];

const idOf = ({ documentId, extensions }: OperationReference): unknown => {
  if (documentId !== undefined && documentId !== null) return documentId;
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) {
    return undefined;
  }
  const { persistedQuery } = extensions;
  return typeof persistedQuery === 'object' && persistedQuery !== null && 'sha256Hash' in persistedQuery
    ? persistedQuery.sha256Hash
    : undefined;
};

const notSafelisted = () =>
  new HttpError(400, 'OPERATION_NOT_SAFELISTED', 'Only operations of the safelist may be run.');

/** Clients with automatic persisted queries recognise this message, and then send the text once. */
const notFound = () => new HttpError(400, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');

/** How many texts of safelisted operations are cached. */
const maxCached = 1_000;

export const createSafelist = (operations: readonly SafelistedOperation[], maxTokens: number): Safelist => {
  // A client that sends an id expects what it would get for its own text, to which its cache adds `__typename`.
  const textsById = new Map(
    operations.flatMap(({ id, document }) => {
      const text = print(withTypename(document));
      return spellingsOf(id).map((spelling) => [spelling, text] as const);
    }),
  );
  const normalized = new Set(operations.map(({ document }) => normalizeDocument(document)));
  const printedByHash = new LRUCache<string, string>({ max: maxCached });

  const findByText = (text: string): string => {
    const hash = hashOf(text);
    const cached = printedByHash.get(hash);
    if (cached !== undefined) return cached;
    const parsed = parseOperation(text, maxTokens);
    if (!parsed || !normalized.has(parsed.normalized)) throw notSafelisted();
    // Printing removes comments, which may contain secrets.
    const printed = print(parsed.document);
    printedByHash.set(hash, printed);
    return printed;
  };

  return {
    find: (reference) => {
      const { query } = reference;
      if (typeof query === 'string' && query !== '') return findByText(query);
      if (query !== undefined && query !== null && query !== '') throw notSafelisted();
      const id = idOf(reference);
      if (id === undefined) return undefined;
      const text = typeof id === 'string' ? textsById.get(id) : undefined;
      if (text === undefined) throw notFound();
      return text;
    },
  };
};
