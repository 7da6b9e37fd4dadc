/** Renames root fields and types in type definitions, and where descriptions mention them. */
import { Kind, visit, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';
import { rootTypes } from '../kit/type-names.js';
import type { NewNames } from './new-names.js';
import { renameText } from './rename-text.js';

const renamed = <N extends { readonly name: { readonly value: string } }>(
  node: N,
  names: ReadonlyMap<string, string>,
): N => {
  const value = names.get(node.name.value);
  return value === undefined ? node : { ...node, name: { ...node.name, value } };
};

export const renameTypeDefinitions = (document: DocumentNode, names: NewNames): DocumentNode => {
  const withRenamedFields = (node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode =>
    rootTypes.includes(node.name.value)
      ? { ...node, fields: node.fields?.map((field) => renamed(field, names.rootFields)) ?? [] }
      : node;
  return visit(document, {
    [Kind.NAMED_TYPE]: (node) => renamed(node, names.types),
    [Kind.UNION_TYPE_DEFINITION]: (node) => renamed(node, names.types),
    [Kind.OBJECT_TYPE_DEFINITION]: (node) => renamed(withRenamedFields(node), names.types),
    [Kind.STRING]: (node) => ({ ...node, value: renameText(node.value, names) }),
  });
};
