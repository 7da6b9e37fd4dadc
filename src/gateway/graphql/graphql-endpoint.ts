/** GraphQL over HTTP: from a request of node:http to Apollo Server, and back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { Introspection } from '../../config/index.js';
import type { Admitted } from '../admission/admission.js';
import type { Apollos } from './apollo-server.js';
import type { GatewayContext } from './gateway-context.js';
import type { DocumentCheck } from '../limits/index.js';
import { HttpRefusal } from '../http-refusal.js';
import { documentIn, readOperation } from './request-body.js';
import type { NotedError } from '../request-log/request-metrics.js';
import type { Safelist } from '../safelist/safelist.js';
import { safelisted } from '../safelist/replace-operation.js';

/** By which a router asks for a trace (ftv1). */
const traceHeader = 'apollo-federation-include-trace';

const headersOf = (request: IncomingMessage, { router }: Admitted): HeaderMap => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || (name === traceHeader && !router)) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
};

/** Errors of the document or its variables: of the operation, not of the HTTP request that carried it. */
const operationErrors = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
];

/**
 * In the older media type, `application/json`, a status tells of HTTP alone: a request that was well-formed gets 200
 * whatever its operation. Apollo Server answers 400 in both types.
 */
const statusOf = ({ status, headers, body }: HTTPGraphQLResponse): number => {
  const given = status ?? 200;
  const older = headers.get('content-type')?.startsWith('application/json') ?? false;
  if (given !== 400 || !older || body.kind !== 'complete') return given;
  return operationErrors.some((code) => body.string.includes(`"code":"${code}"`)) ? 200 : given;
};

/** What Apollo Server refuses before it looks at an operation passes none of its plugins. */
const earlyErrors = ({ status, body }: HTTPGraphQLResponse): NotedError[] => {
  if ((status ?? 200) < 400 || body.kind !== 'complete') return [];
  const [, code] = /"code":"([A-Z_]+)"/.exec(body.string) ?? [];
  return code === undefined ? [] : [{ code, path: '' }];
};

export interface EndpointOptions {
  readonly apollos: Apollos;
  readonly introspection: Introspection;
  readonly checkDocument: DocumentCheck;
  readonly bodyBytes: number;
  /** Undefined where any operation may be run. */
  readonly safelist: Safelist | undefined;
}

/** A request that has been let in. */
export interface AdmittedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly search: string;
  readonly admitted: Admitted;
  readonly context: GatewayContext;
}

export const createGraphqlEndpoint = (options: EndpointOptions) => {
  const { apollos, introspection, checkDocument, bodyBytes, safelist } = options;
  /** Whether a caller may have the schema. */
  const seesSchema = ({ caller, router }: Admitted): boolean =>
    router || introspection === 'everyone' || (introspection === 'known' && caller.issuer !== null);

  return async ({ request, response, search, admitted, context }: AdmittedRequest): Promise<void> => {
    const { method = '' } = request;
    if (method !== 'POST' && method !== 'GET') {
      throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'GraphQL takes POST, and queries by GET.', {
        headers: { allow: 'GET, POST, OPTIONS' },
      });
    }
    const given = { body: await readOperation(request, bodyBytes), search };
    const carried = safelist && !admitted.router ? safelisted(given, safelist) : given;
    const apollo = seesSchema(admitted) ? apollos.open : apollos.closed;
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headersOf(request, admitted), ...carried },
      // Apollo Server tells a refusal that comes from here as any other error, before it looks at the document.
      context: () => {
        const document = documentIn(carried.body, carried.search);
        if (document !== undefined) checkDocument(document);
        return Promise.resolve(context);
      },
    });
    if (answer.body.kind !== 'complete') {
      throw new HttpRefusal(501, 'NOT_IMPLEMENTED', 'Incremental delivery is not supported.');
    }
    if (context.notes.errors.length === 0) context.notes.errors = earlyErrors(answer);
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.writeHead(statusOf(answer)).end(answer.body.string);
  };
};
