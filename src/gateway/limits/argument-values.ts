/** Reads the arguments of fields from literals and variables, before graphql-js has validated the variables. */
import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLArgument,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

export interface ArgumentValues {
  /** The value of an argument; undefined if it is left out. */
  value(node: FieldNode, argument: GraphQLArgument): unknown;
  /** The value of an argument if it is a whole number; otherwise its default, if that is one. */
  number(node: FieldNode, argument: GraphQLArgument): number | undefined;
  /** The elements of a list argument; undefined if it is left out or null. */
  elements(node: FieldNode, argument: GraphQLArgument): readonly unknown[] | undefined;
}

const literalValue = (node: ValueNode | undefined, variables: Variables = {}): unknown =>
  node && valueFromASTUntyped(node, variables);

const wholeNumber = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined;

export const argumentValues = (operation: OperationDefinitionNode, variables: Variables): ArgumentValues => {
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const variableValue = (name: string): unknown =>
    Object.hasOwn(variables, name) ? variables[name] : literalValue(defaults.get(name));

  const nodeOf = ({ arguments: nodes = [] }: FieldNode, { name }: GraphQLArgument): ValueNode | undefined =>
    nodes.find((each) => each.name.value === name)?.value;

  const read = (node: ValueNode | undefined): unknown =>
    node?.kind === Kind.VARIABLE ? variableValue(node.name.value) : literalValue(node, variables);
  const valueOf = (node: FieldNode, argument: GraphQLArgument): unknown => read(nodeOf(node, argument));

  return {
    value: valueOf,
    number: (node, argument) => wholeNumber(valueOf(node, argument)) ?? wholeNumber(argument.defaultValue),
    elements: (node, argument) => {
      const literal = nodeOf(node, argument);
      if (literal?.kind === Kind.LIST) return literal.values.map(read);
      const value = valueOf(node, argument);
      if (value === undefined || value === null) return undefined;
      // GraphQL coerces a single value to a list of one.
      const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
      return elements;
    },
  };
};
