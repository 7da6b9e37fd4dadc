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
  /** The length of the list that an argument is; undefined where it is left out or null. */
  length(node: FieldNode, argument: GraphQLArgument): number | undefined;
}

const plain = (node: ValueNode | undefined): unknown => node && valueFromASTUntyped(node);

const whole = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined);

/** One value stands for a list of one. */
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

export const givenBy = (operation: OperationDefinitionNode, variables: Variables): Given => {
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const variable = (name: string): unknown =>
    Object.hasOwn(variables, name) ? variables[name] : plain(defaults.get(name));

  const nodeOf = ({ arguments: given = [] }: FieldNode, { name }: GraphQLArgument): ValueNode | undefined =>
    given.find((each) => each.name.value === name)?.value;

  const valueOf = (node: FieldNode, argument: GraphQLArgument): unknown => {
    const value = nodeOf(node, argument);
    return value?.kind === Kind.VARIABLE ? variable(value.name.value) : plain(value);
  };

  return {
    value: valueOf,
    number: (node, argument) => whole(valueOf(node, argument)) ?? whole(argument.defaultValue),
    length: (node, argument) => {
      const literal = nodeOf(node, argument);
      // The elements of a literal may be variables: they count without being looked at.
      if (literal?.kind === Kind.LIST) return literal.values.length;
      const given = valueOf(node, argument);
      return given === undefined || given === null ? undefined : lengthOf(given);
    },
  };
};
