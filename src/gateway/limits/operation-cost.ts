/** Computes the cost of an operation from the schema, its document and its variables, before it runs. */
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
import { argumentValues, type ArgumentValues, type Variables } from './argument-values.js';
import { fieldCostRule, type FieldCostRule } from './field-cost-rule.js';
import { IntrospectionCostWalk } from './introspection-cost.js';
import {
  buildIntrospectionGraph,
  type IntrospectionGraph,
  type IntrospectionNode,
} from './introspection-graph.js';
import { combinationCount, kmsCallCount } from './kms-call-count.js';
import { MaxCostByType } from './max-cost-by-type.js';

export interface OperationCost {
  readonly cost: number;
  /**
   * The fields that call KMS. A field that takes ids counts once for each hundred of them, and a list once for each combination
   * of its filters' values.
   */
  readonly kmsFields: number;
  /** The largest `first`. */
  readonly pageSize: number;
}

export interface OperationWithVariables {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** The length of the lists directly inside a field's object, if the field's arguments set it: `first` of a connection. */
type ListLength = number | undefined;

class CostWalk {
  kmsFields = 0;
  pageSize = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly values: ArgumentValues;
  private readonly introspectionWalk: IntrospectionCostWalk;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly introspection: IntrospectionGraph,
    { document, operation, variables }: OperationWithVariables,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
    this.values = argumentValues(operation, variables);
    this.introspectionWalk = new IntrospectionCostWalk(this.fragments);
  }

  selectionsCost(set: SelectionSetNode, type: GraphQLCompositeType, listLength: ListLength): number {
    const cost = new MaxCostByType(this.schema, type);
    this.addSelections(set, type, listLength, cost);
    return cost.total;
  }

  private addSelections(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    listLength: ListLength,
    cost: MaxCostByType,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        cost.add(type, this.fieldCost(selection, type, listLength));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      if (fragment) {
        const fragmentType = isCompositeType(condition) ? condition : type;
        this.addSelections(fragment.selectionSet, fragmentType, listLength, cost);
      }
    }
  }

  private fieldCost(node: FieldNode, parent: GraphQLCompositeType, listLength: ListLength): number {
    const { value: name } = node.name;
    if (name === SchemaMetaFieldDef.name) return this.introspectionCost(node, this.introspection.schema);
    if (name === TypeMetaFieldDef.name) return this.introspectionCost(node, this.requestedType(node));
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field) return 0;
    const rule = fieldCostRule(field);
    const elements = rule.listArgument && this.values.elements(node, rule.listArgument);
    const requestedLength = rule.listArgument ? elements?.length : this.requestedPageSize(node, rule);
    const calls = this.callCount(node, rule, elements);
    if (rule.callsKms) this.kmsFields += calls;
    const callsCost = rule.weight * calls;
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return callsCost;
    const objects = rule.isList ? (requestedLength ?? listLength ?? rule.assumedSize) : 1;
    const innerLength = rule.isList ? undefined : requestedLength;
    return callsCost + objects * (1 + this.selectionsCost(node.selectionSet, type, innerLength));
  }

  private callCount(node: FieldNode, rule: FieldCostRule, elements: readonly unknown[] | undefined): number {
    if (!rule.callsKms) return 1;
    if (elements) return kmsCallCount(elements);
    return combinationCount(rule.filterArguments.map((argument) => this.values.elements(node, argument)));
  }

  private requestedPageSize(node: FieldNode, { pageSizeArgument }: FieldCostRule): number | undefined {
    const size = pageSizeArgument && this.values.number(node, pageSizeArgument);
    if (size === undefined) return undefined;
    this.pageSize = Math.max(this.pageSize, size);
    return Math.max(0, size);
  }

  private introspectionCost({ selectionSet }: FieldNode, node: IntrospectionNode | undefined): number {
    return selectionSet && node ? this.introspectionWalk.cost(selectionSet, node) : 0;
  }

  private requestedType(node: FieldNode): IntrospectionNode | undefined {
    const [argument] = TypeMetaFieldDef.args;
    const name = argument && this.values.value(node, argument);
    return typeof name === 'string' ? this.introspection.type(name) : undefined;
  }
}

const introspectionGraphs = new WeakMap<GraphQLSchema, IntrospectionGraph>();

const introspectionGraphOf = (schema: GraphQLSchema) => {
  const graph = introspectionGraphs.get(schema) ?? buildIntrospectionGraph(schema);
  introspectionGraphs.set(schema, graph);
  return graph;
};

/** Does not throw for any valid operation, whatever its variables contain. */
export const operationCost = (schema: GraphQLSchema, request: OperationWithVariables): OperationCost => {
  const { operation } = request;
  const root = schema.getRootType(operation.operation);
  if (!root) return { cost: 0, kmsFields: 0, pageSize: 0 };
  const walk = new CostWalk(schema, introspectionGraphOf(schema), request);
  const cost = walk.selectionsCost(operation.selectionSet, root, undefined);
  return { cost: Math.ceil(cost), kmsFields: walk.kmsFields, pageSize: walk.pageSize };
};
