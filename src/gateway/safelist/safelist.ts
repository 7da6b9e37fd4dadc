/** The operations that may be run, where only these may: named by their id, or sent as they are written. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { parse, print, type DocumentNode } from 'graphql';
import { meaningOf } from './normalize-document.js';
import { HttpRefusal } from '../http-refusal.js';
import type { ListedOperation } from './safelist-file.js';

/** How an operation may be asked for: what came under each of these names, whatever it is. */
export interface AskedFor {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

export interface Safelist {
  /** The text of the operation that is meant; undefined where none is named. Throws an HttpRefusal. */
  find(asked: AskedFor): string | undefined;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

interface Understood {
  readonly document: DocumentNode;
  readonly meaning: string;
}

/** Undefined for what is no document, is too long, or too deep. */
const understand = (text: string, maxTokens?: number): Understood | undefined => {
  try {
    const document = parse(text, { noLocation: true, maxTokens });
    return { document, meaning: meaningOf(document) };
  } catch {
    return undefined;
  }
};

/** Codegen writes `sha256:` before a hash; `sha256Hash` has none. */
const namesOf = (id: string): string[] => [id, id.replace(/^sha256:/, '')];

const idIn = ({ documentId, extensions }: AskedFor): unknown => {
  if (documentId !== undefined && documentId !== null) return documentId;
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions))
    return undefined;
  const { persistedQuery } = extensions;
  return typeof persistedQuery === 'object' && persistedQuery !== null && 'sha256Hash' in persistedQuery
    ? persistedQuery.sha256Hash
    : undefined;
};

const notListed = () =>
  new HttpRefusal(400, 'OPERATION_NOT_SAFELISTED', 'Only the operations of the safelist are run here.');

const notFound = () =>
  new HttpRefusal(400, 'PERSISTED_QUERY_NOT_FOUND', 'There is no operation of this id in the safelist.');

/** How many ways of writing the listed operations are remembered. */
const maxRemembered = 1_000;

export const createSafelist = (operations: readonly ListedOperation[], maxTokens: number): Safelist => {
  const byId = new Map(
    operations.flatMap(({ id, text }) => namesOf(id).map((name) => [name, text] as const)),
  );
  const meanings = new Set(operations.map(({ text }) => understand(text)?.meaning));
  const known = new LRUCache<string, string>({ max: maxRemembered });

  const findByText = (text: string): string => {
    const hash = hashOf(text);
    const seen = known.get(hash);
    if (seen !== undefined) return seen;
    const understood = understand(text, maxTokens);
    if (!understood || !meanings.has(understood.meaning)) throw notListed();
    // As it was sent but for its comments, which may hold anything.
    const found = print(understood.document);
    known.set(hash, found);
    return found;
  };

  return {
    find: (asked) => {
      const { query } = asked;
      if (typeof query === 'string' && query !== '') return findByText(query);
      if (query !== undefined && query !== null && query !== '') throw notListed();
      const id = idIn(asked);
      if (id === undefined) return undefined;
      const text = typeof id === 'string' ? byId.get(id) : undefined;
      if (text === undefined) throw notFound();
      return text;
    },
  };
};
