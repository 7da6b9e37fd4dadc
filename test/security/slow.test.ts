/** Slow clients, floods of connections and floods of requests. */
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { connectionCheckIntervalMs } from '../../src/platform/http/index.js';
import { startAttackTarget, type AttackTarget } from '../support/servers/attack-target.js';

/** What the gateway promises of its default timeouts, in milliseconds. */
const disconnectedWithinMs = 10_000;

/**
 * Without our timeouts, Node itself would disconnect these clients after 60 s at the earliest. This bound tells the two apart on
 * the slowest machine; that the timeouts add up to 10 s is checked by the configuration.
 */
const nodeWouldWaitMs = 50_000;

const connectTo = (url: string): Socket => {
  const { hostname, port } = new URL(url);
  // A client that is disconnected while it writes gets an error.
  return connect(Number(port), hostname).on('error', () => undefined);
};

describe('a slow client', () => {
  let target: AttackTarget;

  interface Closed {
    /** Everything that the gateway sent. */
    readonly text: string;
    readonly afterMs: number;
  }

  /** Resolves when the gateway has closed the connection. */
  const untilClosed = (behave: (socket: Socket) => void) =>
    new Promise<Closed>((resolve) => {
      const start = performance.now();
      const socket = connectTo(target.url);
      let received = '';
      socket.setEncoding('utf8').on('data', (text: string) => (received += text));
      socket.on('close', () => {
        resolve({ text: received, afterMs: performance.now() - start });
      });
      socket.on('connect', () => {
        behave(socket);
      });
    });

  /** Writes one byte after the other, for as long as the connection is open. */
  const trickle = (socket: Socket, text: string) => {
    let at = 0;
    const timer = setInterval(() => {
      if (socket.destroyed) clearInterval(timer);
      else socket.write(text[at++ % text.length] ?? '');
    }, 100);
    socket.on('close', () => {
      clearInterval(timer);
    });
  };

  const head = (length: number) =>
    [
      'POST /graphql HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Type: application/json',
      `Authorization: ${target.authorized.authorization}`,
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

  /** All clients are slow at the same time, so that waiting for one is waiting for all. */
  const received = new Map<string, Promise<Closed>>();
  const silent: Promise<Closed>[] = [];

  beforeAll(async () => {
    // The program as it is started: with the default timeouts.
    target = await startAttackTarget({
      HEADERS_TIMEOUT_MS: '',
      REQUEST_TIMEOUT_MS: '',
      RESPONSE_TIMEOUT_MS: '',
      KEEP_ALIVE_TIMEOUT_MS: '',
    });
    for (const [name, behave] of Object.entries(clients)) received.set(name, untilClosed(behave));
    for (let n = 0; n < 200; n += 1) silent.push(untilClosed(() => undefined));
  });
  afterAll(async () => {
    await target.close();
  });

  it('keeps nobody waiting, however many there are', async () => {
    await target.expectHealthy();
    for (const { afterMs } of await Promise.all(silent)) expect(afterMs).toBeLessThan(nodeWouldWaitMs);
    await target.expectHealthy();
  });

  it.each(Object.keys(clients))('%s is disconnected', async (name) => {
    await target.attack(
      `slow client ${name}`,
      async () => {
        const { text = '', afterMs = Infinity } = (await received.get(name)) ?? {};
        expect(afterMs).toBeLessThan(nodeWouldWaitMs);
        return { status: Number(text.split(' ')[1] ?? 0), headers: new Headers(), text, codes: [] };
      },
      ({ status }) => {
        // Only one client sends a complete request.
        expect(name === 'that asks once and stays' ? [200] : [408, 0]).toContain(status);
      },
    );
  });

  it('is disconnected within 10 s by default', () => {
    const { headersMs, requestMs, responseMs, keepAliveMs } = readConfig({}).gateway.http;
    // A check may just miss the end of a timeout, and an unread response is noticed one check later.
    const latest = Math.max(headersMs, requestMs, responseMs, keepAliveMs) + 2 * connectionCheckIntervalMs;
    expect(latest).toBeLessThan(disconnectedWithinMs);
  });
});

describe('a flood of connections', () => {
  it('is cut off at the limit, and others are served when it is over', async () => {
    const [limit, flood] = [20, 60];
    const target = await startAttackTarget({ MAX_CONNECTIONS: String(limit) });
    const open = new Set(Array.from({ length: flood }, () => connectTo(target.url)));
    await new Promise<void>((resolve) => {
      for (const socket of open) {
        socket.on('close', () => {
          open.delete(socket);
          if (open.size === limit) resolve();
        });
      }
    });
    // Those within the limit are still served.
    const [first] = open;
    const answered = new Promise((resolve) => first?.once('data', resolve));
    first?.write('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    expect(String(await answered)).toMatch(/^HTTP\/1\.1 200 /);
    expect(open.size).toBe(limit);
    for (const socket of open) socket.destroy();
    // The gateway accepts connections again as soon as it has noticed that these are closed.
    let isAccepted = false;
    while (!isAccepted) {
      isAccepted = await fetch(`${target.url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    }
    await target.expectHealthy();
    await target.close();
  });
});

describe('a flood of requests', () => {
  it('is refused for the caller who sends it, and for nobody else', async () => {
    const target = await startAttackTarget({ RATE_LIMIT: '1' });
    const replies = await Promise.all(
      Array.from({ length: 200 }, () => target.post(JSON.stringify({ query: '{ __typename }' }))),
    );
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(100);
    for (const { headers, codes } of refused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(codes).toEqual(['RATE_LIMITED']);
    }
    const other = target.headersWith(target.tokenWith({ sub: 'grace' }));
    const { status } = await target.post(JSON.stringify({ query: '{ __typename }' }), other);
    expect(status).toBe(200);
    expect(target.kms.calls).toEqual([]);
    await target.close();
  });
});
