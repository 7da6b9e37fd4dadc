/** The gateway's HTTP server: starts it, hands requests to the routes, answers errors, and stops it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  trackConnections,
  closeSlowConnections,
  connectionCheckIntervalMs,
  discardBody,
  listen,
  parseRequestTarget,
  refuseTunnels,
  serverUrl,
  type ConnectionTracker,
} from '../platform/http/index.js';
import { HttpError } from './http-error.js';
import type { GatewayOptions } from './options.js';
import { logOnClose, newRequestMetrics, requestIdOf } from './request-log/index.js';
import { setSecurityHeaders } from './response-headers.js';
import { createRoutes, graphqlPath, type RouteContext, type Routes } from './routes.js';

export interface Gateway {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Accepts no more requests, waits for those that are being answered, and closes the connections. */
  close(): Promise<void>;
}

/** How long a stopping gateway waits for requests that are being answered, in milliseconds. */
const graceMs = 20_000;

const answerError = async (
  { request, response, metrics }: Omit<RouteContext, 'target'>,
  error: unknown,
  { bodyBytes, onBug }: GatewayOptions,
): Promise<void> => {
  const httpError =
    error instanceof HttpError ? error : new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  if (httpError !== error) onBug(error instanceof Error ? error : new Error('Not an error'), '');
  metrics.refusal = { code: httpError.code, detail: httpError.detail };
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (!(await discardBody(request, bodyBytes))) response.setHeader('connection', 'close');
  for (const [name, value] of Object.entries(httpError.headers)) response.setHeader(name, value);
  response
    .writeHead(httpError.status, { 'content-type': 'application/json; charset=utf-8' })
    .end(httpError.body);
};

const createRequestHandler =
  (routes: Routes, options: GatewayOptions) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const target = parseRequestTarget(request.url ?? '/');
    const metrics = newRequestMetrics();
    const requestId = requestIdOf(request);
    setSecurityHeaders(response);
    response.setHeader('x-request-id', requestId);
    const isGraphql = target?.path === graphqlPath;
    logOnClose(options.log, { request, response, requestId, metrics, isGraphql });
    const answer = async () => {
      if (!target) {
        throw new HttpError(400, 'BAD_REQUEST', 'The request target must be a path without a fragment.');
      }
      await routes.handle({ request, response, target, metrics });
    };
    answer().catch((error: unknown) => answerError({ request, response, metrics }, error, options));
  };

/** Limits the number of connections, and the time that a client may take to send and to read. */
const createLimitedServer = ({ http }: GatewayOptions): Server => {
  const server = createServer({
    // Node requires that headersTimeout is not above requestTimeout.
    headersTimeout: Math.min(http.headersMs, http.requestMs),
    requestTimeout: http.requestMs,
    keepAliveTimeout: http.keepAliveMs,
    connectionsCheckingInterval: connectionCheckIntervalMs,
  });
  server.maxConnections = http.connections;
  closeSlowConnections(server, http);
  refuseTunnels(server);
  return server;
};

const serve = (server: Server, routes: Routes, options: GatewayOptions): ConnectionTracker => {
  const connections = trackConnections(server, { graceMs });
  const handle = createRequestHandler(routes, options);
  server.on('request', (request, response) => {
    // Node takes a keep-alive timeout of 0 for no timeout; here it means that no connection is kept.
    if (connections.stopping || options.http.keepAliveMs === 0) response.setHeader('connection', 'close');
    handle(request, response);
  });
  return connections;
};

/** Rejects with a ListenError, or with a ConfigError if the safelist cannot be used. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const routes = await createRoutes(options);
  const server = createLimitedServer(options);
  const connections = serve(server, routes, options);
  const { host, port } = options;
  try {
    const boundPort = await listen(server, { host, port, setBy: 'HOST or PORT' });
    return {
      url: serverUrl(host, boundPort),
      close: async () => {
        await connections.stop();
        await routes.stop();
      },
    };
  } catch (error) {
    await routes.stop();
    throw error;
  }
};
