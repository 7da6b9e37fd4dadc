/**
 * Refuses secrets that are literals of a document. Documents are cached, persisted and logged in many places;
 * variables are not. The contract marks the parameters that are secrets; the `@kms` actions of a field lead to them.
 */
import {
  type ASTNode,
  type ASTVisitor,
  GraphQLError,
  type GraphQLField,
  Kind,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValueNode,
  type VariableNode,
} from 'graphql';
import { type Action, actions, type Field, type Fields } from '../../../contract/index.js';
import { argumentName } from '../names.js';

/** The end of the description of every argument that is a secret. */
export const mustBeVariable = 'A secret: must be a variable.';

/** The parameter for an argument or an input field of the graph. */
const fieldNamed = (fields: Fields, name: string): Field | undefined =>
  Object.entries(fields).find(([each]) => argumentName(each) === name)?.[1];

/** The actions that the `@kms` directive of a field names. */
const actionsOf = (field: GraphQLField<unknown, unknown>): string[] => {
  const kms = field.astNode?.directives?.find(({ name }) => name.value === 'kms');
  const value = kms?.arguments?.[0]?.value;
  return value?.kind === Kind.LIST
    ? value.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []))
    : [];
};

/** An argument or an input field in a document, and the parameter that it becomes. */
interface Input {
  readonly path: string;
  readonly param: Field;
}

interface Visitor {
  readonly onVariable?: (input: Input, node: VariableNode) => void;
  readonly onLiteralSecret: (input: Input, node: ValueNode) => void;
}

const inputField = ({ path, param }: Input, { name }: ObjectFieldNode): Input | undefined => {
  const inner = param.shape.type === 'object' && fieldNamed(param.shape.object.fields, name.value);
  return inner ? { path: `${path}.${name.value}`, param: inner } : undefined;
};

/** Visits the variables in a value, and its literals that are secrets. */
const visitValue = (input: Input, node: ValueNode, visitor: Visitor): void => {
  if (node.kind === Kind.VARIABLE) visitor.onVariable?.(input, node);
  else if (input.param.secret) visitor.onLiteralSecret(input, node);
  else if (node.kind === Kind.LIST) for (const each of node.values) visitValue(input, each, visitor);
  else if (node.kind === Kind.OBJECT) {
    for (const field of node.fields) {
      const inner = inputField(input, field);
      if (inner) visitValue(inner, field.value, visitor);
    }
  }
};

const refusal = ({ path }: Input, nodes: ASTNode) =>
  new GraphQLError(`${path} takes a secret, which must be given as a variable.`, { nodes });

type Rule = (context: ValidationContext) => ASTVisitor;

/** The validation rule for a graph that calls the actions `known`. */
export const secretRule =
  (known: Readonly<Record<string, Pick<Action, 'params'>>>): Rule =>
  (context) => {
    const variableUses = new Map<VariableNode, Input>();

    const onLiteralSecret = (input: Input, node: ValueNode) => {
      context.reportError(refusal(input, node));
    };
    const onVariable = (input: Input, node: VariableNode) => {
      variableUses.set(node, input);
    };
    const checkDefaults = (operation: OperationDefinitionNode) => {
      for (const { node } of context.getRecursiveVariableUsages(operation)) {
        const input = variableUses.get(node);
        const definition = operation.variableDefinitions?.find(
          (each) => each.variable.name.value === node.name.value,
        );
        if (input && definition?.defaultValue)
          visitValue(input, definition.defaultValue, { onLiteralSecret });
      }
    };

    return {
      Argument: (node) => {
        const field = context.getFieldDef();
        if (!field || context.getDirective()) return;
        const path = `${field.name}(${node.name.value}:)`;
        for (const action of actionsOf(field)) {
          const param = fieldNamed(known[action]?.params ?? {}, node.name.value);
          if (param) visitValue({ path, param }, node.value, { onLiteralSecret, onVariable });
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

/** A validation rule: refuses literal secrets, also as default values of variables. Its errors tell only the path. */
export const secretsAreVariables = secretRule(actions);
