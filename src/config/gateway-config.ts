import { isLoopback } from '../platform/http/index.js';
import type { ConnectionLimits, GatewayConfig, Introspection, OperationLimits } from './config.js';
import { exposures } from './exposures.js';
import type { Variables } from './variables/index.js';

/** On loopback the gateway checks the `Host` header, as a defence against DNS rebinding. Elsewhere only if hosts are set. */
const allowedHosts = ({ HOST, ALLOWED_HOSTS }: Variables): GatewayConfig['allowedHosts'] =>
  isLoopback(HOST) || ALLOWED_HOSTS.length > 0 ? ALLOWED_HOSTS : 'any';

/** By default everyone may see the schema on a development machine, and callers with a token elsewhere. */
const introspection = (values: Variables): Introspection => {
  const { INTROSPECTION, AUTH_MODE, NODE_ENV } = values;
  if (INTROSPECTION !== undefined) return INTROSPECTION === 'on' ? 'everyone' : 'router';
  const inProduction = NODE_ENV === 'production' || exposures(values).length > 0;
  return AUTH_MODE === 'jwt' || inProduction ? 'authenticated' : 'everyone';
};

const operationLimits = (values: Variables): OperationLimits => ({
  tokens: values.MAX_TOKENS,
  depth: values.MAX_DEPTH,
  fields: values.MAX_FIELDS,
  aliases: values.MAX_ALIASES,
  directives: values.MAX_DIRECTIVES,
  kmsFields: values.MAX_KMS_FIELDS,
  pageSize: values.MAX_PAGE_SIZE,
  cost: values.MAX_COST,
});

const connectionLimits = (values: Variables): ConnectionLimits => ({
  connections: values.MAX_CONNECTIONS,
  headersMs: values.HEADERS_TIMEOUT_MS,
  requestMs: values.REQUEST_TIMEOUT_MS,
  responseMs: values.RESPONSE_TIMEOUT_MS,
  keepAliveMs: values.KEEP_ALIVE_TIMEOUT_MS,
});

const defaultRateWithTokens = 100;

export const gatewayConfig = (values: Variables): GatewayConfig => ({
  host: values.HOST,
  port: values.PORT,
  graphPrefix: values.GRAPH_PREFIX,
  corsOrigins: values.CORS_ORIGINS,
  allowedHosts: allowedHosts(values),
  refuseRebinding: values.AUTH_MODE !== 'jwt',
  explorer: values.EXPLORER === 'on',
  introspection: introspection(values),
  router: {
    secrets: values.ROUTER_SECRETS,
    directAccess: (values.DIRECT_ACCESS ?? (values.ROUTER_SECRETS.length > 0 ? 'closed' : 'open')) === 'open',
  },
  bodyBytes: values.MAX_BODY_BYTES,
  operations: operationLimits(values),
  http: connectionLimits(values),
  ratePerSecond: values.RATE_LIMIT ?? (values.AUTH_MODE === 'jwt' ? defaultRateWithTokens : 0),
  persistedQueryBytes: values.APQ_CACHE_BYTES,
  safelist: values.SAFELIST,
});
