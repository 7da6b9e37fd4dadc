/** GraphQL over HTTP: from a request of node:http to Apollo Server, and back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { Context } from '../graph/index.js';
import { departureOf } from './departure.js';
import { HttpRefusal } from './refusal.js';
import { readOperation } from './request-body.js';

const headersOf = (request: IncomingMessage): HeaderMap => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
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

/** Answers what is asked with a method that carries no operation; says whether it did. */
const answerMethod = ({ method }: IncomingMessage, response: ServerResponse): boolean => {
  if (method === 'POST' || method === 'GET') return false;
  const allow = 'GET, POST, OPTIONS';
  if (method !== 'OPTIONS') {
    throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'GraphQL takes POST, and queries by GET.', { allow });
  }
  response.writeHead(204, { allow }).end();
  return true;
};

export const createGraphqlEndpoint =
  (apollo: ApolloServer<Context>, createContext: (departure: AbortSignal) => Context) =>
  async (request: IncomingMessage, response: ServerResponse, search: string): Promise<void> => {
    if (answerMethod(request, response)) return;
    const departure = departureOf(response);
    const body = await readOperation(request);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? '', headers: headersOf(request), search, body },
      context: () => Promise.resolve(createContext(departure)),
    });
    if (answer.body.kind !== 'complete') {
      throw new HttpRefusal(501, 'NOT_IMPLEMENTED', 'Incremental delivery is not supported.');
    }
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.writeHead(statusOf(answer)).end(answer.body.string);
  };
