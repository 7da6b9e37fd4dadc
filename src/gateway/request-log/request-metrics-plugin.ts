/** Records the operation and the errors of a request in its metrics, and reports unexpected errors. */
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { fieldPath, rootFields } from './field-path.js';
import type { RequestError, RequestMetrics } from './request-metrics.js';

/** Called with an unexpected error and the path of the field where it happened. */
export type OnBug = (error: Error, path: string) => void;

interface WithMetrics {
  readonly metrics: RequestMetrics;
}

const isBug = (error: GraphQLError) =>
  error.originalError !== undefined && error.extensions['code'] === undefined;

/** The number of errors that are recorded for one request. */
const maxErrors = 10;

const codeOf = ({ extensions }: GraphQLFormattedError): string => {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
};

const withoutDuplicates = (errors: readonly RequestError[]): RequestError[] => [
  ...new Map(errors.map((error) => [`${error.code} ${error.path}`, error])).values(),
];

export const requestMetricsPlugin = (onBug: OnBug): ApolloServerPlugin<WithMetrics> => ({
  unexpectedErrorProcessingRequest: ({ error }) => {
    onBug(error, '');
    return Promise.resolve();
  },
  requestDidStart: ({ contextValue: { metrics } }) =>
    Promise.resolve({
      didResolveOperation: ({ document, operation }) => {
        if (operation) {
          metrics.operation = { type: operation.operation, fields: rootFields(document, operation) };
        }
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
        metrics.errors = withoutDuplicates(
          errors.slice(0, maxErrors).map((error) => ({ code: codeOf(error), path: pathOf(error) })),
        );
        return Promise.resolve();
      },
    }),
});
