/**
 * Checks the limits that need nothing but the text of a document, before it is validated: validation compares fields with each
 * other, and is the most expensive work that a document can cause in a server.
 */
import { createHash } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationLimits } from '../../config/index.js';
import { measureDocument } from './document-size.js';
import { limitError, limitErrorCode } from './limit-error.js';
import { checkTokens, maxNesting } from './token-check.js';

/** How many documents that passed are remembered. */
const maxKnown = 1_000;

/**
 * Validation has a rule against circular fragments, but another of its rules, which runs earlier, recurses through all pairs of
 * fragments that spread each other, and can overflow the stack.
 */
const circularFragmentsError = () =>
  new GraphQLError('A fragment must not spread itself, directly or through others.', {
    extensions: { code: ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED, http: { status: 400 } },
  });

const checkSize = (document: DocumentNode, limits: OperationLimits): void => {
  const deepest = maxNesting(limits);
  const size = measureDocument(document, deepest, {
    tooDeep: () => {
      throw limitError(limits, 'depth');
    },
    circular: () => {
      throw circularFragmentsError();
    },
  });
  for (const limit of ['depth', 'fields', 'aliases', 'directives'] as const) {
    if (size[limit] > limits[limit]) throw limitError(limits, limit, size[limit]);
  }
  if (size.nesting > deepest) throw limitError(limits, 'depth');
};

/** Returns undefined for a text that does not parse: Apollo Server reports that. Throws a limit error. */
const parseWithinLimits = (text: string, limits: OperationLimits): DocumentNode | undefined => {
  try {
    checkTokens(text, limits);
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof RangeError) throw limitError(limits, 'depth');
    if (error instanceof GraphQLError && error.extensions['code'] === limitErrorCode) throw error;
    return undefined;
  }
};

/** Throws a GraphQLError if a document exceeds a limit. */
export type DocumentCheck = (text: string) => void;

export const createDocumentCheck = (limits: OperationLimits): DocumentCheck => {
  // Keyed by digest, because a document may contain secrets, which must not be kept.
  const known = new LRUCache<string, true>({ max: maxKnown });
  return (text) => {
    const digest = createHash('sha256').update(text).digest('base64');
    if (known.get(digest)) return;
    const document = parseWithinLimits(text, limits);
    if (!document) return;
    checkSize(document, limits);
    known.set(digest, true);
  };
};
