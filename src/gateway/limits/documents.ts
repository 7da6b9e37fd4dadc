/**
 * What can be told of a document by its text alone is checked before anything else is done with it: validation compares
 * fields with one another, and is the dearest thing that a document can make a server do.
 */
import { createHash } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationLimits } from '../../config/index.js';
import { sizeOf } from './document-size.js';
import { limitCode, limitRefusal } from './refusal.js';
import { checkTokens, maxNesting } from './tokens.js';

/** Documents that passed are remembered, this many of them. */
const maxKnown = 1_000;

/**
 * The specification forbids circles of fragments, and validation would find them; but where many fragments spread each other,
 * another of its rules goes through their pairs first, one inside the other, until the stack is used up.
 */
const circularRefusal = () =>
  new GraphQLError('A fragment must not spread itself, nor through others.', {
    extensions: { code: ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED, http: { status: 400 } },
  });

const checkSize = (document: DocumentNode, limits: OperationLimits): void => {
  const deepest = maxNesting(limits);
  const size = sizeOf(document, deepest, {
    tooDeep: () => {
      throw limitRefusal(limits, 'depth');
    },
    circular: () => {
      throw circularRefusal();
    },
  });
  for (const limit of ['depth', 'fields', 'aliases', 'directives'] as const) {
    if (size[limit] > limits[limit]) throw limitRefusal(limits, limit, size[limit]);
  }
  if (size.nesting > deepest) throw limitRefusal(limits, 'depth');
};

/** The document of a text; undefined where it is none, which is for Apollo Server to say. Throws a refusal. */
const read = (text: string, limits: OperationLimits): DocumentNode | undefined => {
  try {
    checkTokens(text, limits);
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof RangeError) throw limitRefusal(limits, 'depth');
    if (error instanceof GraphQLError && error.extensions['code'] === limitCode) throw error;
    return undefined;
  }
};

/** Throws a refusal where a document, by its text, exceeds a limit. */
export type DocumentCheck = (text: string) => void;

export const createDocumentCheck = (limits: OperationLimits): DocumentCheck => {
  // By their digests: a text may hold what is not to be kept.
  const known = new LRUCache<string, true>({ max: maxKnown });
  return (text) => {
    const digest = createHash('sha256').update(text).digest('base64');
    if (known.get(digest)) return;
    const document = read(text, limits);
    if (!document) return;
    checkSize(document, limits);
    known.set(digest, true);
  };
};
