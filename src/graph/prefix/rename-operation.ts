/** Renames root fields and types in the text of an operation, and keeps its comments and its layout. */
import { Kind, parse, visit, type NameNode, type SelectionSetNode } from 'graphql';
import { rootTypes } from '../kit/type-names.js';
import type { NewNames } from './new-names.js';

/** The names of the fields directly inside a root type. */
const fieldNamesIn = ({ selections }: SelectionSetNode): NameNode[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldNamesIn(selection.selectionSet) : [];
  });

interface Edit {
  readonly node: NameNode;
  readonly newName: string | undefined;
}

export const renameOperation = (text: string, { rootFields, types }: NewNames): string => {
  const edits: Edit[] = [];
  const renameFields = (set: SelectionSetNode) => {
    for (const node of fieldNamesIn(set)) edits.push({ node, newName: rootFields.get(node.value) });
  };
  visit(parse(text), {
    [Kind.OPERATION_DEFINITION]: ({ selectionSet }) => {
      renameFields(selectionSet);
    },
    [Kind.FRAGMENT_DEFINITION]: ({ typeCondition, selectionSet }) => {
      if (rootTypes.includes(typeCondition.name.value)) renameFields(selectionSet);
    },
    [Kind.NAMED_TYPE]: ({ name }) => {
      edits.push({ node: name, newName: types.get(name.value) });
    },
  });
  // From the end, so that an edit does not move the next one.
  return edits
    .sort((one, other) => (other.node.loc?.start ?? 0) - (one.node.loc?.start ?? 0))
    .reduce(
      (edited, { node: { loc }, newName }) =>
        loc && newName !== undefined ? edited.slice(0, loc.start) + newName + edited.slice(loc.end) : edited,
      text,
    );
};
