/** The connections of a server, so that it can stop at once without breaking off an answer. */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

export interface ConnectionsOptions {
  /** How long calls under way are waited for when the server stops, in milliseconds. */
  readonly graceMs: number;
}

export interface Connections {
  /** Set once the server stops: answers that are still to be given should close their connections. */
  readonly stopping: boolean;
  /** Accepts no more, closes the connections that have no call under way, and waits for those that have. */
  stop(): Promise<void>;
}

/** Node's own closeIdleConnections spares a connection that has not sent a request yet; so they are counted here. */
export const connectionsOf = (server: Server, { graceMs }: ConnectionsOptions): Connections => {
  const open = new Set<Socket>();
  const underWay = new Set<IncomingMessage>();
  let stopping = false;

  const isBusy = (socket: Socket) => [...underWay].some((request) => request.socket === socket);
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', (request, response) => {
    underWay.add(request);
    response.once('close', () => {
      underWay.delete(request);
      // Its head may have been written before the stop, and have promised to keep the connection.
      if (stopping && !isBusy(request.socket)) request.socket.destroySoon();
    });
  });

  return {
    get stopping() {
      return stopping;
    },
    stop: async () => {
      stopping = true;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) if (!isBusy(socket)) socket.destroy();
      const giveUp = setTimeout(() => {
        server.closeAllConnections();
      }, graceMs);
      await closed;
      clearTimeout(giveUp);
    },
  };
};
