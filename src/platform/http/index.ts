/** HTTP code that both servers share: listening, stopping, reading bodies; and which URLs are safe to call. */
export { closeSlowConnections, connectionCheckIntervalMs } from './close-slow-connections.js';
export { listen, ListenError, serverUrl } from './listen.js';
export { isLoopback, isSecureUrl } from './loopback.js';
export { discardBody, readBody } from './read-body.js';
export { trackConnections, type ConnectionTracker } from './track-connections.js';
