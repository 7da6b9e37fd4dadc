/** Relay's connections over the lists of KMS. */
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Action } from '../../../contract/index.js';
import { RegionArgs } from '../arguments/shared-arguments.js';
import { type CallSuccess, skippedPositions } from '../call.js';
import { badInput } from '../errors/bad-input.js';
import { KmsError } from '../errors/kms-error.js';
import { type Cursors, cursorsFor, type Offsets } from '../lists/cursors.js';
import { type MergedPage, readMergedPage, type ReadPart } from '../lists/merged-page.js';
import { defaultPageSize, ListSize } from './decorators.js';

const maxFirst = 1_000;

@Directive('@shareable')
@ObjectType({ description: 'The position of a page in its list.' })
export class PageInfo {
  @Field(() => Boolean, {
    description: 'Whether there are more elements after this page: pass `endCursor` as `after`.',
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there are elements before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first element; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last element; null for an empty page.',
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs extends RegionArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultPageSize,
    description: `The number of elements, at most ${maxFirst.toLocaleString('en')}; 0 returns only \`totalCount\`.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Returns the elements after this cursor.' })
  after?: string | null;
}

export interface Page<N> extends MergedPage<N> {
  /** Where the page begins in each list. */
  readonly start: Offsets;
  readonly cursors: Cursors;
}

interface ListResult {
  readonly TotalCount?: number | undefined;
}

interface ListSuccess<R> extends Pick<CallSuccess<Action>, 'skipped'> {
  readonly result: R;
}

/** Puts null where an element of the list could not be read. */
const withSkipped = <N>(nodes: readonly N[], success: ListSuccess<unknown>): (N | null)[] => {
  const elements: (N | null)[] = [...nodes];
  // In ascending order, so that each position counts those before it.
  for (const position of skippedPositions(success)) elements.splice(position, 0, null);
  return elements;
};

/** How a connection reads its lists. `R` is the result of a list action. */
interface ListCalls<C, R extends ListResult, N> {
  /** What selects each of the lists that are merged. */
  readonly combinations: readonly C[];
  /** Reads a part of a list. */
  readonly call: (
    combination: C,
    part: { offset: number; limit: number },
  ) => Promise<ListSuccess<R> | KmsError>;
  /** Null for an element that cannot be shown. */
  readonly nodesOf: (result: R) => readonly (N | null)[];
  /** The order of merged lists: elements with a smaller rank come first. Without it, one list follows the other. */
  readonly rankOf?: (node: N) => number;
  /** Called with each node of the page. */
  readonly prime?: (node: N) => void;
}

/** The arguments of a list, without the filters that its combinations are made from. */
interface PageRequest extends PageArgs {
  readonly region: string;
  readonly [argument: string]: unknown;
}

/**
 * Reads the page that the arguments ask for as a connection. They and the combinations must hold everything that selects the
 * lists.
 */
export const readConnection = async <C extends object, R extends ListResult, N, P>(
  Connection: new (page: Page<N>) => P,
  { first: requested, after, ...selection }: PageRequest,
  { combinations, call, nodesOf, rankOf = () => 0, prime }: ListCalls<C, R, N>,
): Promise<P | KmsError> => {
  const first = requested ?? defaultPageSize;
  if (first < 0 || first > maxFirst) throw badInput(`first: must be from 0 to ${maxFirst}.`);
  const cursors = cursorsFor({ ...selection, combinations }, combinations.length);
  const start = after === undefined || after === null ? combinations.map(() => 0) : cursors.decode(after);
  const lists = combinations.map((combination): ReadPart<N> => async (part) => {
    const outcome = await call(combination, part);
    if (outcome instanceof KmsError) return outcome;
    return {
      nodes: withSkipped(nodesOf(outcome.result), outcome),
      totalCount: outcome.result.TotalCount,
    };
  });
  const page = await readMergedPage({ lists, start, first, rankOf });
  if (page instanceof KmsError) return page;
  if (prime) for (const { node } of page.elements) if (node !== null) prime(node);
  return new Connection({ ...page, start, cursors });
};

/** The edge and connection types for nodes of one type, `<Node>Edge` and `<Node>Connection`. */
export const connectionOf = <N extends object>(nodeName: string, Node: ClassType<N>) => {
  @ObjectType(`${nodeName}Edge`, { description: 'An element of a list and its cursor.' })
  class Edge {
    @Field(() => Node, { description: 'The element.' })
    readonly node: N;

    @Field(() => String, {
      description: 'The cursor of the element: pass it as `after` to continue from here.',
    })
    readonly cursor: string;

    constructor(node: N, cursor: string) {
      this.node = node;
      this.cursor = cursor;
    }
  }

  @ObjectType(`${nodeName}Connection`, { description: 'A page of a list.' })
  class Connection {
    constructor(readonly page: Page<N>) {}

    @ListSize(defaultPageSize)
    @Field(() => [Edge], { description: 'The elements with their cursors.' })
    get edges(): Edge[] {
      const { elements, cursors } = this.page;
      return elements.flatMap(({ node, offsets }) =>
        node === null ? [] : [new Edge(node, cursors.encode(offsets))],
      );
    }

    @ListSize(defaultPageSize)
    @Field(() => [Node], { description: 'The elements without cursors.' })
    get nodes(): readonly N[] {
      return this.page.elements.flatMap(({ node }) => (node === null ? [] : [node]));
    }

    @Field(() => Int, {
      description:
        'The number of elements of this page that KMS gave in a form that the gateway cannot read, normally 0. They count in ' +
        '`totalCount` but have no edge.',
    })
    get unreadableCount(): number {
      return this.page.elements.filter(({ node }) => node === null).length;
    }

    @Field(() => Int, {
      description:
        'The number of elements in the whole list; if KMS does not tell it, the number of those that are known.',
    })
    get totalCount(): number {
      return this.page.totalCount;
    }

    @Field(() => PageInfo, { description: 'The position of this page in the list.' })
    get pageInfo(): PageInfo {
      const { elements, hasMore, start, cursors } = this.page;
      const cursorAt = (index: number) => {
        const element = elements.at(index);
        return element ? cursors.encode(element.offsets) : null;
      };
      return {
        // A page without elements has no cursor to go on from.
        hasNextPage: elements.length > 0 && hasMore,
        hasPreviousPage: start.some((offset) => offset > 0),
        startCursor: cursorAt(0),
        endCursor: cursorAt(-1),
      };
    }
  }
  Object.defineProperty(Connection, 'name', { value: `${nodeName}Connection` });
  return Connection;
};
