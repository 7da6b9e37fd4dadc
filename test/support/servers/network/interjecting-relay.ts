/** A TCP relay in front of an HTTP server on loopback that sends other bytes before each response, as some proxies do. */
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

export interface Interjection {
  /** What is sent before each response. */
  readonly before: string;
  /** How it is cut: together with the response, on its own, or each byte of both on its own. */
  readonly packets: 'one' | 'two' | 'each byte';
}

const cut = (before: string, response: Buffer, packets: Interjection['packets']): readonly Buffer[] => {
  const first = Buffer.from(before);
  if (packets === 'two') return [first, response];
  const all = Buffer.concat([first, response]);
  return packets === 'one' ? [all] : Array.from(all, (byte) => Buffer.from([byte]));
};

export const startInterjectingRelay = async (
  to: string,
  { before, packets }: Interjection,
  tls?: TlsOptions,
) => {
  const { port: target } = new URL(to);
  const open = new Set<Socket>();
  let connections = 0;

  const relay = (socket: Socket) => {
    connections += 1;
    let isFirst = false;
    let sending = Promise.resolve();
    const onward = connect(Number(target), '127.0.0.1');
    for (const each of [socket, onward]) {
      open.add(each.setNoDelay(true).on('error', () => undefined));
      each.once('close', () => {
        socket.destroy();
        onward.destroy();
      });
    }
    const send = async (pieces: readonly Buffer[]) => {
      for (const piece of pieces) {
        socket.write(piece);
        await nextTurn();
      }
    };
    socket.on('data', (chunk: Buffer) => {
      isFirst = true;
      onward.write(chunk);
    });
    onward.on('data', (chunk: Buffer) => {
      const pieces = isFirst ? cut(before, chunk, packets) : [chunk];
      isFirst = false;
      sending = sending.then(() => send(pieces));
    });
  };
  const server = tls ? createTlsServer(tls, relay) : createTcpServer(relay);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    connections: () => connections,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
};
