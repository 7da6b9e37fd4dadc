/** The HTTP process in front of the graph. */
export { startGateway, type Gateway, type GatewayOptions } from './server.js';
