/**
 * Removes what a document contains from the errors about it. graphql-js quotes literals and tokens in its messages, and a
 * caller may have put a secret there. The line and column of the error still say where it is.
 */
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';

type Redaction = readonly [pattern: RegExp, replacement: string];

/** Such as `Expected Name, found String "x".` and `Invalid number, expected digit but got: "x".` */
const syntaxErrors: readonly Redaction[] = [
  [/\b(Name|String|BlockString|Int|Float|Comment) "[^]*$/, '$1.'],
  [/ "\$[^]*?" in constant value\.$/, ' in constant value.'],
  [/(?: but got)?: (?:"|U\+)[^]*$/, '.'],
];

/** Such as `Expected value of type "T!", found {x: 1}.` and `Int cannot represent non-integer value: "x"` */
const validationErrors: readonly Redaction[] = [
  [/^Value "[^"]*" does not exist in /, 'The value does not exist in '],
  [/^(Expected value of type "[^"]*"), found [^]*$/, '$1.'],
  [/^(\S+(?: "\w+")?) cannot represent [^]*$/, '$1 cannot represent the given value.'],
];

const redact = (error: GraphQLFormattedError, redactions: readonly Redaction[]): GraphQLFormattedError => ({
  ...error,
  message: redactions.reduce(
    (message, [pattern, replacement]) => message.replace(pattern, replacement),
    error.message,
  ),
});

/** The same error, quoting nothing but names of the schema. */
export const redactDocumentError = (error: GraphQLFormattedError): GraphQLFormattedError => {
  const code = error.extensions?.['code'];
  if (code === ApolloServerErrorCode.GRAPHQL_PARSE_FAILED) return redact(error, syntaxErrors);
  if (code === ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED) return redact(error, validationErrors);
  return error;
};
