/** Stands before a server on loopback, with TLS of its own where it is given a certificate, and counts connections. */
import { createServer as createTcpServer, connect, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** Passes all that comes on either side to the other; where one ends, so does the other. */
export const joinSockets = (one: Socket, other: Socket) => {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.pipe(to);
    from.on('error', () => undefined);
    from.once('close', () => to.destroy());
  }
};

export const startRelay = async (to: string, tls?: TlsOptions) => {
  const { port: target } = new URL(to);
  const open = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let connections = 0;

  const relay = (socket: Socket) => {
    connections += 1;
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      for (const changed of waiting.splice(0)) changed();
    });
    joinSockets(socket, connect(Number(target), '127.0.0.1'));
  };
  const server = tls ? createTlsServer(tls, relay) : createTcpServer(relay);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    /** How many have been made. */
    connections: () => connections,
    open: () => open.size,
    /** Resolves once no more than so many are open. */
    openAtMost: async (most: number) => {
      while (open.size > most) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
};
