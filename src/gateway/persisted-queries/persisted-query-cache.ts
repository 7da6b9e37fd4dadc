/** The documents of automatic persisted queries, by their hash. The least recently used ones make room for new ones. */
import { LRUCache } from 'lru-cache';
import { withoutComments } from './without-comments.js';

/** What Apollo Server needs of a cache. It adds a document only after the document has passed validation and all limits. */
interface PersistedQueryCache {
  get(key: string): Promise<string | undefined>;
  set(key: string, document: string): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Each document has a cost beside its bytes, which many short documents must not multiply. */
const maxDocuments = 10_000;

/** Returns undefined, which switches automatic persisted queries off, if `maxBytes` is 0. */
export const createPersistedQueryCache = (maxBytes: number): PersistedQueryCache | undefined => {
  if (maxBytes === 0) return undefined;
  const documents = new LRUCache<string, string>({
    max: maxDocuments,
    maxSize: maxBytes,
    sizeCalculation: (document, key) => Buffer.byteLength(document) + key.length,
  });
  return {
    get: (key) => Promise.resolve(documents.get(key)),
    set: (key, document) => {
      documents.set(key, withoutComments(document));
      return Promise.resolve();
    },
    delete: (key) => {
      documents.delete(key);
      return Promise.resolve();
    },
  };
};
