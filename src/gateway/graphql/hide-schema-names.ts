/**
 * Keeps the names of the schema out of errors for callers who may not read it: an error names only what the caller wrote. The
 * messages of graphql-js and of the resolvers also name types, arguments and input fields that the caller could not know.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  type GraphQLFormattedError,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const memberNames = (type: GraphQLNamedType): string[] => {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isInputObjectType(type)) return Object.keys(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, args }) => [
    name,
    ...args.map((each) => each.name),
  ]);
};

/**
 * All names of a schema except those that GraphQL defines itself, and the arguments of directives: those are defined by the
 * federation specification, and are words such as `from` and `field`.
 */
const schemaNames = (schema: GraphQLSchema): ReadonlySet<string> => {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  return new Set([
    ...types.flatMap((type) => [type.name, ...memberNames(type)]),
    ...directives.map(({ name }) => name),
  ]);
};

/** The messages of graphql-js's rules, and what remains of each without names that the caller need not have written. */
const rewrites: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^Cannot query field ("\w+") [^]*$/, 'Cannot query field $1.'],
  [/^Unknown argument ("\w+") on field "(?:\w+\.)?(\w+)"[^]*$/, 'Unknown argument $1 on field "$2".'],
  [/^Field ("\w+") must not have a selection [^]*$/, 'Field $1 must not have a selection.'],
  [
    /^Field ("\w+") of type "[^"]*" must have a selection [^]*$/,
    'Field $1 must have a selection of subfields.',
  ],
  [/^Field ("\w+") argument [^]* is required[^]*$/, 'Field $1 needs an argument that is missing.'],
  [/^Directive ("@\w+") argument [^]* is required[^]*$/, 'Directive $1 needs an argument that is missing.'],
  [/^Directive ("@\w+") may not be used [^]*$/, 'Directive $1 may not be used here.'],
  [/^Field "[\w.]+" of required type [^]*$/, 'An input object needs a field that is missing.'],
  [/^Field ("\w+") is not defined by type [^]*$/, 'Field $1 is not defined by its input object.'],
  [
    /^(Variable "\$\w+" of type "[^"]*") used in position [^]*$/,
    '$1 is used where another type is expected.',
  ],
  [
    /^Fragment ("\w+") cannot be spread here [^]*$/,
    'Fragment $1 cannot be spread here: no object can be of its type.',
  ],
  [
    /^Fragment cannot be spread here [^]*$/,
    'A fragment cannot be spread here: no object can be of its type.',
  ],
  [/^Fields ("\w+") conflict [^]*$/, 'Fields $1 conflict: use different aliases to select both.'],
  [/^The value does not exist in [^]*$/, 'A value is no member of its enum.'],
  [/^(?:Expected value of type|[^]* cannot represent|\w+ must be) [^]*$/, 'A value has the wrong type.'],
  // Some words of these messages are also names of the schema.
  [/^There can be only one ([\w ]+) named ("\S+")\.$/, 'There is more than one $1 named $2.'],
  [
    /^The directive ("@\w+") can only be used once [^]*$/,
    'Directive $1 is used more than once at this place.',
  ],
  [/^This anonymous operation must be [^]*$/, 'An anonymous operation must be alone in its document.'],
  [/^Fragment [^]*on non composite type ("\w+")\.$/, 'A fragment cannot be on the type $1.'],
];

const wordsIn = (text: string): string[] => text.match(/[_A-Za-z]\w*/g) ?? [];

const rewrite = (message: string): string => {
  const [pattern, replacement] = rewrites.find(([each]) => each.test(message)) ?? [];
  return pattern && replacement !== undefined ? message.replace(pattern, replacement) : message;
};

/** For a message that still names something else. Resolvers begin theirs with the argument. */
const withoutDetails = (message: string, isWritten: (word: string) => boolean): string => {
  const [, argument = ''] = /^(\w+)(?:\[\d+\])?: /.exec(message) ?? [];
  return argument !== '' && isWritten(argument)
    ? `${argument}: must have another value.`
    : 'The document or a variable does not match the schema.';
};

interface Written {
  readonly document: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

const { GRAPHQL_VALIDATION_FAILED, BAD_USER_INPUT } = ApolloServerErrorCode;

const codeOf = ({ extensions }: GraphQLFormattedError) => extensions?.['code'];

const hideNames = (
  errors: readonly GraphQLFormattedError[],
  names: ReadonlySet<string>,
  { document = '', variables = {} }: Written,
): GraphQLFormattedError[] => {
  const written = new Set(wordsIn(`${document} ${JSON.stringify(variables)}`));
  const isWritten = (word: string) => !names.has(word) || written.has(word);
  // Validation is aborted after one error, and says so in a second one.
  const firstInvalid = errors.find((error) => codeOf(error) === GRAPHQL_VALIDATION_FAILED);
  return errors.flatMap((error) => {
    const code = codeOf(error);
    if (code === GRAPHQL_VALIDATION_FAILED && error !== firstInvalid) return [];
    if (code !== GRAPHQL_VALIDATION_FAILED && code !== BAD_USER_INPUT) return [error];
    const message = code === BAD_USER_INPUT ? error.message : rewrite(error.message);
    const isSafe = wordsIn(message).every(isWritten);
    return [{ ...error, message: isSafe ? message : withoutDetails(message, isWritten) }];
  });
};

/** For a server whose callers may not see the schema. Answers one validation error at most. */
export const hideSchemaNames = (schema: GraphQLSchema): ApolloServerPlugin => {
  const names = schemaNames(schema);
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body }, request, source }) => {
          if (body.kind === 'single' && body.singleResult.errors) {
            const written = { document: source, variables: request.variables };
            body.singleResult.errors = hideNames(body.singleResult.errors, names, written);
          }
          return Promise.resolve();
        },
      }),
  };
};
