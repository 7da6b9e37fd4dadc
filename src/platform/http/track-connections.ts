/** Tracks a server's connections, so that it can stop quickly without breaking off a response. */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

export interface ConnectionTrackerOptions {
  /** How long a stopping server waits for active requests, in milliseconds. */
  readonly graceMs: number;
}

export interface ConnectionTracker {
  /** True once the server stops: responses should then close their connections. */
  readonly stopping: boolean;
  /** Accepts no more connections, closes the idle ones, and waits for the active requests. */
  stop(): Promise<void>;
}

/** Node's own closeIdleConnections skips a connection that has not sent a request yet, so this tracks them itself. */
export const trackConnections = (
  server: Server,
  { graceMs }: ConnectionTrackerOptions,
): ConnectionTracker => {
  const sockets = new Set<Socket>();
  const activeRequests = new Set<IncomingMessage>();
  let stopping = false;

  const isActive = (socket: Socket) => [...activeRequests].some((request) => request.socket === socket);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', (request, response) => {
    activeRequests.add(request);
    response.once('close', () => {
      activeRequests.delete(request);
      // The response head may have been written before the stop, with a promise to keep the connection open.
      if (stopping && !isActive(request.socket)) request.socket.destroySoon();
    });
  });

  return {
    get stopping() {
      return stopping;
    },
    stop: async () => {
      stopping = true;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) if (!isActive(socket)) socket.destroy();
      const graceTimer = setTimeout(() => {
        server.closeAllConnections();
      }, graceMs);
      await closed;
      clearTimeout(graceTimer);
    },
  };
};
