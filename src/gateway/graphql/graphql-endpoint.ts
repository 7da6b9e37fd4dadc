/** GraphQL over HTTP: translates between a request of node:http and Apollo Server. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { Introspection } from '../../config/index.js';
import type { AdmittedCaller } from '../admission/index.js';
import { HttpError } from '../http-error.js';
import type { DocumentCheck } from '../limits/index.js';
import type { RequestError } from '../request-log/index.js';
import { operationReference, type OperationRequest } from '../operation-request.js';
import { checkPersistedQuery } from '../persisted-queries/index.js';
import { replaceOperation, type Safelist } from '../safelist/index.js';
import type { ApolloServers } from './apollo-servers.js';
import type { GatewayContext } from './gateway-context.js';
import { acceptedTypes } from './media-types.js';
import { readRequestBody } from './request-body.js';
import { maySeeSchema } from './schema-visibility.js';

/** A router asks for a federated trace (ftv1) with this header. */
const traceHeader = 'apollo-federation-include-trace';

/** Throws an HttpError if the caller accepts no answer that the gateway gives. */
const apolloHeaders = (request: IncomingMessage, { viaRouter }: AdmittedCaller): HeaderMap => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || (name === traceHeader && !viaRouter)) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const accept = acceptedTypes(request.headers);
  if (accept === undefined) headers.delete('accept');
  else headers.set('accept', accept);
  // readRequestBody accepts nothing else, and Apollo Server parses this header in its own way.
  if (request.method === 'POST') headers.set('content-type', 'application/json');
  return headers;
};

/** Errors of the document or its variables, as opposed to errors of the HTTP request. */
const operationErrors = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
];

/**
 * In the older media type, `application/json`, the status describes only the HTTP request: a well-formed request gets 200
 * whatever its operation results in. Apollo Server answers 400 in both media types.
 */
const statusOf = ({ status = 200, headers, body }: HTTPGraphQLResponse): number => {
  const isJson = headers.get('content-type')?.startsWith('application/json') ?? false;
  if (status !== 400 || !isJson || body.kind !== 'complete') return status;
  return operationErrors.some((code) => body.string.includes(`"code":"${code}"`)) ? 200 : status;
};

/** Requests that Apollo Server refuses before it looks at the operation do not reach the plugins. */
const earlyErrors = ({ status = 200, body }: HTTPGraphQLResponse): RequestError[] => {
  if (status < 400 || body.kind !== 'complete') return [];
  const [, code] = /"code":"([A-Z_]+)"/.exec(body.string) ?? [];
  return code === undefined ? [] : [{ code, path: '' }];
};

export interface EndpointOptions {
  readonly apolloServers: ApolloServers;
  readonly introspection: Introspection;
  readonly checkDocument: DocumentCheck;
  readonly bodyBytes: number;
  /** Whether clients may send the hash of a document that they have sent before. */
  readonly persistedQueries: boolean;
  /** Undefined if every operation may be run. */
  readonly safelist: Safelist | undefined;
}

/** A request that has passed admission. */
export interface AdmittedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly search: string;
  readonly admitted: AdmittedCaller;
  readonly context: GatewayContext;
}

export const createGraphqlEndpoint = (options: EndpointOptions) => {
  const { apolloServers, introspection, checkDocument, bodyBytes, persistedQueries, safelist } = options;

  /** The operation to run: that of the request, or the one of the safelist which it stands for. */
  const permittedOperation = (
    received: OperationRequest,
    { viaRouter }: AdmittedCaller,
  ): OperationRequest => {
    if (safelist && !viaRouter) return replaceOperation(received, safelist);
    if (persistedQueries) checkPersistedQuery(operationReference(received));
    return received;
  };

  return async ({ request, response, search, admitted, context }: AdmittedRequest): Promise<void> => {
    const { method = '' } = request;
    if (method !== 'POST' && method !== 'GET') {
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'GraphQL accepts POST, and GET for queries.', {
        headers: { allow: 'GET, POST, OPTIONS' },
      });
    }
    const body = await readRequestBody(request, bodyBytes);
    const operation = permittedOperation({ body, search }, admitted);
    const apolloServer =
      apolloServers[maySeeSchema(introspection, admitted) ? 'schemaVisible' : 'schemaHidden'];
    const answer = await apolloServer.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: apolloHeaders(request, admitted), ...operation },
      // The document is checked here because Apollo Server formats errors of this function as GraphQL errors, and calls it
      // before it parses the document. A document that is named by its hash was checked when it was registered.
      context: () => {
        const { query } = operationReference(operation);
        if (typeof query === 'string') checkDocument(query);
        return Promise.resolve(context);
      },
    });
    if (answer.body.kind !== 'complete') {
      throw new HttpError(501, 'NOT_IMPLEMENTED', 'Incremental delivery is not supported.');
    }
    const { metrics } = context;
    if (metrics.errors.length === 0) metrics.errors = earlyErrors(answer);
    for (const [name, value] of answer.headers) {
      // Every response has `no-store`. Apollo Server sets a weaker one for an unknown persisted query.
      if (name !== 'cache-control') response.setHeader(name, value);
    }
    response.writeHead(statusOf(answer)).end(answer.body.string);
  };
};
