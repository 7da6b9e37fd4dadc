/** The HTTP server in front of the graph. */
export { startGateway } from './server.js';
export type { GatewayOptions } from './options.js';
export { withoutClientDirectives, withTypename } from './safelist/index.js';
