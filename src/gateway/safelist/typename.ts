/**
 * `__typename` in documents. The caches of Apollo Client and urql need it on every object: they add it to the documents that they
 * send, and tools that write safelists add it elsewhere or not at all.
 */
import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const typename = '__typename';

/** With an alias or a directive it is a field like any other: no tool adds that. */
const isPlainTypename = (node: SelectionNode): boolean =>
  node.kind === Kind.FIELD && node.name.value === typename && !node.alias && !node.directives?.length;

const hasResponseName = (node: SelectionNode): boolean =>
  node.kind === Kind.FIELD && (node.alias ?? node.name).value === typename;

/** Selection sets that hold nothing else become empty. */
export const withoutTypename = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: (set): SelectionSetNode => ({
      ...set,
      selections: set.selections.filter((each) => !isPlainTypename(each)),
    }),
  });

const typenameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: typename } };

/** Adds it where Apollo Client adds it: in every selection set except those of operations. */
export const withTypename = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: (set, _key, parent) => {
      const ofOperation =
        parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      if (ofOperation || set.selections.some(hasResponseName)) return undefined;
      return { ...set, selections: [...set.selections, typenameField] };
    },
  });
