/** Sample values: the required arguments of a field, and the minimal result of an action. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import type { Action, Field, Fields, Shape } from '../../../src/contract/index.js';
import { definitionOf, type KmsField } from '../fixtures/kms-fields.js';

const scalars: Readonly<Record<string, unknown>> = { Int: 7, Base64: 'AAAA' };

const valueFor = ({ type }: GraphQLArgument | GraphQLInputField, ids: readonly string[]): unknown => {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter(isRequiredInputField);
    const value = Object.fromEntries(fields.map((field) => [field.name, valueFor(field, ids)]));
    return isListType(getNullableType(type)) ? [value] : value;
  }
  if (isListType(getNullableType(type))) return ids;
  return isEnumType(named) ? named.getValues()[0]?.name : (scalars[named.name] ?? ids[0]);
};

export interface FieldArguments {
  /** The variable definitions of the operation, such as `$keyId0: ID!`. */
  readonly declared: readonly string[];
  /** The argument list of the field, such as `(keyId: $keyId0)`; empty without arguments. */
  readonly passed: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The required arguments of a field. `ids` are used for ids and for any text; `suffix` makes the variables unique. */
export const requiredArguments = (field: KmsField, ids: readonly string[], suffix = ''): FieldArguments => {
  const args = definitionOf(field).args.filter(isRequiredArgument);
  const passed = args.map(({ name }) => `${name}: $${name}${suffix}`).join(', ');
  return {
    declared: args.map(({ name, type }) => `$${name}${suffix}: ${String(type)}`),
    passed: passed && `(${passed})`,
    variables: Object.fromEntries(args.map((arg) => [`${arg.name}${suffix}`, valueFor(arg, ids)])),
  };
};

/** The operation type and the variable definitions of an operation. */
export const operationHead = ({ parent }: Pick<KmsField, 'parent'>, declared: readonly string[]) =>
  `${parent === 'Mutation' ? 'mutation' : 'query'} ${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;

const resultFor = (shape: Shape, id: string): unknown => {
  switch (shape.type) {
    case 'text':
      return id;
    case 'bytes':
      return 'AAAA';
    case 'bool':
      return true;
    case 'choice':
      return Object.values(shape.set)[0];
    case 'object':
      return fieldsFor(shape.object.fields, id);
    default:
      return 1;
  }
};

const fieldsFor = (fields: Fields, id: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]: [string, Field]) => field.required)
      .map(([name, { shape, list }]) => [name, list ? [resultFor(shape, id)] : resultFor(shape, id)]),
  );

/** The required results of an action. `id` is used for ids and for any text. */
export const minimalResult = ({ result }: Action, id: string): Record<string, unknown> =>
  fieldsFor(result, id);
