/** From the variables to what the gateway is started with. */
import { exposures } from './checks.js';
import { isLoopback } from '../platform/http/index.js';
import type { Config, ConnectionLimits, GatewayConfig, Introspection, OperationLimits } from './types.js';
import type { Variables } from './variables.js';

export const tokensOf = (values: Variables): Config['tokens'] =>
  values.AUTH_MODE === 'jwt'
    ? {
        issuers: values.AUTH_JWKS_URL.flatMap((url, index) => {
          const issuer = values.AUTH_ISSUER[index];
          return issuer === undefined ? [] : [{ issuer, jwksUrl: new URL(url) }];
        }),
        audiences: values.AUTH_AUDIENCE,
        algorithms: values.AUTH_ALGORITHMS,
        leewaySeconds: values.AUTH_LEEWAY_SECONDS,
      }
    : undefined;

/** A gateway that only its own machine reaches is called by that machine's names, or by those that are set. */
const allowedHostsOf = ({ HOST, ALLOWED_HOSTS }: Variables): GatewayConfig['allowedHosts'] =>
  isLoopback(HOST) || ALLOWED_HOSTS.length > 0 ? ALLOWED_HOSTS : 'any';

/** Strangers are those who have no token, where a stranger could be there: not on a machine of one's own. */
const introspectionOf = (values: Variables): Introspection => {
  const { INTROSPECTION, AUTH_MODE, NODE_ENV } = values;
  if (INTROSPECTION !== undefined) return INTROSPECTION === 'on' ? 'everyone' : 'router';
  const inProduction = NODE_ENV === 'production' || exposures(values).length > 0;
  return AUTH_MODE === 'jwt' || inProduction ? 'known' : 'everyone';
};

const operationsOf = (values: Variables): OperationLimits => ({
  tokens: values.MAX_TOKENS,
  depth: values.MAX_DEPTH,
  fields: values.MAX_FIELDS,
  aliases: values.MAX_ALIASES,
  directives: values.MAX_DIRECTIVES,
  kmsFields: values.MAX_KMS_FIELDS,
  pageSize: values.MAX_PAGE_SIZE,
  cost: values.MAX_COST,
});

const httpOf = (values: Variables): ConnectionLimits => ({
  connections: values.MAX_CONNECTIONS,
  headersMs: values.HEADERS_TIMEOUT_MS,
  requestMs: values.REQUEST_TIMEOUT_MS,
  responseMs: values.RESPONSE_TIMEOUT_MS,
  keepAliveMs: values.KEEP_ALIVE_TIMEOUT_MS,
});

const usualRate = 100;

export const gatewayOf = (values: Variables): GatewayConfig => ({
  host: values.HOST,
  port: values.PORT,
  corsOrigins: values.CORS_ORIGINS,
  allowedHosts: allowedHostsOf(values),
  explorer: values.EXPLORER === 'on',
  introspection: introspectionOf(values),
  router: {
    secrets: values.ROUTER_SECRETS,
    directAccess: (values.DIRECT_ACCESS ?? (values.ROUTER_SECRETS.length > 0 ? 'closed' : 'open')) === 'open',
  },
  bodyBytes: values.MAX_BODY_BYTES,
  operations: operationsOf(values),
  http: httpOf(values),
  ratePerSecond: values.RATE_LIMIT ?? (values.AUTH_MODE === 'jwt' ? usualRate : 0),
  safelist: values.SAFELIST,
});
