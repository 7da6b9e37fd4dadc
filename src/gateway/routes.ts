/** The paths of the gateway, and who is let in to each. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAuthorizer } from '../access/index.js';
import { buildSubgraph, createContext } from '../graph/index.js';
import { createAdmission, type Admitted } from './admission/admission.js';
import { startApollos } from './graphql/apollo-server.js';
import { departureOf } from './graphql/client-abort.js';
import { createExplorer } from './explorer/index.js';
import { createGraphqlEndpoint } from './graphql/graphql-endpoint.js';
import { createDocumentCheck } from './limits/index.js';
import type { GatewayOptions } from './options.js';
import { HttpRefusal } from './http-refusal.js';
import { notingClient, type RequestNotes } from './request-log/request-metrics.js';
import { createCors } from './response-headers.js';
import { createSafelist } from './safelist/safelist.js';
import { readSafelist } from './safelist/safelist-file.js';

/** A request under way. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly notes: RequestNotes;
}

export interface Routes {
  /** Answers a request, or rejects with an HttpRefusal. */
  handle(exchange: Exchange): Promise<void>;
  stop(): Promise<void>;
}

export const graphqlPath = '/graphql';

const answerHealth = ({ method }: IncomingMessage, response: ServerResponse): void => {
  if (method !== 'GET' && method !== 'HEAD') {
    throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'The health probe takes GET.', {
      headers: { allow: 'GET, HEAD' },
    });
  }
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"status":"ok"}');
};

/** Rejects with a ConfigError where the safelist is not one. */
export const createRoutes = async (options: GatewayOptions): Promise<Routes> => {
  const { client, record, onBug, bodyBytes, introspection, operations } = options;
  const listed = options.safelist === undefined ? undefined : await readSafelist(options.safelist);
  const { schema } = await buildSubgraph();
  const apollos = await startApollos(schema, { limits: operations, onBug });
  const graphql = createGraphqlEndpoint({
    apollos,
    introspection,
    checkDocument: createDocumentCheck(operations),
    bodyBytes,
    safelist: listed && createSafelist(listed, operations.tokens),
  });
  const admission = createAdmission(options);
  const allowOrigins = createCors(options.corsOrigins);
  const explorer = options.explorer ? createExplorer() : undefined;

  const contextFor = ({ response, notes }: Exchange, { caller }: Admitted) => ({
    ...createContext(notingClient(client, notes), createAuthorizer(caller, record), departureOf(response)),
    notes,
  });

  const handle = async (exchange: Exchange): Promise<void> => {
    const { request, response, url, notes } = exchange;
    const isGraphql = url.pathname === graphqlPath;
    const proof = admission.greet(request, isGraphql);
    if (url.pathname === '/healthz') {
      answerHealth(request, response);
      return;
    }
    if (isGraphql) allowOrigins(request, response);
    admission.checkWay(proof);
    if (isGraphql && request.method === 'OPTIONS') {
      // A preflight has no token: what it asks is whether the page may send one.
      response.writeHead(204, { allow: 'GET, POST, OPTIONS' }).end();
    } else if (isGraphql) {
      const admitted = await admission.admit(request, proof);
      notes.admitted = admitted;
      const context = contextFor(exchange, admitted);
      await graphql({ request, response, search: url.search, admitted, context });
    } else if (!explorer?.handle(request, response, url.pathname)) {
      const where = explorer ? 'GraphQL is at /graphql, its explorer at /.' : 'GraphQL is at /graphql.';
      throw new HttpRefusal(404, 'NOT_FOUND', `There is nothing here. ${where}`);
    }
  };
  return { handle, stop: () => apollos.stop() };
};
