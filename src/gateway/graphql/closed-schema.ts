/** Keeps the schema from those who are not to have it: by introspection, and by the SDL that a router is given. */
import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import { ApolloServerValidationErrorCode } from '@apollo/server/errors';

/** The fields that tell of the schema. Wherever one stands, under whatever alias: no other field has such a name. */
const telling = ['__schema', '__type', '_service'];

/** A rule of validation. `__typename` stays: it tells a caller what it has got, and no more. */
export const schemaIsClosed = (context: ValidationContext): ASTVisitor => ({
  Field: (node) => {
    if (!telling.includes(node.name.value)) return;
    context.reportError(
      new GraphQLError('The schema is not told here.', {
        nodes: node,
        extensions: { validationErrorCode: ApolloServerValidationErrorCode.INTROSPECTION_DISABLED },
      }),
    );
  },
});
