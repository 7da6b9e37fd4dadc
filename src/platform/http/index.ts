/** HTTP code that both servers share: listening, stopping, reading requests; and which URLs are safe to call. */
export { canBeRebound, isFromBrowser, parseOrigin } from './browser-request.js';
export { closeSlowConnections, connectionCheckIntervalMs } from './close-slow-connections.js';
export { endConnection } from './end-connection.js';
export { isLoopbackName, parseHost, requestedHost, withoutBrackets, type Host } from './host.js';
export { listen, ListenError, serverUrl } from './listen.js';
export { isLoopback, isSecureUrl } from './loopback.js';
export { discardBody, readBody } from './read-body.js';
export { refuseTunnels } from './refuse-tunnels.js';
export { parseRequestTarget, type RequestTarget } from './request-target.js';
export { trackConnections, type ConnectionTracker } from './track-connections.js';
