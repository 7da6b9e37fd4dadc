/** Decides who may read the schema, and hides it from everyone else: introspection, and the SDL of `_service`. */
import { ApolloServerValidationErrorCode } from '@apollo/server/errors';
import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import type { Introspection } from '../../config/index.js';
import type { AdmittedCaller } from '../admission/index.js';

export const maySeeSchema = (introspection: Introspection, { caller, viaRouter }: AdmittedCaller): boolean =>
  viaRouter || introspection === 'everyone' || (introspection === 'authenticated' && caller.issuer !== null);

/** The fields that return the schema. No other field has one of these names, so the parent type does not matter. */
const schemaFields = ['__schema', '__type', '_service'];

/** A validation rule. `__typename` stays allowed: it only names the type of an object that the caller gets anyway. */
export const hideSchemaRule = (context: ValidationContext): ASTVisitor => ({
  Field: (node) => {
    if (!schemaFields.includes(node.name.value)) return;
    context.reportError(
      new GraphQLError('Introspection is not available to this caller.', {
        nodes: node,
        extensions: { validationErrorCode: ApolloServerValidationErrorCode.INTROSPECTION_DISABLED },
      }),
    );
  },
});
