/**
 * Says what is wrong with the variables of a request. graphql-js puts their values into its messages, and a variable may
 * hold a secret: these messages name the place and the expected type alone.
 */
import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  type GraphQLFormattedError,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** Whether a message is graphql-js's about the value of a variable. */
export const isVariableError = ({ message }: GraphQLFormattedError): boolean =>
  /^Variable "\$[_A-Za-z][_0-9A-Za-z]*" got invalid value /.test(message);

const typeAt = (type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType => {
  let here = type;
  for (const step of path) {
    const inner = getNullableType(here);
    if (isListType(inner)) here = inner.ofType;
    else if (isInputObjectType(inner)) here = inner.getFields()[step]?.type ?? here;
  }
  return here;
};

const placeText = (name: string, path: readonly (string | number)[]) =>
  `$${name}${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;

const expectation = (type: GraphQLInputType): string => {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return '';
  const fields = Object.values(named.getFields()).map((field) => `${field.name}: ${String(field.type)}`);
  return ` { ${fields.join(', ')} }`;
};

const problem = (message: string): GraphQLFormattedError => ({
  message,
  extensions: { code: 'BAD_USER_INPUT' },
});

/** As many as graphql-js tells of: a list of thousands of wrong values is one mistake, not thousands. */
const maxProblems = 50;

/**
 * The problems of the variables of an operation, a message each, and a last one where there are more. `tellsShapes`: with the
 * fields that an input type has.
 */
export const variableErrors = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
  tellsShapes: boolean,
): GraphQLFormattedError[] => {
  const problems: GraphQLFormattedError[] = [];
  for (const { variable, type: typeNode } of operation.variableDefinitions ?? []) {
    const { value: name } = variable.name;
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type) || !Object.hasOwn(values, name)) continue;
    coerceInputValue(values[name], type, (path) => {
      if (problems.length >= maxProblems) {
        problems[maxProblems] = problem('There are more: only the first are told.');
        return;
      }
      const expected = typeAt(type, path);
      problems.push(
        problem(
          `Variable "${placeText(name, path)}" must be of type "${String(expected)}"${tellsShapes ? expectation(expected) : ''}.`,
        ),
      );
    });
  }
  return problems;
};
