/** Numbers and lengths of arguments as an operation gives them, whatever its variables hold: what is wrong is no number. */
import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLArgument,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

export interface Given {
  /** What an argument is; undefined where it is left out. */
  value(node: FieldNode, argument: GraphQLArgument): unknown;
  /** The whole number that an argument is, its default where it is left out, null or none. */
  number(node: FieldNode, argument: GraphQLArgument): number | undefined;
  /** The elements of the list that an argument is; undefined where it is left out or null. */
  elements(node: FieldNode, argument: GraphQLArgument): readonly unknown[] | undefined;
}

const plain = (node: ValueNode | undefined, variables: Variables = {}): unknown =>
  node && valueFromASTUntyped(node, variables);

const whole = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined);

export const givenBy = (operation: OperationDefinitionNode, variables: Variables): Given => {
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const variable = (name: string): unknown =>
    Object.hasOwn(variables, name) ? variables[name] : plain(defaults.get(name));

  const nodeOf = ({ arguments: given = [] }: FieldNode, { name }: GraphQLArgument): ValueNode | undefined =>
    given.find((each) => each.name.value === name)?.value;

  const read = (value: ValueNode | undefined): unknown =>
    value?.kind === Kind.VARIABLE ? variable(value.name.value) : plain(value, variables);
  const valueOf = (node: FieldNode, argument: GraphQLArgument): unknown => read(nodeOf(node, argument));

  return {
    value: valueOf,
    number: (node, argument) => whole(valueOf(node, argument)) ?? whole(argument.defaultValue),
    elements: (node, argument) => {
      const literal = nodeOf(node, argument);
      if (literal?.kind === Kind.LIST) return literal.values.map(read);
      const given = valueOf(node, argument);
      if (given === undefined || given === null) return undefined;
      // One value stands for a list of one.
      const elements: readonly unknown[] = Array.isArray(given) ? given : [given];
      return elements;
    },
  };
};
