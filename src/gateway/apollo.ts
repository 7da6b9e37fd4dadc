/** Apollo Server as this gateway sets it up: nothing calls home, nothing is cached, no error tells more than it should. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { OperationLimits } from '../config/index.js';
import { secretsAreVariables, type Context } from '../graph/index.js';
import { withoutQuotes } from './document-errors.js';
import { operationLimits } from './limits/index.js';
import { isVariableError, variableErrors } from './variable-errors.js';

/** Told of an error that no one foresaw. */
export type OnBug = (error: Error, path: string) => void;

/** An error that is no GraphQLError of ours is a bug: what it says may hold anything, so a caller is not told. */
const mask = (formatted: GraphQLFormattedError): GraphQLFormattedError => {
  if (formatted.extensions?.['code'] !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) {
    return withoutQuotes(formatted);
  }
  return {
    ...formatted,
    message: 'Internal server error',
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR },
  };
};

const withoutValues: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, request, operation, schema }) => {
        const { body } = response;
        if (operation && body.kind === 'single' && body.singleResult.errors?.some(isVariableError)) {
          body.singleResult.errors = variableErrors(schema, operation, request.variables ?? {});
        }
        return Promise.resolve();
      },
    }),
};

/** A schema without subscriptions passes the validation of one all the same, and would fail when it is executed. */
const withoutSubscriptions: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        throw new GraphQLError('There are no subscriptions here: ask for a query or a mutation.', {
          extensions: { code: ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE, http: { status: 400 } },
        });
      },
    }),
};

const isBug = (error: GraphQLError) =>
  error.originalError !== undefined && error.extensions['code'] === undefined;

const reporting = (onBug: OnBug): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors }) => {
        for (const error of errors.filter(isBug))
          onBug(error.originalError ?? error, error.path?.join('.') ?? '');
        return Promise.resolve();
      },
    }),
});

export const createApollo = (
  schema: GraphQLSchema,
  limits: OperationLimits,
  onBug: OnBug,
): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    validationRules: [secretsAreVariables],
    stopOnTerminationSignals: false,
    formatError: mask,
    plugins: [
      withoutValues,
      withoutSubscriptions,
      operationLimits(limits),
      reporting(onBug),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
