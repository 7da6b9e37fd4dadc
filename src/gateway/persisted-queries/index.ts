/** Automatic persisted queries: a client sends the hash of a document that it has sent before in place of the document. */
export { checkPersistedQuery } from './persisted-query-check.js';
export { createPersistedQueryCache } from './persisted-query-cache.js';
