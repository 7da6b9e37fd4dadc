/** How much a caller may ask for, and how long it may take. */
import { text, whole, wholeIfSet } from './parsers.js';

export const limitVariables = {
  MAX_BODY_BYTES: whole({ min: 1_024, max: 10_485_760, default: 262_144 }).describe(
    'The bytes that the body of a request may have.',
  ),
  MAX_TOKENS: whole({ min: 100, max: 100_000, default: 5_000 }).describe(
    'The tokens (names, brackets, literals) that a document may have.',
  ),
  MAX_DEPTH: whole({ min: 5, max: 100, default: 30 }).describe(
    'How deep the fields of a document may stand in one another. Fragments add nothing.',
  ),
  MAX_FIELDS: whole({ min: 50, max: 100_000, default: 5_000 }).describe(
    'The fields that a document may ask for, those of a fragment counted wherever it is spread.',
  ),
  MAX_ALIASES: whole({ min: 0, max: 10_000, default: 100 }).describe(
    'The aliases that a document may have, counted likewise.',
  ),
  MAX_DIRECTIVES: whole({ min: 0, max: 10_000, default: 50 }).describe(
    'The directives that a document may have, counted likewise.',
  ),
  MAX_KMS_FIELDS: whole({ min: 1, max: 1_000, default: 50 }).describe(
    'The fields of an operation that reach KMS. One that takes a list of ids counts once for each hundred of them; links ' +
      'of payloads, which are read together, do not count.',
  ),
  MAX_PAGE_SIZE: whole({ min: 1, max: 1_000, default: 1_000 }).describe(
    'What `first` of a list may be. The schema says 1,000.',
  ),
  MAX_COST: whole({ min: 100, max: 1_000_000, default: 10_000 }).describe(
    'The cost of an operation: the `@cost` of its fields, 1 for each object, each multiplied by the length of the lists ' +
      'around it. See docs/guides/limits.md.',
  ),
  MAX_CONNECTIONS: whole({ min: 1, max: 100_000, default: 1_000 }).describe(
    'The connections that are kept open at once. Others are closed at once.',
  ),
  RATE_LIMIT: wholeIfSet({ min: 0, max: 1_000_000 }).describe(
    'The requests a second that one caller may send: one subject of an issuer with `jwt`, one address without. 0 for no ' +
      'limit. Unless set: 100 with `jwt`, and no limit without.',
  ),
  HEADERS_TIMEOUT_MS: whole({ min: 100, max: 60_000, default: 5_000 }).describe(
    'How long the headers of a request may take to arrive, in milliseconds.',
  ),
  REQUEST_TIMEOUT_MS: whole({ min: 100, max: 300_000, default: 8_000 }).describe(
    'How long a whole request may take to arrive, in milliseconds.',
  ),
  RESPONSE_TIMEOUT_MS: whole({ min: 100, max: 300_000, default: 8_000 }).describe(
    'How long a caller may take to read an answer, in milliseconds.',
  ),
  KEEP_ALIVE_TIMEOUT_MS: whole({ min: 0, max: 600_000, default: 5_000 }).describe(
    'How long a connection stays open between requests, in milliseconds. A proxy in front should keep its own shorter.',
  ),
  SAFELIST: text('must be a file')
    .optional()
    .describe(
      'A file of operations, as codegen (`persistedDocuments`) or Apollo (`generate-persisted-query-manifest`) makes it. ' +
        'Callers other than the router may then run these operations and no others.',
    ),
} as const;
