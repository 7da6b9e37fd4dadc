/** The fields of the schema that reach KMS, with the actions that they call. */
import {
  getDirectiveValues,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { actions, isActionName, type Action } from '../../../src/contract/index.js';

export type SchemaField = GraphQLField<unknown, unknown>;

export interface KmsField {
  readonly type: GraphQLObjectType;
  readonly field: SchemaField;
  /** Never empty. */
  readonly actions: readonly [Action, ...Action[]];
}

const actionNames = (schema: GraphQLSchema, { astNode }: SchemaField): readonly unknown[] => {
  const kms = schema.getDirective('kms');
  const values = kms && astNode ? getDirectiveValues(kms, astNode) : undefined;
  return Array.isArray(values?.['actions']) ? values['actions'] : [];
};

const actionNamed = (name: unknown): Action => {
  if (typeof name === 'string' && isActionName(name)) return actions[name];
  throw new Error(`@kms names ${String(name)}, which is not an action of the contract`);
};

const actionsOf = (schema: GraphQLSchema, field: SchemaField): Action[] =>
  actionNames(schema, field).map(actionNamed);

/** Every field that reaches KMS, except the links of payloads: the page describes those with their mutation. */
export const kmsFields = (schema: GraphQLSchema): KmsField[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.endsWith('Payload'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const [first, ...others] = actionsOf(schema, field);
        return first ? [{ type, field, actions: [first, ...others] as const }] : [];
      }),
    );

/** The queries that do not call KMS. */
export const ownQueries = (schema: GraphQLSchema): SchemaField[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    (field) => actionsOf(schema, field).length === 0,
  );
