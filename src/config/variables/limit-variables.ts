/** How much a caller may request, and how long it may take. */
import { optionalWholeNumber, text, wholeNumber } from './schemas.js';

export const limitVariables = {
  MAX_BODY_BYTES: wholeNumber({ min: 1_024, max: 10_485_760, default: 262_144 }).describe(
    'The maximum size of a request body, in bytes.',
  ),
  MAX_TOKENS: wholeNumber({ min: 100, max: 100_000, default: 5_000 }).describe(
    'The maximum number of tokens (names, brackets, literals) in a document.',
  ),
  MAX_DEPTH: wholeNumber({ min: 5, max: 100, default: 30 }).describe(
    'The maximum nesting of fields in a document. Fragments do not add to it.',
  ),
  MAX_FIELDS: wholeNumber({ min: 50, max: 100_000, default: 5_000 }).describe(
    'The maximum number of fields in a document. The fields of a fragment count each time it is spread.',
  ),
  MAX_ALIASES: wholeNumber({ min: 0, max: 10_000, default: 100 }).describe(
    'The maximum number of aliases in a document, counted in the same way.',
  ),
  MAX_DIRECTIVES: wholeNumber({ min: 0, max: 10_000, default: 50 }).describe(
    'The maximum number of directives in a document, counted in the same way.',
  ),
  MAX_KMS_FIELDS: wholeNumber({ min: 1, max: 1_000, default: 50 }).describe(
    'The maximum number of fields that call KMS in an operation. A field that takes a list of ids counts once per hundred ids. ' +
      'Links in payloads do not count, because they are loaded in batches.',
  ),
  MAX_PAGE_SIZE: wholeNumber({ min: 1, max: 1_000, default: 1_000 }).describe(
    'The maximum of `first` in a list. The schema says 1,000.',
  ),
  MAX_COST: wholeNumber({ min: 100, max: 1_000_000, default: 10_000 }).describe(
    'The maximum cost of an operation: the sum of the `@cost` of its fields, and 1 per object, each multiplied by the length of ' +
      'the lists around it ([how](../guides/limits.md)).',
  ),
  MAX_CONNECTIONS: wholeNumber({ min: 1, max: 100_000, default: 1_000 }).describe(
    'The maximum number of open connections. The gateway closes any further connection at once.',
  ),
  RATE_LIMIT: optionalWholeNumber({ min: 0, max: 1_000_000 }).describe(
    'The maximum number of requests per second and caller; 0 for no limit. With `jwt` a caller is a subject of an issuer, and ' +
      'the default is 100. Without, a caller is an address, and the default is no limit.',
  ),
  HEADERS_TIMEOUT_MS: wholeNumber({ min: 100, max: 60_000, default: 5_000 }).describe(
    'The time in which the headers of a request must arrive, in milliseconds.',
  ),
  REQUEST_TIMEOUT_MS: wholeNumber({ min: 100, max: 300_000, default: 8_000 }).describe(
    'The time in which a whole request must arrive, in milliseconds.',
  ),
  RESPONSE_TIMEOUT_MS: wholeNumber({ min: 100, max: 300_000, default: 8_000 }).describe(
    'The time in which a caller must read a response, in milliseconds.',
  ),
  KEEP_ALIVE_TIMEOUT_MS: wholeNumber({ min: 0, max: 600_000, default: 5_000 }).describe(
    'How long an idle connection stays open, in milliseconds. The idle timeout of a proxy in front should be shorter.',
  ),
  APQ_CACHE_BYTES: wholeNumber({ min: 0, max: 536_870_912, default: 10_485_760 }).describe(
    'The size of the cache of automatic persisted queries, in bytes; 0 switches them off. Callers who may read the schema and ' +
      'callers who may not have a cache each.',
  ),
  SAFELIST: text('must be a file')
    .optional()
    .describe(
      'A file of operations: documents by hash, as codegen writes them (`persistedDocuments`), or the manifest of Apollo ' +
        '(`generate-persisted-query-manifest`). Callers other than the router may then run only these operations. The gateway ' +
        'follows the file while it runs ([how](../guides/safelist.md)).',
    ),
} as const;
