/** The headers that every answer carries, and those by which pages of other origins may read some. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';

/** For answers that are no pages: should a browser show one all the same, it may do nothing. */
const nothing = "default-src 'none'; frame-ancestors 'none'";

const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': nothing,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export const setSafeHeaders = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
};

/** Lets pages of these origins send requests, with no cookies or the like, and read the answers. */
export const createCors = (origins: readonly string[]) => {
  const allow = cors({
    origin: origins.length > 0 ? [...origins] : false,
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'content-type',
      'authorization',
      'apollo-require-preflight',
      'x-request-id',
      'traceparent',
      'tracestate',
      'baggage',
      // By these Apollo's clients say who they are.
      'apollographql-client-name',
      'apollographql-client-version',
      'x-apollo-operation-name',
      'x-apollo-operation-id',
    ],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
    // Who answers a preflight is decided by the path.
    preflightContinue: true,
  });
  return (request: IncomingMessage, response: ServerResponse): void => {
    allow(request, response, () => undefined);
    if (response.hasHeader('access-control-allow-origin')) {
      response.removeHeader('cross-origin-resource-policy');
    }
  };
};
