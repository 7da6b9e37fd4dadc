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
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { GraphQLError, OperationTypeNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { OperationLimits } from '../../config/index.js';
import { secretsAreVariables } from '../../graph/index.js';
import { schemaIsClosed } from './closed-schema.js';
import type { GatewayContext } from './gateway-context.js';
import { withoutQuotes } from './document-errors.js';
import { operationLimits } from '../limits/index.js';
import { noting, type OnBug } from '../request-log/request-metrics-plugin.js';
import { isVariableError, variableErrors } from './variable-errors.js';

type Plugin = ApolloServerPlugin<GatewayContext>;

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

const withoutValues = (tellsShapes: boolean): Plugin => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, request, operation, schema }) => {
        const { body } = response;
        if (operation && body.kind === 'single' && body.singleResult.errors?.some(isVariableError)) {
          body.singleResult.errors = variableErrors(schema, operation, request.variables ?? {}, tellsShapes);
        }
        return Promise.resolve();
      },
    }),
});

/** A schema without subscriptions passes the validation of one all the same, and would fail when it is executed. */
const withoutSubscriptions: Plugin = {
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

/** What Apollo Server would log holds the messages of errors; those that matter come by `OnBug`. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

interface ApolloOptions {
  readonly limits: OperationLimits;
  readonly onBug: OnBug;
}

interface Openness {
  /** Whether callers may ask for the schema, and are helped by its names when they mistype one. */
  readonly open: boolean;
}

const createApollo = (
  schema: GraphQLSchema,
  { open, limits, onBug }: ApolloOptions & Openness,
): ApolloServer<GatewayContext> =>
  new ApolloServer<GatewayContext>({
    schema,
    // The closed one has a rule of its own, which knows of `_service` too.
    introspection: true,
    hideSchemaDetailsFromClientErrors: !open,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    validationRules: open ? [secretsAreVariables] : [schemaIsClosed, secretsAreVariables],
    stopOnTerminationSignals: false,
    formatError: mask,
    logger: silent,
    plugins: [
      withoutValues(open),
      withoutSubscriptions,
      operationLimits(limits),
      noting(onBug),
      // Traces hold times and names, and of errors not even the message. Who may ask for one is decided by the endpoint.
      open
        ? ApolloServerPluginInlineTrace({ includeErrors: { masked: true } })
        : ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });

/**
 * Two servers of one schema, as callers may or may not be told of it. Each keeps the documents that have passed its
 * validation, so that none that one has let pass is taken for valid by the other.
 */
export interface Apollos {
  readonly open: ApolloServer<GatewayContext>;
  readonly closed: ApolloServer<GatewayContext>;
  stop(): Promise<void>;
}

export const startApollos = async (schema: GraphQLSchema, options: ApolloOptions): Promise<Apollos> => {
  const open = createApollo(schema, { open: true, ...options });
  const closed = createApollo(schema, { open: false, ...options });
  await Promise.all([open.start(), closed.start()]);
  return {
    open,
    closed,
    stop: async () => {
      await Promise.all([open.stop(), closed.stop()]);
    },
  };
};
