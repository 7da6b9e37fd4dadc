/** An HTTP proxy for CONNECT, as companies have it. It resolves names that this machine does not know. */
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { ServerCertificate } from '../../fixtures/certificates.js';
import { joinSockets } from './relay.js';

export interface ProxySetup {
  /** The port on loopback that every tunnel leads to, whatever the requested host. */
  readonly leadsTo: number;
  /** The accepted credentials, as `name:password`. */
  readonly credentials?: string;
  /** The status with which it refuses every CONNECT. */
  readonly status?: number;
  /** What it does with every CONNECT instead of responding. */
  readonly instead?: 'hangs up' | 'hangs';
  readonly certificate?: ServerCertificate;
  /** Sent before each response to a CONNECT. */
  readonly interim?: string;
  /** Unless given, a free one. */
  readonly port?: number;
}

export const startConnectProxy = async ({
  leadsTo,
  credentials,
  status: fixedStatus,
  instead,
  certificate,
  interim = '',
  port: ownPort = 0,
}: ProxySetup) => {
  const targets: string[] = [];
  const sockets = new Set<Socket>();
  const authorization = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;

  const statusFor = ({ headers }: IncomingMessage) =>
    fixedStatus ??
    (authorization !== undefined && headers['proxy-authorization'] !== authorization ? 407 : 200);

  const server = certificate ? createTlsServer(certificate) : createServer();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined));
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => undefined);
    targets.push(request.url ?? '');
    if (instead === 'hangs up') socket.destroy();
    if (instead !== undefined) return;
    const status = statusFor(request);
    if (status !== 200) {
      socket.end(`${interim}HTTP/1.1 ${status} As the script says\r\nContent-Length: 6\r\n\r\ncanary`);
      return;
    }
    const onward = connect(leadsTo, '127.0.0.1', () => {
      socket.write(`${interim}HTTP/1.1 200 Connection established\r\n\r\n`);
      joinSockets(socket, onward);
    });
    onward.on('error', () => socket.destroy());
    sockets.add(onward);
  });
  await new Promise<void>((resolve) => server.listen(ownPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    /** The requested hosts, as `host:port`, the earliest first. */
    targets,
    /** `userinfo` is `name:password`. */
    url: (userinfo = '') =>
      new URL(`${certificate ? 'https' : 'http'}://${userinfo && `${userinfo}@`}127.0.0.1:${port}`),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
