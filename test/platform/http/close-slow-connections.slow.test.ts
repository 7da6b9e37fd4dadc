import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { GatewayOptions } from '../../../src/gateway/index.js';
import { createLanes } from '../../support/lanes.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { post } from '../../support/servers/send.js';

/** Each test shortens one timeout, so that no other timeout can close the connection. */
const longTimeouts = {
  connections: 100,
  headersMs: 60_000,
  requestMs: 60_000,
  responseMs: 60_000,
  keepAliveMs: 60_000,
};
const shortMs = 1_000;
const trickleMs = 100;

// The tests run concurrently, each with its own gateway.
const lanes = createLanes();
const starts: (() => Promise<void>)[] = [];
const gateways: Awaited<ReturnType<typeof gatewayFor>>[] = [];
let kms: ScriptedKms;

beforeAll(async () => {
  kms = await startScriptedKms();
  for (const start of starts) await start();
  lanes.start();
});
afterAll(async () => {
  for (const each of gateways) {
    expect(each.bugs).toEqual([]);
    await each.close();
  }
  await kms.close();
});

/** Defines a test with its own gateway. */
const itWith = (http: Partial<GatewayOptions['http']>, name: string, run: (url: string) => Promise<void>) => {
  let url = '';
  starts.push(async () => {
    const gateway = await gatewayFor(kms, { http: { ...longTimeouts, ...http } });
    gateways.push(gateway);
    ({ url } = gateway);
  });
  lanes.it(name, name, () => run(url));
};

const open = (url: string): Socket => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  // A client that is disconnected while it writes gets an error.
  socket.on('error', () => undefined);
  return socket;
};

/** Writes `start`, then `trickle` repeatedly. Resolves with the data received until the connection was closed. */
const untilClosed = (url: string, start: string, trickle = '') =>
  new Promise<string>((resolve) => {
    const socket = open(url);
    let received = '';
    const writing = setInterval(() => socket.write(trickle), trickleMs);
    socket.setEncoding('utf8').on('data', (text) => (received += String(text)));
    socket.once('close', () => {
      clearInterval(writing);
      resolve(received);
    });
    socket.write(start);
  });

const head = (method: string, ...headers: string[]) =>
  [`${method} /graphql HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n');
const wholeRequest = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
const bodyHeaders = ['Content-Type: application/json', 'Content-Length: 10000'];

const timedOut = /^(HTTP\/1\.1 408 |$)/;

/** The same for a client whose request is served first. On a slow machine even that may time out; then it tries again. */
const untilClosedAfterResponse: typeof untilClosed = async (...args) => {
  const received = await untilClosed(...args);
  return timedOut.test(received) ? untilClosedAfterResponse(...args) : received;
};

describe('a slow client is disconnected', () => {
  itWith({ headersMs: shortMs }, 'when it sends nothing at all', async (url) => {
    expect(await untilClosed(url, '')).toMatch(timedOut);
  });

  itWith({ headersMs: shortMs }, 'when it sends its headers slowly', async (url) => {
    expect(await untilClosed(url, 'GET / HTTP/1.1\r\n', 'a: b\r\n')).toMatch(timedOut);
  });

  itWith({ headersMs: shortMs }, 'when it sends empty lines instead of a request', async (url) => {
    expect(await untilClosed(url, '\r\n', '\r\n')).toMatch(timedOut);
  });

  itWith({ headersMs: shortMs }, 'when it sends empty lines after a request', async (url) => {
    expect(await untilClosedAfterResponse(url, wholeRequest, '\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  });

  itWith({ headersMs: shortMs }, 'when its second request is slow', async (url) => {
    expect(await untilClosedAfterResponse(url, `${wholeRequest}GET /`, 'a')).toMatch(/^HTTP\/1\.1 200 /);
  });

  itWith({ requestMs: shortMs }, 'when it sends its body slowly', async (url) => {
    expect(await untilClosed(url, head('POST', ...bodyHeaders), ' ')).toMatch(timedOut);
  });

  itWith({ requestMs: shortMs }, 'when it does not send its body', async (url) => {
    expect(await untilClosed(url, head('POST', ...bodyHeaders))).toMatch(timedOut);
  });

  itWith(
    { requestMs: shortMs },
    'when it slowly sends a body after the request was rejected',
    async (url) => {
      const foreign = head('POST', 'Origin: https://evil.example', ...bodyHeaders);
      expect(await untilClosedAfterResponse(url, foreign, ' ')).toMatch(/^HTTP\/1\.1 403 /);
      const chunked = head('POST', 'Origin: https://evil.example', 'Transfer-Encoding: chunked');
      expect(await untilClosed(url, chunked, '1\r\na\r\n')).toMatch(timedOut);
    },
  );

  itWith({ keepAliveMs: shortMs }, 'when it sends no further request', async (url) => {
    expect(await untilClosed(url, wholeRequest)).toMatch(/^HTTP\/1\.1 200 /);
  });

  itWith({ keepAliveMs: 0 }, 'after each response when keep-alive is off', async (url) => {
    expect(await untilClosed(url, wholeRequest)).toMatch(/^HTTP\/1\.1 200 [^]*connection: close/i);
  });

  itWith({ responseMs: shortMs }, 'when it does not read its responses', async (url) => {
    const socket = open(url);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // More data than the operating system buffers for a client: the explorer's script, several times.
    socket.pause();
    const script = 'GET /explorer/playground.js HTTP/1.1\r\nHost: localhost\r\n\r\n';
    socket.write(script.repeat(20));
    // Only a client that writes notices that it was disconnected.
    const writing = setInterval(() => socket.write('\r\n'), trickleMs);
    await closed;
    clearInterval(writing);
    expect(socket.bytesRead).toBeLessThan(20 * 1_000_000);
    expect((await post(url)).status).toBe(200);
  });
});

describe('a client that waits for a response', () => {
  const short = { headersMs: shortMs, requestMs: shortMs, responseMs: shortMs, keepAliveMs: shortMs };

  itWith(short, 'is not disconnected while KMS is slow to answer', async (url) => {
    const answer = kms.answers('EnableKey').later();
    const arrival = kms.nextCall();
    const mutation = JSON.stringify({ query: 'mutation { enableKey(keyId: "x") { __typename } }' });
    const answered = post(url, {}, mutation);
    await arrival;
    // When both of these have been disconnected, the first client has waited longer than any timeout.
    await untilClosed(url, '');
    await untilClosed(url, '');
    answer();
    expect(JSON.parse((await answered).body)).toEqual({
      data: { enableKey: { __typename: 'EnableKeyPayload' } },
    });
  });
});

describe('the number of connections', () => {
  itWith(
    { connections: 3 },
    'is limited: an excess connection is closed at once, and the others are served',
    async (url) => {
      const held = [open(url), open(url), open(url)];
      await Promise.all(held.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
      expect(await untilClosed(url, wholeRequest)).toBe('');
      const [first] = held;
      const answered = new Promise((resolve) =>
        first?.once('data', (data) => {
          resolve(String(data));
        }),
      );
      first?.write(wholeRequest);
      expect(await answered).toMatch(/^HTTP\/1\.1 200 /);
      for (const socket of held) socket.destroy();
    },
  );
});
