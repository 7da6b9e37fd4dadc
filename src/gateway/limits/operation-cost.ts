/** What an operation costs with the variables that it is given: known before it runs, by the schema alone. */
import {
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Dearest } from './dearest.js';
import { ruleOf, type FieldRule } from './field-rules.js';
import { givenBy, type Given, type Variables } from './given.js';
import { introspectionOf, introspectionWeight, type Introspection } from './introspection.js';

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

/** The ids that KMS takes in one call. */
const idsPerCall = 100;

/** What a field lets the fields directly below it know. */
interface Above {
  /** The length of the lists of what it gives, where its arguments tell. */
  readonly length?: number | undefined;
  /** Whether it stands below `__schema { types }`. */
  readonly eachType: boolean;
}

class CostWalk {
  kmsFields = 0;
  pageSize = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly given: Given;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly introspection: Introspection,
    { document, operation, variables }: Request,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
    this.given = givenBy(operation, variables);
  }

  selections(set: SelectionSetNode, type: GraphQLCompositeType, above: Above): number {
    const dearest = new Dearest(this.schema, type);
    this.collect(set, type, above, dearest);
    return dearest.total;
  }

  private collect(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    above: Above,
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

  private field(node: FieldNode, parent: GraphQLCompositeType, above: Above): number {
    const field = this.definition(node, parent);
    if (!field) return 0;
    const rule = ruleOf(field);
    const length = this.lengthGiven(node, rule);
    const calls = rule.kms ? Math.max(1, Math.ceil((rule.listed ? (length ?? 1) : 1) / idsPerCall)) : 1;
    if (rule.kms) this.kmsFields += calls;
    const weight = rule.weight * calls;
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return weight;
    const each = isIntrospectionType(type) ? introspectionWeight : 1;
    const below = {
      length: rule.list ? undefined : length,
      eachType: above.eachType || (isIntrospectionType(parent) && field.name === 'types'),
    };
    const objects = rule.list
      ? (length ?? above.length ?? this.introspected(field.name, parent, above) ?? rule.assumedSize)
      : 1;
    return weight + objects * (each + this.selections(node.selectionSet, type, below));
  }

  private definition(
    { name }: FieldNode,
    parent: GraphQLCompositeType,
  ): GraphQLField<unknown, unknown> | undefined {
    if (name.value === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name.value === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return 'getFields' in parent ? parent.getFields()[name.value] : undefined;
  }

  /** How many things the arguments of a field ask for. */
  private lengthGiven(node: FieldNode, { first, listed }: FieldRule): number | undefined {
    if (listed) return this.given.length(node, listed);
    const page = first && this.given.number(node, first);
    if (page === undefined) return undefined;
    this.pageSize = Math.max(this.pageSize, page);
    return Math.max(0, page);
  }

  private introspected(name: string, parent: GraphQLCompositeType, { eachType }: Above): number | undefined {
    if (!isIntrospectionType(parent)) return undefined;
    return (eachType ? this.introspection.each : this.introspection.any)(name);
  }
}

const introspections = new WeakMap<GraphQLSchema, Introspection>();

const introspectionFor = (schema: GraphQLSchema) => {
  const known = introspections.get(schema) ?? introspectionOf(schema);
  introspections.set(schema, known);
  return known;
};

/** Never throws for what an operation that is valid, or its variables, may hold. */
export const costOf = (schema: GraphQLSchema, request: Request): OperationCost => {
  const { operation } = request;
  const root = schema.getRootType(operation.operation);
  if (!root) return { cost: 0, kmsFields: 0, pageSize: 0 };
  const walk = new CostWalk(schema, introspectionFor(schema), request);
  const cost = walk.selections(operation.selectionSet, root, { eachType: false });
  return { cost: Math.ceil(cost), kmsFields: walk.kmsFields, pageSize: walk.pageSize };
};
