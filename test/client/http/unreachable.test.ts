import { createServer as createHttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { selfSignedCertificate } from '../../support/fixtures/certificates.js';
import { clientOf, failuresOf, unavailable } from '../../support/client/client-of.js';

const credentials = { secretId: 'an-id', secretKey: 'a-key' };

/** Nothing was sent, so nothing can have happened. */
const expectUnreachable = async (url: string, message: RegExp, connectMs = 60_000) => {
  const client = clientOf({ url, credentials }, { maxRetries: 0, timeouts: { connectMs } });
  const { write, read } = await failuresOf(client);
  await client.close();
  const failure = unavailable('unreachable', expect.stringMatching(message), false);
  expect({ write, read }).toEqual({ write: failure, read: failure });
};

describe('a KMS that cannot be reached', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  /** Host and port of a server that is not a KMS. */
  const hostOf = async (server: Server) => {
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stops.push(async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    });
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('refuses connections', async () => {
    const host = await hostOf(createTcpServer());
    await stops.pop()?.();
    await expectUnreachable(
      `http://${host}`,
      /^KMS cannot be reached: the connection was refused \(ECONNREFUSED\)\.$/,
    );
  });

  it('has a host name that does not exist', async () => {
    await expectUnreachable(
      'https://no-such-host.invalid',
      /^KMS cannot be reached: its host name .* \((ENOTFOUND|EAI_AGAIN)\)\.$/,
    );
  });

  it('never finishes the TLS handshake', async () => {
    await expectUnreachable(
      `https://${await hostOf(createTcpServer())}`,
      /^KMS cannot be reached: the connection timed out \(UND_ERR_CONNECT_TIMEOUT\)\.$/,
      100,
    );
  });

  it('hangs up during the TLS handshake', async () => {
    await expectUnreachable(
      `https://${await hostOf(createTcpServer((socket) => socket.destroy()))}`,
      /^KMS cannot be reached: no connection could be made \(ECONNRESET\)\.$/,
    );
  });

  it('does not speak TLS', async () => {
    await expectUnreachable(
      `https://${await hostOf(createHttpServer())}`,
      /^KMS cannot be reached: no connection could be made \([A-Z_]+\)\.$/,
    );
  });

  it('has a self-signed certificate', async () => {
    let requests = 0;
    const host = await hostOf(createTlsServer(selfSignedCertificate(), () => (requests += 1)));
    await expectUnreachable(
      `https://${host}`,
      /^The certificate of KMS is not accepted \(DEPTH_ZERO_SELF_SIGNED_CERT\)\.$/,
    );
    expect(requests).toBe(0);
  });
});
