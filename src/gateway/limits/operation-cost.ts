/** What an operation costs with the variables that it is given: known before it runs, by the schema alone. */
import {
  getNamedType,
  isCompositeType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { callsFor } from './kms-calls.js';
import { Dearest } from './max-cost-by-type.js';
import { ruleOf, type FieldRule } from './field-rules.js';
import { givenBy, type Given, type Variables } from './argument-values.js';
import { itemsOf, type Item, type Items } from './introspection-items.js';
import { IntrospectionWalk } from './introspection.js';

export interface OperationCost {
  readonly cost: number;
  /** The fields that reach KMS, one that takes ids once for each hundred. */
  readonly kmsFields: number;
  /** The greatest `first`. */
  readonly pageSize: number;
}

export interface Request {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** The length of the lists directly in what a field gives, where its arguments tell. */
type LengthAbove = number | undefined;

class CostWalk {
  kmsFields = 0;
  pageSize = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly given: Given;
  private readonly introspection: IntrospectionWalk;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly items: Items,
    { document, operation, variables }: Request,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
    this.given = givenBy(operation, variables);
    this.introspection = new IntrospectionWalk(this.fragments);
  }

  selections(set: SelectionSetNode, type: GraphQLCompositeType, above: LengthAbove): number {
    const dearest = new Dearest(this.schema, type);
    this.collect(set, type, above, dearest);
    return dearest.total;
  }

  private collect(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    above: LengthAbove,
    into: Dearest,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        into.add(type, this.field(selection, type, above));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      if (fragment)
        this.collect(fragment.selectionSet, isCompositeType(condition) ? condition : type, above, into);
    }
  }

  private field(node: FieldNode, parent: GraphQLCompositeType, above: LengthAbove): number {
    if (node.name.value === SchemaMetaFieldDef.name) return this.introspected(node, this.items.schema);
    if (node.name.value === TypeMetaFieldDef.name) return this.introspected(node, this.typeAsked(node));
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const rule = ruleOf(field);
    const listed = rule.listed && this.given.elements(node, rule.listed);
    const length = rule.listed ? listed?.length : this.pageGiven(node, rule);
    const calls = rule.kms && listed ? callsFor(listed) : 1;
    if (rule.kms) this.kmsFields += calls;
    const weight = rule.weight * calls;
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return weight;
    const objects = rule.list ? (length ?? above ?? rule.assumedSize) : 1;
    const below = rule.list ? undefined : length;
    return weight + objects * (1 + this.selections(node.selectionSet, type, below));
  }

  /** How many things a page is to hold. */
  private pageGiven(node: FieldNode, { first }: FieldRule): number | undefined {
    const page = first && this.given.number(node, first);
    if (page === undefined) return undefined;
    this.pageSize = Math.max(this.pageSize, page);
    return Math.max(0, page);
  }

  private introspected({ selectionSet }: FieldNode, item: Item | undefined): number {
    return selectionSet && item ? this.introspection.cost(selectionSet, item) : 0;
  }

  private typeAsked(node: FieldNode): Item | undefined {
    const [argument] = TypeMetaFieldDef.args;
    const name = argument && this.given.value(node, argument);
    return typeof name === 'string' ? this.items.type(name) : undefined;
  }
}

const known = new WeakMap<GraphQLSchema, Items>();

const itemsFor = (schema: GraphQLSchema) => {
  const items = known.get(schema) ?? itemsOf(schema);
  known.set(schema, items);
  return items;
};

/** Never throws for what an operation that is valid, or its variables, may hold. */
export const costOf = (schema: GraphQLSchema, request: Request): OperationCost => {
  const { operation } = request;
  const root = schema.getRootType(operation.operation);
  if (!root) return { cost: 0, kmsFields: 0, pageSize: 0 };
  const walk = new CostWalk(schema, itemsFor(schema), request);
  const cost = walk.selections(operation.selectionSet, root, undefined);
  return { cost: Math.ceil(cost), kmsFields: walk.kmsFields, pageSize: walk.pageSize };
};
