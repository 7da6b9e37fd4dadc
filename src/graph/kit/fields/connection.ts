/** Relay's connections over the offsets of KMS's lists. */
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { maxPageSize } from '../../../contract/index.js';
import { RegionArgs } from '../arguments/shared-arguments.js';
import { badInput } from '../errors/bad-input.js';
import { KmsError } from '../errors/kms-error.js';
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

const cursorOf = (position: number) => Buffer.from(`at:${position}`).toString('base64url');

/** The offset at which the page after `cursor` begins. */
const offsetAfter = (cursor: string | null | undefined): number => {
  if (cursor === undefined || cursor === null) return 0;
  const [, position] = /^at:(\d{1,10})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (position === undefined) throw badInput('after: must be a cursor from this list.');
  return Number(position) + 1;
};

export interface Page<N> {
  readonly offset: number;
  readonly nodes: readonly N[];
  readonly totalCount: number;
}

/** How a connection reads its list. `R` is the result of a list action. */
interface ListCall<R extends { readonly TotalCount: number }, N> {
  /** Reads a part of the list. */
  readonly call: (part: { offset: number; limit: number }) => Promise<{ readonly result: R } | KmsError>;
  readonly nodesOf: (result: R) => readonly N[];
  /** Called with each node of the page. */
  readonly prime?: (node: N) => void;
}

/** Reads a page in as few calls as KMS admits. A failed call fails the page. */
const readPage = async <R extends { readonly TotalCount: number }, N>(
  { first: requested, after }: PageArgs,
  { call, nodesOf }: ListCall<R, N>,
): Promise<Page<N> | KmsError> => {
  const first = requested ?? defaultPageSize;
  if (first < 0 || first > maxFirst) throw badInput(`first: must be from 0 to ${maxFirst}.`);
  const offset = offsetAfter(after);
  const nodes: N[] = [];
  for (;;) {
    const missing = first - nodes.length;
    const limit = Math.min(Math.max(missing, 1), maxPageSize);
    const outcome = await call({ offset: offset + nodes.length, limit });
    if (outcome instanceof KmsError) return outcome;
    const part = nodesOf(outcome.result);
    const totalCount = outcome.result.TotalCount;
    nodes.push(...part.slice(0, missing));
    const ended = part.length === 0 || offset + nodes.length >= totalCount;
    if (ended || nodes.length >= first) return { offset, nodes, totalCount };
  }
};

/** Reads the page that `args` ask for as a connection. */
export const readConnection = async <R extends { readonly TotalCount: number }, N, C>(
  Connection: new (page: Page<N>) => C,
  args: PageArgs,
  list: ListCall<R, N>,
): Promise<C | KmsError> => {
  const page = await readPage(args, list);
  if (page instanceof KmsError) return page;
  for (const node of page.nodes) list.prime?.(node);
  return new Connection(page);
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

    constructor(node: N, position: number) {
      this.node = node;
      this.cursor = cursorOf(position);
    }
  }

  @ObjectType(`${nodeName}Connection`, { description: 'A page of a list.' })
  class Connection {
    constructor(readonly page: Page<N>) {}

    @ListSize(defaultPageSize)
    @Field(() => [Edge], { description: 'The elements with their cursors.' })
    get edges(): Edge[] {
      return this.page.nodes.map((node, index) => new Edge(node, this.page.offset + index));
    }

    @ListSize(defaultPageSize)
    @Field(() => [Node], { description: 'The elements without cursors.' })
    get nodes(): readonly N[] {
      return this.page.nodes;
    }

    @Field(() => Int, { description: 'The number of elements in the whole list.' })
    get totalCount(): number {
      return this.page.totalCount;
    }

    @Field(() => PageInfo, { description: 'The position of this page in the list.' })
    get pageInfo(): PageInfo {
      const { offset, nodes, totalCount } = this.page;
      const end = offset + nodes.length;
      const filled = nodes.length > 0;
      return {
        // A page without elements has no cursor to go on from.
        hasNextPage: filled && end < totalCount,
        hasPreviousPage: offset > 0,
        startCursor: filled ? cursorOf(offset) : null,
        endCursor: filled ? cursorOf(end - 1) : null,
      };
    }
  }
  Object.defineProperty(Connection, 'name', { value: `${nodeName}Connection` });
  return Connection;
};
