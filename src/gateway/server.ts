/** The gateway's HTTP server: its paths, and how it starts and stops. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import cors from 'cors';
import { accessOf, anyone, type Identity, type Recorder } from '../access/index.js';
import type { KmsClient } from '../client/index.js';
import type { GatewayConfig } from '../config/index.js';
import { buildSubgraph, createContext } from '../graph/index.js';
import { connectionsOf, listen, urlOf } from '../http/index.js';
import { createApollo, type OnBug } from './apollo.js';
import { createExplorer } from './explorer/index.js';
import { createGraphqlEndpoint } from './graphql-endpoint.js';
import { createHostCheck } from './host-check.js';
import { HttpRefusal } from './refusal.js';

export interface GatewayOptions extends GatewayConfig {
  readonly client: KmsClient;
  readonly identity: Identity;
  /** Keeps the decisions on who may do what. */
  readonly record: Recorder;
  readonly onBug: OnBug;
}

export interface Gateway {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, lets those under way finish, and closes the connections. */
  close(): Promise<void>;
}

/** How long requests under way are waited for when the gateway stops, in milliseconds. */
const graceMs = 20_000;

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

const sendJson = (response: ServerResponse, status: number, body: string) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
};

const answerFailure = (request: IncomingMessage, response: ServerResponse, error: unknown, onBug: OnBug) => {
  const refusal =
    error instanceof HttpRefusal
      ? error
      : new HttpRefusal(500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  if (refusal !== error) onBug(error instanceof Error ? error : new Error('Not an error'), '');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // A body that was not read to its end leaves the connection of no further use.
  if (!request.complete) response.setHeader('connection', 'close');
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  sendJson(response, refusal.status, refusal.body);
};

const health: Handler = (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'The health probe takes GET.', { allow: 'GET, HEAD' });
  }
  sendJson(response, 200, '{"status":"ok"}');
};

const createRoutes = async ({ client, corsOrigins, allowedHosts, record, onBug }: GatewayOptions) => {
  const { schema } = await buildSubgraph();
  const apollo = createApollo(schema, onBug);
  await apollo.start();
  const graphql = createGraphqlEndpoint(apollo, (departure) =>
    createContext(client, accessOf(anyone, record), departure),
  );
  const allowOrigins = cors({
    origin: corsOrigins.length > 0 ? [...corsOrigins] : false,
    methods: ['GET', 'POST'],
    maxAge: 600,
  });
  const explorer = createExplorer();
  const checkHost = createHostCheck(allowedHosts);

  const handle: Handler = async (request, response, url) => {
    checkHost(request);
    if (url.pathname === '/healthz') return health(request, response, url);
    if (url.pathname === '/graphql') {
      // A preflight is answered here; whatever else goes on.
      await new Promise<void>((resolve) => {
        response.once('finish', resolve);
        allowOrigins(request, response, () => {
          resolve();
        });
      });
      if (!response.writableEnded) await graphql(request, response, url.search);
      return;
    }
    if (!explorer.handle(request, response, url.pathname)) {
      throw new HttpRefusal(
        404,
        'NOT_FOUND',
        'There is nothing here. GraphQL is at /graphql, its explorer at /.',
      );
    }
  };
  return { handle, stop: () => apollo.stop() };
};

/** Rejects with a ListenError. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const routes = await createRoutes(options);
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (connections.stopping) response.setHeader('connection', 'close');
    const answer = async () => {
      const target = request.url ?? '/';
      if (!URL.canParse(target, 'http://gateway'))
        throw new HttpRefusal(400, 'BAD_REQUEST', 'The path is malformed.');
      await routes.handle(request, response, new URL(target, 'http://gateway'));
    };
    answer().catch((error: unknown) => {
      answerFailure(request, response, error, options.onBug);
    });
  });

  const connections = connectionsOf(server, { graceMs });
  const { host, port } = options;
  try {
    const listening = await listen(server, { host, port, setBy: 'HOST or PORT' });
    return {
      url: urlOf(host, listening),
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
