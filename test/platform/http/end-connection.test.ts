import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { endConnection } from '../../../src/platform/http/index.js';
import { receivedOf } from '../../support/servers/send.js';

const answer = 'HTTP/1.1 405 Method Not Allowed\r\n\r\n';
// As a server of HTTP: it goes on sending when the client has closed its side.
const server = createServer({ allowHalfOpen: true });
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});

let client: Socket;
let socket: Socket;
beforeEach(async () => {
  const { port } = server.address() as AddressInfo;
  const accepted = once(server, 'connection');
  client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  [socket] = (await accepted) as [Socket];
});

describe('a connection that is ended', () => {
  it('gives the answer to a client that has more to send', async () => {
    client.write('x'.repeat(1_000_000));
    await once(socket, 'readable');
    const received = receivedOf(client);
    endConnection(socket, answer, 60_000);
    const closed = once(socket, 'close');
    expect(await received).toBe(answer);
    client.end();
    await closed;
  });

  it('is closed even if the client never closes its side', async () => {
    const received = receivedOf(client);
    endConnection(socket, answer, 1);
    await once(socket, 'close');
    expect(await received).toBe(answer);
    client.destroy();
  });

  it('is ended once', async () => {
    const received = receivedOf(client);
    endConnection(socket, answer);
    endConnection(socket, answer);
    client.end();
    expect(await received).toBe(answer);
  });
});
