/**
 * Computes what introspection costs. graphql-js limits how deep its lists are nested, but not how often aliases repeat them. So
 * the objects of the answer are counted, which takes only a part of the time of producing them.
 */
import { Kind, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { IntrospectionNode } from './introspection-graph.js';

/** The weights of an introspection object and of each value in it. They are low because no resolver of ours runs. */
const objectWeight = 0.25;
const valueWeight = 0.02;

/** After this many objects the cost is taken to be infinite. */
const maxVisits = 100_000;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export class IntrospectionCostWalk {
  private readonly costs = new Map<SelectionSetNode, Map<IntrospectionNode, number>>();
  private visits = 0;

  constructor(private readonly fragments: Fragments) {}

  /** The cost of an object with the selected fields, including the objects below it. */
  cost(set: SelectionSetNode, node: IntrospectionNode): number {
    const costsOfSet = this.costs.get(set) ?? new Map<IntrospectionNode, number>();
    this.costs.set(set, costsOfSet);
    const known = costsOfSet.get(node);
    if (known !== undefined) return known;
    this.visits += 1;
    if (this.visits > maxVisits) return Infinity;
    const cost = objectWeight + this.selectionsCost(set, node);
    costsOfSet.set(node, cost);
    return cost;
  }

  private selectionsCost({ selections }: SelectionSetNode, node: IntrospectionNode): number {
    let sum = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        sum += this.fieldCost(selection, node);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment) sum += this.selectionsCost(fragment.selectionSet, node);
    }
    return sum;
  }

  private fieldCost({ name, selectionSet }: FieldNode, node: IntrospectionNode): number {
    if (!selectionSet) return valueWeight;
    const children = Object.hasOwn(node, name.value) ? node[name.value]?.() : undefined;
    return (children ?? []).reduce((sum, each) => sum + this.cost(selectionSet, each), 0);
  }
}
