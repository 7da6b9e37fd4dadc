import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DescribeKey, EnableKey } from '../../../src/contract/index.js';
import { createAuthority } from '../../support/fixtures/certificates.js';
import { startConnectProxy } from '../../support/servers/network/connect-proxy.js';
import {
  startInterjectingRelay,
  type Interjection,
} from '../../support/servers/network/interjecting-relay.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { createStops } from '../../support/servers/stops.js';
import { clientOf, failuresOf, resultOf, unavailable } from '../../support/client/client-of.js';

const authority = createAuthority();
const stops = createStops();
let kms: ScriptedKms;
beforeEach(async () => {
  kms = stops.add(await startScriptedKms());
  kms.answers('EnableKey').with();
  // Longer than one packet, and with text that looks like an interim response.
  const Description = `HTTP/1.1 100 Continue\r\n\r\n${'a'.repeat(200_000)}`;
  kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: 'a-key', Description } });
});
afterEach(() => stops.all());

const proceed = 'HTTP/1.1 100 Continue\r\n\r\n';
const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\nX-Other: a\r\n\r\n';

const interims: readonly (readonly [string, string])[] = [
  ['a 100', proceed],
  ['two 100s', proceed + proceed],
  ['a 100 with headers', 'HTTP/1.1 100 Continue\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\nX: y\r\n\r\n'],
  ['a 100 without a reason', 'HTTP/1.1 100 \r\n\r\n'],
  ['a 100 without a space', 'HTTP/1.1 100\r\n\r\n'],
  ['a 100 of HTTP/1.0', 'HTTP/1.0 100 Continue\r\n\r\n'],
  ['a 102', 'HTTP/1.1 102 Processing\r\n\r\n'],
  ['a 103', hints],
  ['a status that is not registered', 'HTTP/1.1 199 Whatever\r\n\r\n'],
  ['each kind', proceed + 'HTTP/1.1 102 Processing\r\n\r\n' + hints + proceed],
  ['a hundred 102s', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(100)],
];
const packetOptions: readonly Interjection['packets'][] = ['one', 'two', 'each byte'];
const cases = interims.flatMap(([what, before]) =>
  packetOptions.map((packets) => ({ what, before, packets })),
);

describe('interim responses before the response', () => {
  it.each(cases)('are skipped: $what, in packets: $packets', async ({ before, packets }) => {
    const relay = stops.add(await startInterjectingRelay(kms.url, { before, packets }));
    const client = stops.add(clientOf({ url: relay.url, credentials: kms.credentials }, { maxRetries: 0 }));
    for (let each = 0; each < 3; each += 1) resultOf(await client.call(EnableKey, { KeyId: 'a-key' }));
    expect(kms.calls).toHaveLength(3);
    expect(relay.connections()).toBe(1);
  });

  it.each(packetOptions)('are skipped over TLS, in packets: %s', async (packets) => {
    const relay = stops.add(
      await startInterjectingRelay(kms.url, { before: proceed + hints, packets }, authority.for('127.0.0.1')),
    );
    const client = stops.add(
      clientOf({ url: relay.url, credentials: kms.credentials }, { maxRetries: 0, ca: [authority.pem] }),
    );
    for (let each = 0; each < 3; each += 1) resultOf(await client.call(EnableKey, { KeyId: 'a-key' }));
    expect(relay.connections()).toBe(1);
  });

  it.each(['http', 'https'])('are skipped in a tunnel, and before it, with an %s proxy', async (scheme) => {
    const host = 'kms.example.test';
    const relay = stops.add(
      await startInterjectingRelay(kms.url, { before: proceed, packets: 'two' }, authority.for(host)),
    );
    const proxy = stops.add(
      await startConnectProxy({
        leadsTo: relay.port,
        interim: proceed + hints,
        ...(scheme === 'https' ? { certificate: authority.for('127.0.0.1') } : {}),
      }),
    );
    const client = stops.add(
      clientOf(
        { url: `https://${host}`, credentials: kms.credentials },
        { maxRetries: 0, ca: [authority.pem], proxy: { url: proxy.url(), except: [] } },
      ),
    );
    for (let each = 0; each < 3; each += 1) resultOf(await client.call(EnableKey, { KeyId: 'a-key' }));
    expect(proxy.targets).toEqual([`${host}:443`]);
  });

  it('leave a long response as it is', async () => {
    const relay = stops.add(await startInterjectingRelay(kms.url, { before: proceed, packets: 'two' }));
    const client = stops.add(clientOf({ url: relay.url, credentials: kms.credentials }, { maxRetries: 0 }));
    const { KeyMetadata } = resultOf(await client.call(DescribeKey, { KeyId: 'a-key' }));
    expect(KeyMetadata.Description).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\na{200000}$/);
  });
});

describe('a server that', () => {
  /** A client of a server that answers each request with `respond`, and the number of its open connections. */
  const clientOfServer = async (respond: (socket: Socket) => void) => {
    const open = new Set<Socket>();
    const server = createServer((socket) => {
      open.add(socket.on('error', () => undefined));
      socket.once('close', () => open.delete(socket));
      socket.once('data', () => {
        respond(socket);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stops.add({
      close: async () => {
        const closed = new Promise((resolve) => server.close(resolve));
        for (const socket of open) socket.destroy();
        await closed;
      },
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return stops.add(clientOf({ url, credentials: kms.credentials }, { maxRetries: 0 }));
  };

  /** Sends the text again and again, until the connection closes. */
  const flood = (text: string) => (socket: Socket) => {
    const more = () => {
      while (!socket.destroyed && socket.write(text));
    };
    socket.on('drain', more);
    more();
  };

  const tooMany = 'Too many interim (1xx) responses came before the response (TOO_MANY_INTERIM_RESPONSES).';

  it.each<[string, (socket: Socket) => void]>([
    ['never stops sending them', flood(proceed.repeat(100))],
    [
      'sends one without end',
      (socket) => {
        socket.write('HTTP/1.1 103 Early Hints\r\nLink: ');
        flood('a'.repeat(10_000))(socket);
      },
    ],
  ])('%s is disconnected', async (_what, respond) => {
    const { write, read } = await failuresOf(await clientOfServer(respond));
    expect(write).toEqual(unavailable('malformed', tooMany, true));
    expect(read).toEqual(unavailable('malformed', tooMany, false));
  });

  it.each([
    ['hangs up after one', proceed],
    ['hangs up within one', 'HTTP/1.1 100 Cont'],
    ['hangs up within the version', 'HTTP/1.'],
    ['changes the protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'],
    ['sends one with a body', `${proceed}canary`],
    [
      'sends one with a wrong end of line',
      'HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}',
    ],
    ['sends a status of four digits', 'HTTP/1.1 1000 Continue\r\n\r\n'],
  ])('%s gives no usable response', async (_what, text) => {
    const client = await clientOfServer((socket) => socket.end(text));
    const { write, read } = await failuresOf(client);
    expect(write).toMatchObject({ kind: 'unavailable', mayHaveHappened: true });
    expect(read).toMatchObject({ kind: 'unavailable', mayHaveHappened: false });
    expect(JSON.stringify([write, read])).not.toContain('canary');
  });
});
