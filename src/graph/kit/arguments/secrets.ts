/**
 * Secrets of a document. A document is kept, cached and written down in many places, its variables in none: so what the
 * contract marks as a secret must be given as a variable. Which argument that is follows from the `@kms` actions of its
 * field.
 */
import {
  GraphQLError,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type GraphQLField,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValueNode,
  type VariableNode,
} from 'graphql';
import { actions, type Action, type Field, type Fields } from '../../../contract/index.js';
import { camelCase } from './arguments.js';

/** The end of the description of every argument that is a secret. */
export const mustBeVariable = 'A secret: must be a variable.';

/** The contract's word on an argument or an input field, by the name that the graph gives it. */
const fieldNamed = (fields: Fields, name: string): Field | undefined =>
  Object.entries(fields).find(([each]) => camelCase(each) === name)?.[1];

/** The actions that a field's `@kms` names. */
const actionsOf = (field: GraphQLField<unknown, unknown>): string[] => {
  const kms = field.astNode?.directives?.find(({ name }) => name.value === 'kms');
  const value = kms?.arguments?.[0]?.value;
  return value?.kind === Kind.LIST
    ? value.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []))
    : [];
};

/** A place in a document where something is given to KMS, and the contract's word on it. */
interface Given {
  readonly place: string;
  readonly param: Field;
}

interface Found {
  readonly variable?: (given: Given, node: VariableNode) => void;
  readonly literal: (given: Given, node: ValueNode) => void;
}

const inside = ({ place, param }: Given, { name }: ObjectFieldNode): Given | undefined => {
  const inner = param.shape.type === 'object' && fieldNamed(param.shape.object.fields, name.value);
  return inner ? { place: `${place}.${name.value}`, param: inner } : undefined;
};

/** Finds the variables that are given, and the literals where a variable has to be. */
const search = (given: Given, node: ValueNode, found: Found): void => {
  if (node.kind === Kind.VARIABLE) found.variable?.(given, node);
  else if (given.param.secret) found.literal(given, node);
  else if (node.kind === Kind.LIST) for (const each of node.values) search(given, each, found);
  else if (node.kind === Kind.OBJECT) {
    for (const field of node.fields) {
      const inner = inside(given, field);
      if (inner) search(inner, field.value, found);
    }
  }
};

const refusal = ({ place }: Given, nodes: ASTNode) =>
  new GraphQLError(`${place} takes a secret, which must be given as a variable.`, { nodes });

type Rule = (context: ValidationContext) => ASTVisitor;

/** The rule for a graph that calls these actions. */
export const secretRule =
  (known: Readonly<Record<string, Pick<Action, 'params'>>>): Rule =>
  (context) => {
    const used = new Map<VariableNode, Given>();

    const literal = (given: Given, node: ValueNode) => {
      context.reportError(refusal(given, node));
    };
    const variable = (given: Given, node: VariableNode) => {
      used.set(node, given);
    };
    const checkDefaults = (operation: OperationDefinitionNode) => {
      for (const { node } of context.getRecursiveVariableUsages(operation)) {
        const given = used.get(node);
        const definition = operation.variableDefinitions?.find(
          (each) => each.variable.name.value === node.name.value,
        );
        if (given && definition?.defaultValue) search(given, definition.defaultValue, { literal });
      }
    };

    return {
      Argument: (node) => {
        const field = context.getFieldDef();
        if (!field || context.getDirective()) return;
        const place = `${field.name}(${node.name.value}:)`;
        for (const action of actionsOf(field)) {
          const param = fieldNamed(known[action]?.params ?? {}, node.name.value);
          if (param) search({ place, param }, node.value, { literal, variable });
        }
      },
      Document: {
        leave: ({ definitions }) => {
          for (const definition of definitions) {
            if (definition.kind === Kind.OPERATION_DEFINITION) checkDefaults(definition);
          }
        },
      },
    };
  };

/** A rule of validation: refuses literals of secrets, default values of variables included. Tells the place alone. */
export const secretsAreVariables = secretRule(actions);
