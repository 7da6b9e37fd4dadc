/**
 * What introspection costs. graphql-js bounds how deep its lists stand in one another, and not how often aliases repeat
 * them: so the objects of the answer are counted, which takes a part of the time of making them.
 */
import { Kind, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Item } from './introspection-items.js';

/** What an object of introspection weighs, and what each value in it: both are read from memory, by no resolver of ours. */
const objectWeight = 0.25;
const valueWeight = 0.02;

/** How many objects are looked at before the rest is taken to be endless. */
const maxVisits = 100_000;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export class IntrospectionWalk {
  private readonly costs = new Map<SelectionSetNode, Map<Item, number>>();
  private visits = 0;

  constructor(private readonly fragments: Fragments) {}

  /** The cost of an object of which `set` is asked, with all that stands below it. */
  cost(set: SelectionSetNode, item: Item): number {
    const known = this.costs.get(set) ?? new Map<Item, number>();
    this.costs.set(set, known);
    const found = known.get(item);
    if (found !== undefined) return found;
    this.visits += 1;
    if (this.visits > maxVisits) return Infinity;
    const cost = objectWeight + this.below(set, item);
    known.set(item, cost);
    return cost;
  }

  private below({ selections }: SelectionSetNode, item: Item): number {
    let sum = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        sum += this.field(selection, item);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment) sum += this.below(fragment.selectionSet, item);
    }
    return sum;
  }

  private field({ name, selectionSet }: FieldNode, item: Item): number {
    if (!selectionSet) return valueWeight;
    const inner = Object.hasOwn(item, name.value) ? item[name.value]?.() : undefined;
    return (inner ?? []).reduce((sum, each) => sum + this.cost(selectionSet, each), 0);
  }
}
