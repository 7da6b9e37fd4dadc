/** What the schema says of a field for the limits of an operation: what it weighs, and what tells the length of its lists. */
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isUnionType,
  Kind,
  type DirectiveNode,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';

type AnyField = GraphQLField<unknown, unknown>;

export interface FieldRule {
  /** The weight of one call of it: its `@cost`. */
  readonly weight: number;
  /** Whether it reaches KMS by a call of its own: links of payloads do not. */
  readonly kms: boolean;
  readonly list: boolean;
  /** How long it is where the operation does not tell. */
  readonly assumedSize: number;
  /** Its argument that says how much of a list to give. */
  readonly first: GraphQLArgument | undefined;
  /** Its argument that lists what to give, or what to do it to. */
  readonly listed: GraphQLArgument | undefined;
}

/** The length of lists of which the schema says nothing. */
const usualSize = 10;

const directiveOf = ({ astNode }: AnyField, name: string) =>
  astNode?.directives?.find((each) => each.name.value === name);

const numberIn = (directive: DirectiveNode | undefined, name: string): number | undefined => {
  const value = directive?.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
};

/** Ids, representations or members of an enum; lists of input objects are filters and tags. */
const isListed = ({ type }: GraphQLArgument) =>
  isListType(getNullableType(type)) && !isInputObjectType(getNamedType(type));

const ruleFor = (field: AnyField): FieldRule => {
  const named = getNamedType(field.type);
  const listed = field.args.find(isListed);
  const answers = directiveOf(field, 'kms') !== undefined && isUnionType(named);
  return {
    weight: numberIn(directiveOf(field, 'cost'), 'weight') ?? 0,
    // A router's look-up carries no `@kms`, and is one all the same.
    kms: answers || field.name === '_entities',
    list: isListType(getNullableType(field.type)),
    assumedSize: numberIn(directiveOf(field, 'listSize'), 'assumedSize') ?? usualSize,
    first: field.args.find(({ name }) => name === 'first'),
    listed,
  };
};

const rules = new WeakMap<AnyField, FieldRule>();

export const ruleOf = (field: AnyField): FieldRule => {
  const known = rules.get(field);
  if (known) return known;
  const rule = ruleFor(field);
  rules.set(field, rule);
  return rule;
};
