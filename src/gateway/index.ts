/** The HTTP process in front of the graph. */
export { startGateway, GatewayStartError, type Gateway, type GatewayOptions } from './server.js';
