/** How much a document holds, its fragments counted wherever they are spread: one walk, whatever they add up to. */
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface DocumentSize {
  /** How deep fields stand in one another. */
  readonly depth: number;
  /** How deep fields, inline fragments and spreads do. */
  readonly nesting: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const nothing: DocumentSize = { depth: 0, nesting: 0, fields: 0, aliases: 0, directives: 0 };

/** Both, beside one another. The sums may be astronomic: fragments that spread the next one twice double them each time. */
const together = (a: DocumentSize, b: DocumentSize): DocumentSize => ({
  depth: Math.max(a.depth, b.depth),
  nesting: Math.max(a.nesting, b.nesting),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
});

/** Each is called where the walk cannot go on, and must throw. */
export interface Refusals {
  /** Selections stand in one another more than `maxNesting` times. */
  readonly tooDeep: () => never;
  /** A fragment spreads itself, perhaps through others. */
  readonly circular: () => never;
}

type Directed = Pick<SelectionNode, 'directives'>;

const directivesOf = ({ directives = [] }: Directed) => directives.length;

class Walk {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly sizes = new Map<FragmentDefinitionNode, DocumentSize>();
  private readonly open = new Set<FragmentDefinitionNode>();
  private level = 0;

  constructor(
    private readonly document: DocumentNode,
    private readonly maxNesting: number,
    private readonly refuse: Refusals,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  size(): DocumentSize {
    const { definitions } = this.document;
    const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    const spread = operations.map((each) => this.operation(each)).reduce(together, nothing);
    // Fragments that nothing spreads are validated all the same.
    const unused = fragments.filter((each) => !this.sizes.has(each));
    return unused.map((each) => this.fragment(each)).reduce(together, spread);
  }

  private operation(operation: OperationDefinitionNode): DocumentSize {
    const { variableDefinitions = [], selectionSet } = operation;
    const directives = [operation, ...variableDefinitions].reduce((sum, each) => sum + directivesOf(each), 0);
    return together({ ...nothing, directives }, this.selections(selectionSet));
  }

  private selections({ selections }: SelectionSetNode): DocumentSize {
    this.level += 1;
    if (this.level > this.maxNesting) this.refuse.tooDeep();
    const size = selections.map((each) => this.selection(each)).reduce(together, nothing);
    this.level -= 1;
    return size;
  }

  private selection(selection: SelectionNode): DocumentSize {
    const inner = this.within(selection);
    const field = selection.kind === Kind.FIELD ? 1 : 0;
    return {
      depth: inner.depth + field,
      nesting: inner.nesting + 1,
      fields: inner.fields + field,
      aliases: inner.aliases + (selection.kind === Kind.FIELD && selection.alias ? 1 : 0),
      directives: inner.directives + directivesOf(selection),
    };
  }

  private within(selection: SelectionNode): DocumentSize {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = this.fragments.get(selection.name.value);
      return fragment ? this.fragment(fragment) : nothing;
    }
    return selection.selectionSet ? this.selections(selection.selectionSet) : nothing;
  }

  /** Each fragment is walked once. */
  private fragment(fragment: FragmentDefinitionNode): DocumentSize {
    const known = this.sizes.get(fragment);
    if (known) return known;
    if (this.open.has(fragment)) this.refuse.circular();
    this.open.add(fragment);
    const size = together(
      { ...nothing, directives: directivesOf(fragment) },
      this.selections(fragment.selectionSet),
    );
    this.open.delete(fragment);
    this.sizes.set(fragment, size);
    return size;
  }
}

export const sizeOf = (document: DocumentNode, maxNesting: number, refuse: Refusals): DocumentSize =>
  new Walk(document, maxNesting, refuse).size();
