/** Reads a page of several lists of KMS as one list, in as few calls as KMS admits. */
import { maxPageSize } from '../../../contract/index.js';
import { KmsError } from '../errors/kms-error.js';
import type { Offsets } from './cursors.js';

/** A part of a list, as KMS returns it. */
interface Part<N> {
  /** Null for an element that cannot be read: it keeps its place, so that no other element is lost or repeated. */
  readonly nodes: readonly (N | null)[];
  /** Undefined if KMS does not tell it. */
  readonly totalCount: number | undefined;
}

/** Reads a part of one list. */
export type ReadPart<N> = (part: { offset: number; limit: number }) => Promise<Part<N> | KmsError>;

export interface MergedPage<N> {
  /** The elements, each with the offsets that are reached after it. */
  readonly elements: readonly { readonly node: N | null; readonly offsets: Offsets }[];
  /** The length of all lists together, as far as it is known. */
  readonly totalCount: number;
  readonly hasMore: boolean;
}

interface PageOptions<N> {
  readonly lists: readonly ReadPart<N>[];
  /** Where the page begins in each list. */
  readonly start: Offsets;
  readonly first: number;
  /** Elements with a smaller rank come first; equal ones in the order of the lists. */
  readonly rankOf: (node: N) => number;
}

/** One of the lists, from where the page begins. */
class Source<N> {
  private total: number | undefined;
  private readonly nodes: (N | null)[] = [];
  private taken = 0;
  private ended = false;

  constructor(
    private readonly read: ReadPart<N>,
    private readonly start: number,
  ) {}

  /** How many of its elements come before the next one. */
  get offset(): number {
    return this.start + this.taken;
  }

  /** How many elements the list has. If KMS does not tell it, how many are known. */
  get totalCount(): number {
    return this.total ?? this.start + this.nodes.length;
  }

  /** Whether there are elements after those that were taken. Of a list of unknown length, there may be. */
  get hasMore(): boolean {
    return this.offset < this.totalCount || (this.total === undefined && !this.ended);
  }

  /** Null if it cannot be read, undefined if there is none. */
  get next(): N | null | undefined {
    return this.nodes[this.taken];
  }

  /** Whether its next element is unknown. */
  get mustRead(): boolean {
    return this.taken === this.nodes.length && !this.ended;
  }

  take(): void {
    this.taken += 1;
  }

  /** Reads what a page that lacks `missing` elements may need of it. Returns the error of a failed call. */
  async readMore(missing: number): Promise<KmsError | undefined> {
    const limit = Math.min(Math.max(missing, 1), maxPageSize);
    const part = await this.read({ offset: this.start + this.nodes.length, limit });
    if (part instanceof KmsError) return part;
    this.nodes.push(...part.nodes.slice(0, limit));
    this.total = part.totalCount ?? this.total;
    this.ended =
      part.nodes.length === 0 ||
      (this.total === undefined ? part.nodes.length < limit : this.start + this.nodes.length >= this.total);
    return undefined;
  }
}

/** The source whose next element comes first. Undefined if all lists have ended. */
const nextSource = <N>(sources: readonly Source<N>[], rankOf: (node: N) => number) => {
  let best: { readonly source: Source<N>; readonly node: N | null; readonly rank: number } | undefined;
  for (const source of sources) {
    const node = source.next;
    if (node === undefined) continue;
    // What cannot be read comes as soon as KMS lists it.
    const rank = node === null ? -Infinity : rankOf(node);
    if (!best || rank < best.rank) best = { source, node, rank };
  }
  return best;
};

/** Every list is asked at least once: only its answer tells how long it is. A failed call fails the page. */
export const readMergedPage = async <N>({
  lists,
  start,
  first,
  rankOf,
}: PageOptions<N>): Promise<MergedPage<N> | KmsError> => {
  const sources = lists.map((read, index) => new Source(read, start[index] ?? 0));
  const elements: { node: N | null; offsets: Offsets }[] = [];
  do {
    const missing = first - elements.length;
    const unread = sources.filter(({ mustRead }) => mustRead);
    const failures = await Promise.all(unread.map((source) => source.readMore(missing)));
    const failed = failures.find((failure) => failure !== undefined);
    if (failed) return failed;
    while (elements.length < first && !sources.some(({ mustRead }) => mustRead)) {
      const next = nextSource(sources, rankOf);
      if (!next) break;
      next.source.take();
      elements.push({ node: next.node, offsets: sources.map(({ offset }) => offset) });
    }
  } while (elements.length < first && sources.some(({ mustRead }) => mustRead));
  return {
    elements,
    totalCount: sources.reduce((sum, { totalCount }) => sum + totalCount, 0),
    hasMore: sources.some((source) => source.hasMore),
  };
};
