/** The security headers of every response, and the CORS headers of GraphQL responses. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';

const securityHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  // For responses that are not pages: if a browser renders one anyway, it may load and run nothing.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export const setSecurityHeaders = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
};

/** Lets pages of these origins send requests, without cookies, and read the responses. */
export const createCorsHeaders = (origins: readonly string[]) => {
  const setHeaders = cors({
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
      // Apollo's clients identify themselves with these.
      'apollographql-client-name',
      'apollographql-client-version',
      'x-apollo-operation-name',
      'x-apollo-operation-id',
    ],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
    // The routes answer preflight requests.
    preflightContinue: true,
  });
  return (request: IncomingMessage, response: ServerResponse): void => {
    setHeaders(request, response, () => undefined);
    if (response.hasHeader('access-control-allow-origin')) {
      response.removeHeader('cross-origin-resource-policy');
    }
  };
};
