import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { KmsClientOptions } from '../../../src/client/index.js';
import { createStops } from '../../support/servers/stops.js';
import { clientOf, failuresOf, unavailable } from '../../support/client/client-of.js';

const stops = createStops();
afterEach(() => stops.all());

const credentials = { secretId: 'an-id', secretKey: 'a-key' };
const json = { 'content-type': 'application/json' };
const fiftyMegabytes = 50 * 1_024 * 1_024;

/** A client of a KMS that answers like this, and what resolves once so many of its calls are over at the KMS. */
const aClientOf = async (
  answer: (response: ServerResponse) => void,
  options: Partial<KmsClientOptions> = {},
) => {
  let over = 0;
  let noteOver = () => {};
  const server = createServer((request, response) => {
    request.resume();
    response.once('close', () => {
      over += 1;
      noteOver();
    });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.add({
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  });
  const { port } = server.address() as AddressInfo;
  // One attempt each: what may follow is for other tests.
  const client = stops.add(
    clientOf({ url: `http://127.0.0.1:${port}`, credentials }, { maxRetries: 0, ...options }),
  );
  const callsOver = async (count: number) => {
    while (over < count) await new Promise<void>((resolve) => (noteOver = resolve));
    return over;
  };
  return { client, callsOver };
};

/** Sends spaces as long as somebody takes them, up to so many bytes. */
const flood = (response: ServerResponse, bytes: number) => {
  const part = Buffer.alloc(64 * 1_024, ' ');
  let sent = 0;
  const more = () => {
    while (sent < bytes && !response.destroyed) {
      sent += part.length;
      if (!response.write(part)) return;
    }
    response.end();
  };
  response.on('drain', more);
  more();
  return () => sent;
};

describe('an answer of 50 MB', () => {
  it.each([
    ['that says so', { 'content-length': String(fiftyMegabytes) }],
    ['that does not', {}],
  ])('%s is not read to its end', async (_what, length) => {
    const sent: (() => number)[] = [];
    const { client, callsOver } = await aClientOf((response) => {
      response.writeHead(200, { ...json, ...length });
      sent.push(flood(response, fiftyMegabytes));
    });
    const { write, read } = await failuresOf(client);
    const message: unknown = expect.stringMatching(/^The response of KMS is too large /);
    expect(write).toEqual(unavailable('too-large', message, true));
    expect(read).toEqual(unavailable('too-large', message, false));
    await callsOver(2);
    expect(sent).toHaveLength(2);
    for (const bytes of sent) expect(bytes()).toBeLessThan(fiftyMegabytes);
  });
});

describe('an attempt', () => {
  const slow: readonly [string, (response: ServerResponse) => void][] = [
    ['comes byte by byte', trickle],
    ['never begins', () => undefined],
    [
      'stops after its headers',
      (response) => {
        response.writeHead(200, json).flushHeaders();
      },
    ],
    ['stops in the middle', (response) => response.writeHead(200, json).write('{"Response":{"RequestId":')],
  ];

  function trickle(response: ServerResponse) {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), 10);
    response.once('close', () => {
      clearInterval(timer);
    });
  }

  it.each(slow)('whose answer %s is cut at its own deadline, with its connection', async (_what, answer) => {
    const timeouts = { attemptMs: 200, totalMs: 60_000 };
    const { client, callsOver } = await aClientOf(answer, { timeouts });
    const { write, read } = await failuresOf(client);
    const message: unknown = expect.stringMatching(/in time/);
    expect(write).toEqual(unavailable('timeout', message, true));
    expect(read).toEqual(unavailable('timeout', message, false));
    // The KMS sees both broken off, and no third.
    expect(await callsOver(2)).toBe(2);
  });

  it('is no longer than the whole call', async () => {
    const { client } = await aClientOf(trickle, { timeouts: { attemptMs: 60_000, totalMs: 200 } });
    expect((await failuresOf(client)).write).toMatchObject({ reason: 'timeout', mayHaveHappened: true });
  });
});
