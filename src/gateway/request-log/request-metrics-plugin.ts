/** Notes what a request asks for and how it goes wrong, and tells of errors that no one foresaw. */
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../graphql/gateway-context.js';
import { fieldPath, rootFields } from '../graphql/field-path.js';
import type { NotedError } from './request-metrics.js';

/** Told of an error that no one foresaw, and at which field. */
export type OnBug = (error: Error, path: string) => void;

const isBug = (error: GraphQLError) =>
  error.originalError !== undefined && error.extensions['code'] === undefined;

/** More errors of one request tell no more. */
const maxNoted = 10;

const codeOf = ({ extensions }: GraphQLFormattedError): string => {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
};

const eachOnce = (errors: readonly NotedError[]): NotedError[] => [
  ...new Map(errors.map((error) => [`${error.code} ${error.path}`, error])).values(),
];

export const noting = (onBug: OnBug): ApolloServerPlugin<GatewayContext> => ({
  unexpectedErrorProcessingRequest: ({ error }) => {
    onBug(error, '');
    return Promise.resolve();
  },
  requestDidStart: ({ contextValue: { notes } }) =>
    Promise.resolve({
      didResolveOperation: ({ document, operation }) => {
        if (operation)
          notes.operation = { type: operation.operation, fields: rootFields(document, operation) };
        return Promise.resolve();
      },
      didEncounterErrors: ({ errors, document, operation }) => {
        for (const error of errors.filter(isBug)) {
          const path = document && operation && error.path ? fieldPath(document, operation, error.path) : '';
          onBug(error.originalError ?? error, path);
        }
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body }, document, operation }) => {
        const errors = (body.kind === 'single' && body.singleResult.errors) || [];
        const pathOf = ({ path }: GraphQLFormattedError) =>
          document && operation && path ? fieldPath(document, operation, path) : '';
        notes.errors = eachOnce(
          errors.slice(0, maxNoted).map((error) => ({ code: codeOf(error), path: pathOf(error) })),
        );
        return Promise.resolve();
      },
    }),
});
