/** Measures a document with its fragments expanded, in linear time. */
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface DocumentSize {
  /** The deepest nesting of fields. */
  readonly depth: number;
  /** The deepest nesting of fields, inline fragments and spreads. */
  readonly nesting: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const emptySize: DocumentSize = { depth: 0, nesting: 0, fields: 0, aliases: 0, directives: 0 };

/** The size of two siblings. Sums can be huge: a chain of fragments that each spread the next one twice doubles at each step. */
const addSizes = (a: DocumentSize, b: DocumentSize): DocumentSize => ({
  depth: Math.max(a.depth, b.depth),
  nesting: Math.max(a.nesting, b.nesting),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
});

/** Called when the document cannot be measured. Each must throw. */
export interface OnUnmeasurable {
  /** Selections are nested more than `maxNesting` times. */
  readonly tooDeep: () => never;
  /** A fragment spreads itself, directly or through others. */
  readonly circular: () => never;
}

type WithDirectives = Pick<SelectionNode, 'directives'>;

const countDirectives = ({ directives = [] }: WithDirectives) => directives.length;

class DocumentSizeWalk {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly sizes = new Map<FragmentDefinitionNode, DocumentSize>();
  private readonly open = new Set<FragmentDefinitionNode>();
  private nesting = 0;

  constructor(
    private readonly document: DocumentNode,
    private readonly maxNesting: number,
    private readonly fail: OnUnmeasurable,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  size(): DocumentSize {
    const { definitions } = this.document;
    const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    const used = operations.map((each) => this.operation(each)).reduce(addSizes, emptySize);
    // Unused fragments count too, because validation processes them as well.
    const unused = fragments.filter((each) => !this.sizes.has(each));
    return unused.map((each) => this.fragment(each)).reduce(addSizes, used);
  }

  private operation(operation: OperationDefinitionNode): DocumentSize {
    const { variableDefinitions = [], selectionSet } = operation;
    const directives = [operation, ...variableDefinitions].reduce(
      (sum, each) => sum + countDirectives(each),
      0,
    );
    return addSizes({ ...emptySize, directives }, this.selections(selectionSet));
  }

  private selections({ selections }: SelectionSetNode): DocumentSize {
    this.nesting += 1;
    if (this.nesting > this.maxNesting) this.fail.tooDeep();
    const size = selections.map((each) => this.selection(each)).reduce(addSizes, emptySize);
    this.nesting -= 1;
    return size;
  }

  private selection(selection: SelectionNode): DocumentSize {
    const inner = this.innerSize(selection);
    const field = selection.kind === Kind.FIELD ? 1 : 0;
    return {
      depth: inner.depth + field,
      nesting: inner.nesting + 1,
      fields: inner.fields + field,
      aliases: inner.aliases + (selection.kind === Kind.FIELD && selection.alias ? 1 : 0),
      directives: inner.directives + countDirectives(selection),
    };
  }

  private innerSize(selection: SelectionNode): DocumentSize {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = this.fragments.get(selection.name.value);
      return fragment ? this.fragment(fragment) : emptySize;
    }
    return selection.selectionSet ? this.selections(selection.selectionSet) : emptySize;
  }

  /** Each fragment is walked only once, which keeps the time linear. */
  private fragment(fragment: FragmentDefinitionNode): DocumentSize {
    const known = this.sizes.get(fragment);
    if (known) return known;
    if (this.open.has(fragment)) this.fail.circular();
    this.open.add(fragment);
    const size = addSizes(
      { ...emptySize, directives: countDirectives(fragment) },
      this.selections(fragment.selectionSet),
    );
    this.open.delete(fragment);
    this.sizes.set(fragment, size);
    return size;
  }
}

export const measureDocument = (
  document: DocumentNode,
  maxNesting: number,
  fail: OnUnmeasurable,
): DocumentSize => new DocumentSizeWalk(document, maxNesting, fail).size();
