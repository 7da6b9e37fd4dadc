/** The scalars of the graph besides GraphQL's own. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

const largest = 2n ** 64n - 1n;

/** Messages say what was expected and never repeat the value. */
const refuse = (): never => {
  throw new GraphQLError(
    'UInt64 must be a whole number from 0 to 18446744073709551615, best given as a string.',
  );
};

const refuseBase64 = (): never => {
  throw new GraphQLError('Base64 must be a string of standard Base64, with its padding.');
};

const fromText = (text: string): bigint => {
  if (!/^\d{1,20}$/.test(text)) return refuse();
  const value = BigInt(text);
  return value <= largest ? value : refuse();
};

const fromNumber = (value: number): bigint =>
  Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : refuse();

/** For account numbers: they exceed GraphQL's Int, and some exceed JavaScript's safe integers. */
export const UInt64 = new GraphQLScalarType<bigint, string>({
  name: 'UInt64',
  description:
    'A whole number from 0 to 18446744073709551615, such as an account number. Returned as a string; ' +
    'accepted as a string, or as a number up to 9007199254740991.',
  serialize: (value) => {
    if (typeof value === 'bigint') return value.toString();
    return typeof value === 'number' ? fromNumber(value).toString() : refuse();
  },
  parseValue: (value) => {
    if (typeof value === 'string') return fromText(value);
    if (typeof value === 'bigint') return fromText(value.toString());
    return typeof value === 'number' ? fromNumber(value) : refuse();
  },
  parseLiteral: (node) =>
    node.kind === Kind.STRING || node.kind === Kind.INT ? fromText(node.value) : refuse(),
});

/** Accepts only canonical Base64: standard alphabet, padded, no other characters. */
const base64 = (value: unknown): string =>
  typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value
    ? value
    : refuseBase64();

/** Bytes, kept as Base64 text: the gateway never decodes them. */
export const Base64 = new GraphQLScalarType<string, string>({
  name: 'Base64',
  description:
    'Bytes as standard Base64 (RFC 4648, section 4) with padding and without line breaks. The URL-safe ' +
    'variant is not accepted.',
  // What KMS returns is passed on unchecked: refusing it would lose it.
  serialize: (value) => (typeof value === 'string' ? value : refuseBase64()),
  parseValue: base64,
  parseLiteral: (node) => (node.kind === Kind.STRING ? base64(node.value) : refuseBase64()),
});

export const DateTime = GraphQLDateTime;

/** Converts a time of KMS in Unix seconds; 0 means that there is none. */
export const dateTime = (seconds: number | undefined): Date | null =>
  seconds === undefined || seconds === 0 ? null : new Date(seconds * 1_000);
