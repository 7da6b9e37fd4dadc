/** The gateway's HTTP server: its paths, and how it starts and stops. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import cors from 'cors';
import type { KmsClient } from '../client/index.js';
import { buildSubgraph, createContext } from '../graph/index.js';
import { createApollo, type OnBug } from './apollo.js';
import { createExplorer } from './explorer/index.js';
import { createGraphqlEndpoint } from './graphql-endpoint.js';
import { HttpRefusal } from './refusal.js';

export interface GatewayOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The origins whose pages may call from a browser. */
  readonly corsOrigins: readonly string[];
  readonly client: KmsClient;
  readonly onBug: OnBug;
}

export interface Gateway {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, lets those under way finish, and closes the connections. */
  close(): Promise<void>;
}

/** The gateway could not start; the message says why in one line. */
export class GatewayStartError extends Error {
  override readonly name = 'GatewayStartError';
}

/** How long requests under way are waited for when the gateway stops, in milliseconds. */
const drainMs = 20_000;

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

const sendJson = (response: ServerResponse, status: number, body: string) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
};

const answerFailure = (response: ServerResponse, error: unknown, onBug: OnBug) => {
  const refusal =
    error instanceof HttpRefusal
      ? error
      : new HttpRefusal(500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  if (refusal !== error) onBug(error instanceof Error ? error : new Error('Not an error'), '');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  sendJson(response, refusal.status, refusal.body);
};

const health: Handler = (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'The health probe takes GET.', { allow: 'GET, HEAD' });
  }
  sendJson(response, 200, '{"status":"ok"}');
};

const createRoutes = async ({ client, corsOrigins, onBug }: GatewayOptions) => {
  const { schema } = await buildSubgraph();
  const apollo = createApollo(schema, onBug);
  await apollo.start();
  const graphql = createGraphqlEndpoint(apollo, () => createContext(client));
  const allowOrigins = cors({
    origin: corsOrigins.length > 0 ? [...corsOrigins] : false,
    methods: ['GET', 'POST'],
    maxAge: 600,
  });
  const explorer = createExplorer();

  const handle: Handler = async (request, response, url) => {
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

const listen = (server: Server, host: string, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'it is in use by another program' : (error.code ?? 'unknown error');
      reject(
        new GatewayStartError(
          `Cannot listen on ${host}, port ${port}: ${reason}. Set HOST or PORT to another.`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });

const urlOf = (host: string, server: Server): string => {
  // A server that listens on TCP has an address of this form.
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const routes = await createRoutes(options);
  let stopping = false;

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (stopping) response.setHeader('connection', 'close');
    const answer = async () => {
      const target = request.url ?? '/';
      if (!URL.canParse(target, 'http://gateway'))
        throw new HttpRefusal(400, 'BAD_REQUEST', 'The path is malformed.');
      await routes.handle(request, response, new URL(target, 'http://gateway'));
    };
    answer().catch((error: unknown) => {
      answerFailure(response, error, options.onBug);
    });
  });

  await listen(server, options.host, options.port);
  return {
    url: urlOf(options.host, server),
    close: async () => {
      stopping = true;
      const closed = new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      const sweep = setInterval(() => {
        server.closeIdleConnections();
      }, 50);
      const giveUp = setTimeout(() => {
        server.closeAllConnections();
      }, drainMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(giveUp);
      await routes.stop();
    },
  };
};
