/** Configures Apollo Server: no reporting to Apollo, no cached answers, and errors that reveal no values and no internals. */
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
import { operationLimitsPlugin } from '../limits/index.js';
import { createPersistedQueryCache } from '../persisted-queries/index.js';
import { requestMetricsPlugin, type OnBug } from '../request-log/index.js';
import type { GatewayContext } from './gateway-context.js';
import { hideSchemaNames } from './hide-schema-names.js';
import { redactDocumentError } from './redact-document-error.js';
import { hideSchemaRule } from './schema-visibility.js';
import { isVariableError, variableErrors } from './variable-errors.js';

type Plugin = ApolloServerPlugin<GatewayContext>;

/** Errors without a code of ours are bugs. Their messages may contain anything, so callers do not see them. */
const formatError = (formatted: GraphQLFormattedError): GraphQLFormattedError => {
  if (formatted.extensions?.['code'] !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) {
    return redactDocumentError(formatted);
  }
  return {
    ...formatted,
    message: 'Internal server error',
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR },
  };
};

const redactVariableErrors = (schemaVisible: boolean): Plugin => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, request, operation, schema }) => {
        const { body } = response;
        if (operation && body.kind === 'single' && body.singleResult.errors?.some(isVariableError)) {
          const { variables = {} } = request;
          body.singleResult.errors = variableErrors(schema, operation, variables, schemaVisible);
        }
        return Promise.resolve();
      },
    }),
});

/** A subscription passes validation although the schema has none, and would fail as a bug when it is executed. */
const rejectSubscriptions: Plugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        throw new GraphQLError('Subscriptions are not supported: send a query or a mutation.', {
          extensions: { code: ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE, http: { status: 400 } },
        });
      },
    }),
};

/**
 * Validation is aborted after this many errors. The first one is all that a caller without the schema can use, and more would let it
 * try many names at once.
 */
const maxValidationErrors = (schemaVisible: boolean): number => (schemaVisible ? 20 : 1);

/** Apollo Server would log error messages, which may contain secrets. Unexpected errors are reported by `onBug`. */
const silentLogger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

interface ApolloOptions {
  readonly limits: OperationLimits;
  readonly onBug: OnBug;
  /** The size of each cache of persisted queries; 0 for none. */
  readonly persistedQueryBytes: number;
}

interface Visibility {
  /** Whether callers may read the schema, and get suggestions when they misspell a name. */
  readonly schemaVisible: boolean;
}

const createApolloServer = (
  schema: GraphQLSchema,
  { schemaVisible, limits, onBug, persistedQueryBytes }: ApolloOptions & Visibility,
): ApolloServer<GatewayContext> => {
  const persistedQueries = createPersistedQueryCache(persistedQueryBytes);
  return new ApolloServer<GatewayContext>({
    schema,
    // Apollo's own switch does not cover `_service`; hideSchemaRule does.
    introspection: true,
    hideSchemaDetailsFromClientErrors: !schemaVisible,
    validationOptions: { maxErrors: maxValidationErrors(schemaVisible) },
    includeStacktraceInErrorResponses: false,
    persistedQueries: persistedQueries ? { cache: persistedQueries } : false,
    validationRules: schemaVisible ? [secretsAreVariables] : [hideSchemaRule, secretsAreVariables],
    stopOnTerminationSignals: false,
    formatError,
    logger: silentLogger,
    plugins: [
      redactVariableErrors(schemaVisible),
      ...(schemaVisible ? [] : [hideSchemaNames(schema)]),
      rejectSubscriptions,
      operationLimitsPlugin(limits),
      requestMetricsPlugin(onBug),
      // Traces contain timings and names, and no error messages. The endpoint decides who may ask for one.
      schemaVisible
        ? ApolloServerPluginInlineTrace({ includeErrors: { masked: true } })
        : ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
};

/**
 * Two servers of one schema, for callers who may see the schema and for those who may not. Each server caches the documents
 * that passed its own validation, and its own persisted queries, so a document accepted by one is never taken as valid by the
 * other.
 */
export interface ApolloServers {
  readonly schemaVisible: ApolloServer<GatewayContext>;
  readonly schemaHidden: ApolloServer<GatewayContext>;
  stop(): Promise<void>;
}

export const startApolloServers = async (
  schema: GraphQLSchema,
  options: ApolloOptions,
): Promise<ApolloServers> => {
  const schemaVisible = createApolloServer(schema, { schemaVisible: true, ...options });
  const schemaHidden = createApolloServer(schema, { schemaVisible: false, ...options });
  await Promise.all([schemaVisible.start(), schemaHidden.start()]);
  return {
    schemaVisible,
    schemaHidden,
    stop: async () => {
      await Promise.all([schemaVisible.stop(), schemaHidden.stop()]);
    },
  };
};
