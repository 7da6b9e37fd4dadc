/**
 * Normalises a document: removes white space, comments and `__typename`, and sorts everything whose order has no effect. The tools
 * that generate safelists write operations in their own order.
 */
import {
  Kind,
  OperationTypeNode,
  print,
  visit,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type ObjectValueNode,
  type SelectionNode,
  type SelectionSetNode,
  type StringValueNode,
} from 'graphql';
import { withoutTypename } from './typename.js';

const printSorted = (nodes: readonly ASTNode[] = []): string => nodes.map(print).sort().join(' ');

/** The root fields of a mutation run one after the other, so their order has an effect. */
const mutationType = 'Mutation';

const normalizeSelections = (set: SelectionSetNode | undefined, keepOrder: boolean): string => {
  if (!set) return '';
  const selections = set.selections.map((each) => normalizeSelection(each, keepOrder));
  return `{ ${(keepOrder ? selections : selections.sort()).join(' ')} }`;
};

const normalizeSelection = (node: SelectionNode, keepOrder: boolean): string => {
  const directives = printSorted(node.directives);
  switch (node.kind) {
    case Kind.FIELD: {
      const name = node.alias ? `${node.alias.value}: ${node.name.value}` : node.name.value;
      const selections = normalizeSelections(node.selectionSet, false);
      return `${name}(${printSorted(node.arguments)}) ${directives} ${selections}`;
    }
    case Kind.FRAGMENT_SPREAD:
      return `...${node.name.value} ${directives}`;
    case Kind.INLINE_FRAGMENT: {
      const selections = normalizeSelections(node.selectionSet, keepOrder);
      return `... on ${node.typeCondition?.name.value ?? ''} ${directives} ${selections}`;
    }
  }
};

const normalizeDefinition = (node: DefinitionNode): string => {
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION: {
      const { operation, name, variableDefinitions, directives, selectionSet } = node;
      const variables = printSorted(variableDefinitions);
      const selections = normalizeSelections(selectionSet, operation === OperationTypeNode.MUTATION);
      return `${operation} ${name?.value ?? ''}(${variables}) ${printSorted(directives)} ${selections}`;
    }
    case Kind.FRAGMENT_DEFINITION: {
      const { name, typeCondition, directives, selectionSet } = node;
      const type = typeCondition.name.value;
      const selections = normalizeSelections(selectionSet, type === mutationType);
      return `fragment ${name.value} on ${type} ${printSorted(directives)} ${selections}`;
    }
    default:
      return print(node);
  }
};

/** Writes a string as no block string, and sorts the fields of input objects. */
const normalizeValues = (document: DocumentNode): DocumentNode =>
  visit(document, {
    StringValue: (node): StringValueNode => ({ ...node, block: false }),
    ObjectValue: {
      leave: (node): ObjectValueNode => ({
        ...node,
        fields: [...node.fields].sort((a, b) => (a.name.value < b.name.value ? -1 : 1)),
      }),
    },
  });

/** Two documents have the same normal form exactly if they ask for the same, apart from `__typename`. */
export const normalizeDocument = (document: DocumentNode): string =>
  normalizeValues(withoutTypename(document)).definitions.map(normalizeDefinition).sort().join('\n');
