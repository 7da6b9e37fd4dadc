/** The gateway's HTTP server: how it starts, how it treats each request, and how it stops. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  connectionCheckIntervalMs,
  trackConnections,
  closeSlowConnections,
  discardBody,
  listen,
  serverUrl,
  type ConnectionTracker,
} from '../platform/http/index.js';
import type { GatewayOptions } from './options.js';
import { HttpRefusal } from './http-refusal.js';
import { requestIdOf } from './request-log/request-id.js';
import { logWhenOver } from './request-log/request-log.js';
import { newNotes } from './request-log/request-metrics.js';
import { setSafeHeaders } from './response-headers.js';
import { createRoutes, graphqlPath, type Exchange, type Routes } from './routes.js';

export interface Gateway {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, lets those under way finish, and closes the connections. */
  close(): Promise<void>;
}

/** How long requests under way are waited for when the gateway stops, in milliseconds. */
const graceMs = 20_000;

type Answered = Pick<Exchange, 'request' | 'response' | 'notes'>;

const answerFailure = async (
  { request, response, notes }: Answered,
  error: unknown,
  { bodyBytes, onBug }: GatewayOptions,
): Promise<void> => {
  const refusal =
    error instanceof HttpRefusal
      ? error
      : new HttpRefusal(500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  if (refusal !== error) onBug(error instanceof Error ? error : new Error('Not an error'), '');
  notes.refusal = { code: refusal.code, detail: refusal.detail };
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (!(await discardBody(request, bodyBytes))) response.setHeader('connection', 'close');
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  response.writeHead(refusal.status, { 'content-type': 'application/json; charset=utf-8' }).end(refusal.body);
};

/** The URL of a request; the host in it stands for nothing. */
const targetOf = ({ url = '/' }: IncomingMessage): URL | undefined =>
  URL.canParse(url, 'http://gateway') ? new URL(url, 'http://gateway') : undefined;

const createHandler =
  (routes: Routes, options: GatewayOptions) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const url = targetOf(request);
    const notes = newNotes();
    const requestId = requestIdOf(request);
    setSafeHeaders(response);
    response.setHeader('x-request-id', requestId);
    const isGraphql = url?.pathname === graphqlPath;
    logWhenOver(options.log, { request, response, requestId, notes, isGraphql });
    const answer = async () => {
      if (!url) throw new HttpRefusal(400, 'BAD_REQUEST', 'The path is malformed.');
      await routes.handle({ request, response, url, notes });
    };
    answer().catch((error: unknown) => answerFailure({ request, response, notes }, error, options));
  };

/** A server whose connections are bounded, in number and in patience. */
const createBoundedServer = ({ http }: GatewayOptions): Server => {
  const server = createServer({
    // The headers are a part of the request.
    headersTimeout: Math.min(http.headersMs, http.requestMs),
    requestTimeout: http.requestMs,
    keepAliveTimeout: http.keepAliveMs,
    connectionsCheckingInterval: connectionCheckIntervalMs,
  });
  server.maxConnections = http.connections;
  closeSlowConnections(server, http);
  return server;
};

const serve = (server: Server, routes: Routes, options: GatewayOptions): ConnectionTracker => {
  const connections = trackConnections(server, { graceMs });
  const handle = createHandler(routes, options);
  server.on('request', (request, response) => {
    // To node, a keep-alive of no time is one without end.
    if (connections.stopping || options.http.keepAliveMs === 0) response.setHeader('connection', 'close');
    handle(request, response);
  });
  return connections;
};

/** Rejects with a ListenError, or with a ConfigError where the safelist is not one. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const routes = await createRoutes(options);
  const server = createBoundedServer(options);
  const connections = serve(server, routes, options);
  const { host, port } = options;
  try {
    const listening = await listen(server, { host, port, setBy: 'HOST or PORT' });
    return {
      url: serverUrl(host, listening),
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
