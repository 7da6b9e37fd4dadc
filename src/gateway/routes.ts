/** The paths of the gateway, and the checks that a request passes on each. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAuthorizer, type Caller } from '../access/index.js';
import { buildSubgraph, createContext } from '../graph/index.js';
import type { RequestTarget } from '../platform/http/index.js';
import { createAdmission } from './admission/index.js';
import { createExplorer } from './explorer/index.js';
import {
  clientAbortSignal,
  createGraphqlEndpoint,
  startApolloServers,
  type GatewayContext,
} from './graphql/index.js';
import { HttpError } from './http-error.js';
import { createDocumentCheck } from './limits/index.js';
import type { GatewayOptions } from './options.js';
import { meteredClient, type RequestMetrics } from './request-log/index.js';
import { createCorsHeaders } from './response-headers.js';
import { watchSafelist } from './safelist/index.js';

/** A request that is being answered. */
export interface RouteContext {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: RequestTarget;
  readonly metrics: RequestMetrics;
}

export interface Routes {
  /** Answers a request, or rejects with an HttpError. */
  handle(context: RouteContext): Promise<void>;
  stop(): Promise<void>;
}

export const graphqlPath = '/graphql';

const answerHealthProbe = ({ method }: IncomingMessage, response: ServerResponse): void => {
  if (method !== 'GET' && method !== 'HEAD') {
    throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'The health probe accepts GET.', {
      headers: { allow: 'GET, HEAD' },
    });
  }
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"status":"ok"}');
};

/** A preflight has no token: it only asks whether the page may send a request with one. */
const answerPreflight = (response: ServerResponse): void => {
  response.writeHead(204, { allow: 'GET, POST, OPTIONS' }).end();
};

/** Rejects with an OperatorError if the safelist or the prefix of the graph cannot be used. */
export const createRoutes = async (options: GatewayOptions): Promise<Routes> => {
  const { client, record, onBug, bodyBytes, introspection, operations, persistedQueryBytes } = options;
  const { schema, renameOperation, renameText } = await buildSubgraph(options.graphPrefix);
  const safelist =
    options.safelist === undefined
      ? undefined
      : await watchSafelist({ file: options.safelist, maxTokens: operations.tokens, log: options.log });
  const apolloServers = await startApolloServers(schema, {
    limits: operations,
    onBug,
    persistedQueryBytes,
  });
  const answerGraphql = createGraphqlEndpoint({
    apolloServers,
    introspection,
    checkDocument: createDocumentCheck(operations),
    bodyBytes,
    persistedQueries: persistedQueryBytes > 0,
    safelist,
  });
  const admission = createAdmission(options);
  const setCorsHeaders = createCorsHeaders(options.corsOrigins);
  const explorer = options.explorer ? createExplorer(renameOperation) : undefined;

  const graphqlContext = ({ response, metrics }: RouteContext, caller: Caller): GatewayContext => {
    const authorizer = createAuthorizer(caller, record);
    const context = createContext(meteredClient(client, metrics), authorizer, {
      signal: clientAbortSignal(response),
      renameText,
    });
    return { ...context, metrics };
  };

  const handle = async (routeContext: RouteContext): Promise<void> => {
    const { request, response, target, metrics } = routeContext;
    const isGraphql = target.path === graphqlPath;
    const router = admission.checkHostAndOrigin(request, isGraphql);
    if (target.path === '/healthz') {
      answerHealthProbe(request, response);
      return;
    }
    // Set before the next checks, so that an allowed page can read why its request was refused.
    if (isGraphql) setCorsHeaders(request, response);
    admission.checkDirectAccess(router);
    if (isGraphql && request.method === 'OPTIONS') {
      answerPreflight(response);
    } else if (isGraphql) {
      const admitted = await admission.admit(request, router);
      metrics.admitted = admitted;
      const context = graphqlContext(routeContext, admitted.caller);
      await answerGraphql({ request, response, search: target.search, admitted, context });
    } else if (!explorer?.handle(request, response, target.path)) {
      const hint = explorer ? 'GraphQL is at /graphql, its explorer at /.' : 'GraphQL is at /graphql.';
      throw new HttpError(404, 'NOT_FOUND', `There is nothing at this path. ${hint}`);
    }
  };
  return {
    handle,
    stop: async () => {
      safelist?.close();
      await apolloServers.stop();
    },
  };
};
