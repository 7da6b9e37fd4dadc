/** An HTTP proxy as a company has it: it makes tunnels by CONNECT, and knows names that this machine does not. */
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { ServerCertificate } from '../fixtures/certificates.js';
import { joinSockets } from './relay.js';

export interface ProxySetup {
  /** The port on loopback to which a tunnel leads, whatever host was asked for. */
  readonly leadsTo: number;
  /** What has to be given, as `name:password`. */
  readonly credentials?: string;
  /** Says this in the place of making a tunnel. */
  readonly saying?: number;
  /** Takes the CONNECT, and then does this. */
  readonly then?: 'hangs up' | 'hangs';
  readonly certificate?: ServerCertificate;
  /** Any free one unless given. */
  readonly port?: number;
}

export const startConnectProxy = async ({
  leadsTo,
  credentials,
  saying,
  then,
  certificate,
  port: at = 0,
}: ProxySetup) => {
  /** What was asked for, as `host:port`. */
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;

  const statusFor = ({ headers }: IncomingMessage) =>
    saying ?? (wanted !== undefined && headers['proxy-authorization'] !== wanted ? 407 : 200);

  const server = certificate ? createTlsServer(certificate) : createServer();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined));
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => undefined);
    asked.push(request.url ?? '');
    if (then === 'hangs up') socket.destroy();
    if (then !== undefined) return;
    const status = statusFor(request);
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} As the script says\r\nContent-Length: 6\r\n\r\ncanary`);
      return;
    }
    const onward = connect(leadsTo, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      joinSockets(socket, onward);
    });
    onward.on('error', () => socket.destroy());
    sockets.add(onward);
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    asked,
    /** With a name and a password where those are given. */
    url: (userinfo = '') =>
      new URL(`${certificate ? 'https' : 'http'}://${userinfo && `${userinfo}@`}127.0.0.1:${port}`),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
