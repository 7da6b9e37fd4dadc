/**
 * A document without what makes no difference to what it asks for: white space and comments, and the order of things whose
 * order is free. Tools that make lists of operations write them in an order of their own.
 */
import {
  Kind,
  OperationTypeNode,
  print,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const sorted = (nodes: readonly ASTNode[] = []): string => nodes.map(print).sort().join(' ');

/** The fields of a mutation are carried out one after the other, as they stand. */
const mutationType = 'Mutation';

/** `ordered`: whether the order of these selections matters. */
const ofSet = (set: SelectionSetNode | undefined, ordered: boolean): string => {
  if (!set) return '';
  const selections = set.selections.map((each) => ofSelection(each, ordered));
  return `{ ${(ordered ? selections : selections.sort()).join(' ')} }`;
};

const ofSelection = (node: SelectionNode, ordered: boolean): string => {
  const directives = sorted(node.directives);
  switch (node.kind) {
    case Kind.FIELD: {
      const name = node.alias ? `${node.alias.value}: ${node.name.value}` : node.name.value;
      return `${name}(${sorted(node.arguments)}) ${directives} ${ofSet(node.selectionSet, false)}`;
    }
    case Kind.FRAGMENT_SPREAD:
      return `...${node.name.value} ${directives}`;
    case Kind.INLINE_FRAGMENT:
      return `... on ${node.typeCondition?.name.value ?? ''} ${directives} ${ofSet(node.selectionSet, ordered)}`;
  }
};

const ofDefinition = (node: DefinitionNode): string => {
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION: {
      const { operation, name, variableDefinitions, directives, selectionSet } = node;
      const head = `${operation} ${name?.value ?? ''}(${sorted(variableDefinitions)}) ${sorted(directives)}`;
      return `${head} ${ofSet(selectionSet, operation === OperationTypeNode.MUTATION)}`;
    }
    case Kind.FRAGMENT_DEFINITION: {
      const { name, typeCondition, directives, selectionSet } = node;
      const type = typeCondition.name.value;
      const head = `fragment ${name.value} on ${type} ${sorted(directives)}`;
      return `${head} ${ofSet(selectionSet, type === mutationType)}`;
    }
    default:
      return print(node);
  }
};

/** Equal for two documents exactly where they ask for the same. */
export const meaningOf = ({ definitions }: DocumentNode): string =>
  definitions.map(ofDefinition).sort().join('\n');
