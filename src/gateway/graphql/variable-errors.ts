/**
 * Rewrites the errors about the variables of a request. graphql-js puts their values into its messages, and a variable may
 * contain a secret; these messages only name the path and the expected type.
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

/** Whether an error is graphql-js's error about the value of a variable. */
export const isVariableError = ({ message }: GraphQLFormattedError): boolean =>
  /^Variable "\$[_A-Za-z][_0-9A-Za-z]*" got invalid value /.test(message);

type Path = readonly (string | number)[];

const typeAt = (type: GraphQLInputType, path: Path): GraphQLInputType => {
  let current = type;
  for (const step of path) {
    const nullable = getNullableType(current);
    if (isListType(nullable)) current = nullable.ofType;
    else if (isInputObjectType(nullable)) current = nullable.getFields()[step]?.type ?? current;
  }
  return current;
};

const pathText = (name: string, path: Path) =>
  `$${name}${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;

const inputFieldsText = (type: GraphQLInputType): string => {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return '';
  const fields = Object.values(named.getFields()).map((field) => `${field.name}: ${String(field.type)}`);
  return ` { ${fields.join(', ')} }`;
};

const badUserInput = (message: string): GraphQLFormattedError => ({
  message,
  extensions: { code: 'BAD_USER_INPUT' },
});

/** The limit of graphql-js. A list of thousands of wrong values needs no thousands of errors. */
const maxErrors = 50;

/**
 * One error for each wrong value, and a last one if there are more than the maximum. For callers who may not see the schema, one
 * error in all, which names no type but that of the variable's definition.
 */
export const variableErrors = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
  schemaVisible: boolean,
): GraphQLFormattedError[] => {
  const errors: GraphQLFormattedError[] = [];
  for (const { variable, type: typeNode } of operation.variableDefinitions ?? []) {
    const { value: name } = variable.name;
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type) || !Object.hasOwn(values, name)) continue;
    coerceInputValue(values[name], type, (path) => {
      if (errors.length >= maxErrors) {
        errors[maxErrors] = badUserInput(`There are more errors: only the first ${maxErrors} are listed.`);
        return;
      }
      const expected = typeAt(type, path);
      const isNamed = schemaVisible || getNamedType(expected) === getNamedType(type);
      const expectation = isNamed ? `be of type "${String(expected)}"` : 'have another type';
      const fields = schemaVisible ? inputFieldsText(expected) : '';
      errors.push(badUserInput(`Variable "${pathText(name, path)}" must ${expectation}${fields}.`));
    });
  }
  return schemaVisible ? errors : errors.slice(0, 1);
};
