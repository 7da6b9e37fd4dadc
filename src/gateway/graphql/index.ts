/** GraphQL over HTTP: Apollo Server and the endpoint in front of it. */
export { startApolloServers } from './apollo-servers.js';
export { clientAbortSignal } from './client-abort-signal.js';
export type { GatewayContext } from './gateway-context.js';
export { createGraphqlEndpoint } from './graphql-endpoint.js';
