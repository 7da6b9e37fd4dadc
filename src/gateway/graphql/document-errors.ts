/**
 * Says what is wrong with a document without repeating what stands in it. graphql-js quotes literals and tokens in its
 * messages, and someone may have put a secret there; the line and the column that stand beside a message tell as much.
 */
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';

type Cut = readonly [pattern: RegExp, rest: string];

/** `Expected Name, found String "x".`, `Invalid number, expected digit but got: "x".` */
const syntax: readonly Cut[] = [
  [/\b(Name|String|BlockString|Int|Float|Comment) "[^]*$/, '$1.'],
  [/ "\$[^]*?" in constant value\.$/, ' in constant value.'],
  [/(?: but got)?: (?:"|U\+)[^]*$/, '.'],
];

/** `Expected value of type "T!", found {x: 1}.`, `Int cannot represent non-integer value: "x"` */
const literals: readonly Cut[] = [
  [/^Value "[^"]*" does not exist in /, 'The value does not exist in '],
  [/^(Expected value of type "[^"]*"), found [^]*$/, '$1.'],
  [/^(\S+(?: "\w+")?) cannot represent [^]*$/, '$1 cannot represent the value that is given.'],
];

const cut = (error: GraphQLFormattedError, cuts: readonly Cut[]): GraphQLFormattedError => ({
  ...error,
  message: cuts.reduce((message, [pattern, rest]) => message.replace(pattern, rest), error.message),
});

/** The same error with nothing quoted but names of the schema. */
export const withoutQuotes = (error: GraphQLFormattedError): GraphQLFormattedError => {
  const code = error.extensions?.['code'];
  if (code === ApolloServerErrorCode.GRAPHQL_PARSE_FAILED) return cut(error, syntax);
  if (code === ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED) return cut(error, literals);
  return error;
};
