/** What a group of the graph consists of: `schema.ts` builds the subgraph from all groups. */
import type { ClassType } from 'type-graphql';
import type { ResolveReference } from './references.js';

export interface Group {
  readonly resolvers: readonly ClassType[];
  /** How a router looks up the entities of the group, by the names of their types. */
  readonly references: Readonly<Record<string, ResolveReference>>;
}
