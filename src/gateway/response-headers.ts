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

/** The headers that clients of GraphQL send. */
const usualHeaders = [
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
];

/** A preflight with more names than this does not come from a browser. */
const maxRequestedHeaders = 64;

/** A header name. `*` would be one, but allows all others. */
const isHeaderName = (name: string): boolean => /^[\w!#$%&'+.^`|~-]{1,64}$/.test(name);

/**
 * The headers that a page may send: the usual ones, and whatever else it asks for. Libraries that trace requests in pages add
 * headers of their own (`sentry-trace`, `b3`, `x-datadog-*`), and the gateway ignores headers that it does not know.
 */
const allowedHeaders = ({ headers }: IncomingMessage): string[] => {
  const requested = (headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  if (requested.length > maxRequestedHeaders) return usualHeaders;
  return [...new Set([...usualHeaders, ...requested.filter(isHeaderName)])];
};

/** Lets pages of these origins send requests, without cookies, and read the responses. */
export const createCorsHeaders = (origins: readonly string[]) => {
  const setHeaders = cors<IncomingMessage>((request, done) => {
    done(null, {
      origin: origins.length > 0 ? [...origins] : false,
      methods: ['GET', 'POST'],
      allowedHeaders: allowedHeaders(request),
      exposedHeaders: ['x-request-id', 'retry-after'],
      maxAge: 600,
      // The routes answer preflight requests.
      preflightContinue: true,
    });
  });
  return (request: IncomingMessage, response: ServerResponse): void => {
    setHeaders(request, response, () => undefined);
    if (!response.hasHeader('access-control-allow-origin')) return;
    response.removeHeader('cross-origin-resource-policy');
    if (request.method === 'OPTIONS') response.appendHeader('vary', 'Access-Control-Request-Headers');
  };
};
