/** A TCP relay in front of a server on loopback: adds TLS if it is given a certificate, and counts connections. */
import { createServer as createTcpServer, connect, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** Pipes each socket into the other, and closes both when one closes. */
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
  const onClose: (() => void)[] = [];
  let connections = 0;

  const relay = (socket: Socket) => {
    connections += 1;
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      for (const notify of onClose.splice(0)) notify();
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
    /** The number of connections made so far. */
    connections: () => connections,
    open: () => open.size,
    /** Resolves once at most `count` connections are open. */
    openAtMost: async (count: number) => {
      while (open.size > count) await new Promise<void>((resolve) => onClose.push(resolve));
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
};
