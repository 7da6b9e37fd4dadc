/** Clients that keep a connection and give nothing for it. */
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFortress, type Fortress } from '../support/generators/attack.js';

/** By when a slow client must be gone, in milliseconds. */
const closedWithinMs = 10_000;

interface Ending {
  readonly afterMs: number;
  readonly said: string;
}

describe('a slow client, with the limits as they are by default,', () => {
  let fortress: Fortress;
  beforeAll(async () => {
    fortress = await aFortress();
  });
  afterAll(async () => {
    await fortress.close();
  });

  /** Connects, has `behave` write what it will, and tells when the other side closed. */
  const slow = (behave: (socket: Socket) => void, options: { readonly reads?: boolean } = {}) =>
    new Promise<Ending>((resolve) => {
      const { hostname, port } = new URL(fortress.url);
      const socket = connect(Number(port), hostname);
      const since = Date.now();
      let said = '';
      socket.on('error', () => undefined);
      socket.on('close', () => {
        resolve({ afterMs: Date.now() - since, said });
      });
      if (options.reads !== false) socket.setEncoding('utf8').on('data', (text: string) => (said += text));
      socket.on('connect', () => {
        behave(socket);
      });
    });

  /** Writes a byte now and then, for as long as the connection stands. */
  const trickle = (socket: Socket, text: string) => {
    let at = 0;
    const timer = setInterval(() => {
      if (socket.destroyed) clearInterval(timer);
      else socket.write(text[at++ % text.length] ?? '');
    }, 300);
    socket.on('close', () => {
      clearInterval(timer);
    });
  };

  const head = (length: number) =>
    [
      'POST /graphql HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Type: application/json',
      `Authorization: ${fortress.authorized.authorization}`,
      `Content-Length: ${length}`,
      '',
      '',
    ].join('\r\n');

  const clients: Readonly<Record<string, (socket: Socket) => void>> = {
    'that says nothing': () => undefined,
    'that sends its headers byte by byte': (socket) => {
      trickle(socket, 'GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '.padEnd(5_000, 'x'));
    },
    'that sends its headers and no body': (socket) => {
      socket.write(head(1_000));
    },
    'that sends its body byte by byte': (socket) => {
      socket.write(head(100_000));
      trickle(socket, ' ');
    },
    'that announces chunks and sends none': (socket) => {
      socket.write(head(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'));
    },
    'that asks once and stays': (socket) => {
      socket.write(`${head(26)}{"query":"{ __typename }"}`);
    },
  };

  it.each(Object.entries(clients))(
    '%s is gone within 10 s',
    async (name, behave) => {
      await fortress.attack(
        `slow client ${name}`,
        async () => {
          const { afterMs, said } = await slow(behave);
          const headers = new Headers({ 'x-after-ms': String(afterMs) });
          return { status: Number(said.split(' ')[1] ?? 0), headers, text: said, codes: [] };
        },
        ({ headers }) => {
          expect(Number(headers.get('x-after-ms'))).toBeLessThan(closedWithinMs);
        },
      );
    },
    20_000,
  );

  it('keeps others waiting for nothing, however many there are', async () => {
    const many = Array.from({ length: 200 }, () => slow(() => undefined));
    await fortress.expectOrdinary();
    const endings = await Promise.all(many);
    expect(Math.max(...endings.map(({ afterMs }) => afterMs))).toBeLessThan(closedWithinMs);
    await fortress.expectOrdinary();
  }, 20_000);
});

describe('a flood of connections', () => {
  it('is cut off at the limit, and others are served when it is over', async () => {
    const fortress = await aFortress({ MAX_CONNECTIONS: '20' });
    const { hostname, port } = new URL(fortress.url);
    const sockets = Array.from({ length: 60 }, () => connect(Number(port), hostname));
    const closed = await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<boolean>((resolve) => {
            socket.on('error', () => undefined);
            socket.on('close', () => {
              resolve(true);
            });
            // The ones that are kept are those that are still open once all have been answered for.
            socket.on('connect', () => setTimeout(resolve, 1_000, false));
          }),
      ),
    );
    expect(closed.filter(Boolean).length).toBeGreaterThanOrEqual(40);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await fortress.expectOrdinary();
    await fortress.close();
  });
});

describe('a flood of requests', () => {
  it('is slowed down for the one who sends it, and for nobody else', async () => {
    const fortress = await aFortress({ RATE_LIMIT: '20' });
    const replies = await Promise.all(
      Array.from({ length: 200 }, () => fortress.post(JSON.stringify({ query: '{ __typename }' }))),
    );
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(100);
    for (const { headers, codes } of refused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(codes).toEqual(['RATE_LIMITED']);
    }
    const other = fortress.headersWith(fortress.tokenWith({ sub: 'grace' }));
    const { status } = await fortress.post(JSON.stringify({ query: '{ __typename }' }), other);
    expect(status).toBe(200);
    expect(fortress.kms.calls).toEqual([]);
    await fortress.close();
  });
});
