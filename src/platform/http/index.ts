/** How the servers of this program begin to listen and how they stop: the gateway's and the local KMS's alike. */
export { connectionsOf, type Connections } from './connections.js';
export { dismissBody, readBody } from './read-body.js';
export { listen, ListenError, urlOf, type ListenOptions } from './listen.js';
export { checkMs, cutSlowClients, type Patience } from './slow-clients.js';
