/** Reads from the schema what a field costs, and which of its arguments set the length of its lists. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isUnionType,
  Kind,
  type DirectiveNode,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';

type AnyField = GraphQLField<unknown, unknown>;

export interface FieldCostRule {
  /** The weight of one call: the field's `@cost`. */
  readonly weight: number;
  /** Whether the field makes a KMS call of its own. Links of payloads do not. */
  readonly callsKms: boolean;
  readonly isList: boolean;
  /** The length of the list if the operation does not say. */
  readonly assumedSize: number;
  /** The argument that sets the page size. */
  readonly pageSizeArgument: GraphQLArgument | undefined;
  /** The argument that lists what to read or to change. */
  readonly listArgument: GraphQLArgument | undefined;
  /** The filters of a list that take several values. KMS takes one value of each in a call. */
  readonly filterArguments: readonly GraphQLArgument[];
}

/** The length of lists without `@listSize`. */
const defaultListSize = 10;

const directiveOf = ({ astNode }: AnyField, name: string) =>
  astNode?.directives?.find((each) => each.name.value === name);

const intArgument = (directive: DirectiveNode | undefined, name: string): number | undefined => {
  const value = directive?.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
};

const isFilter = ({ type }: GraphQLArgument) => {
  const named = getNamedType(type);
  return isListType(getNullableType(type)) && isEnumType(named) && named.name.endsWith('Filter');
};

/** Lists of ids, representations or enum values. Lists of input objects are filters and tags, and do not count. */
const isListArgument = (argument: GraphQLArgument) =>
  isListType(getNullableType(argument.type)) &&
  !isInputObjectType(getNamedType(argument.type)) &&
  !isFilter(argument);

const createRule = (field: AnyField): FieldCostRule => {
  const returnsResult = directiveOf(field, 'kms') !== undefined && isUnionType(getNamedType(field.type));
  return {
    weight: intArgument(directiveOf(field, 'cost'), 'weight') ?? 0,
    // `_entities` has no `@kms`, but a router's lookup calls KMS all the same.
    callsKms: returnsResult || field.name === '_entities',
    isList: isListType(getNullableType(field.type)),
    assumedSize: intArgument(directiveOf(field, 'listSize'), 'assumedSize') ?? defaultListSize,
    pageSizeArgument: field.args.find(({ name }) => name === 'first'),
    listArgument: field.args.find(isListArgument),
    filterArguments: field.args.filter(isFilter),
  };
};

const rules = new WeakMap<AnyField, FieldCostRule>();

export const fieldCostRule = (field: AnyField): FieldCostRule => {
  const known = rules.get(field);
  if (known) return known;
  const rule = createRule(field);
  rules.set(field, rule);
  return rule;
};
