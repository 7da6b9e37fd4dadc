/** Shared HTTP code: listening, stopping and body reading of both servers, and which URLs are safe to call. */
export { connectionsOf, type Connections } from './connections.js';
export { dismissBody, readBody } from './read-body.js';
export { listen, ListenError, urlOf, type ListenOptions } from './listen.js';
export { isLoopback, isSecureUrl } from './loopback.js';
export { checkMs, cutSlowClients, type Patience } from './slow-clients.js';
