import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { KmsClientOptions } from '../../../src/client/index.js';
import { createStops } from '../../support/servers/stops.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { clientOf, failuresOf, unavailable } from '../../support/client/client-of.js';

const stops = createStops();
afterEach(() => stops.all());

const credentials = { secretId: 'an-id', secretKey: 'a-key' };
const json = { 'content-type': 'application/json' };
const fiftyMegabytes = 50 * 1_024 * 1_024;

/** A client of a KMS that responds with `respond`, and a function that waits until `count` calls are over at the KMS. */
const clientOfKms = async (
  respond: (response: ServerResponse) => void,
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
    respond(response);
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
  // One attempt each.
  const client = stops.add(
    clientOf({ url: `http://127.0.0.1:${port}`, credentials }, { maxRetries: 0, ...options }),
  );
  const callsOver = async (count: number) => {
    while (over < count) await new Promise<void>((resolve) => (noteOver = resolve));
    return over;
  };
  return { client, callsOver };
};

/** Sends up to `bytes` spaces, as long as they are read. */
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

describe('a response of 50 MB', () => {
  it.each([
    ['with its length in the header', { 'content-length': String(fiftyMegabytes) }],
    ['without its length in the header', {}],
  ])('(%s) is not read to its end', async (_what, length) => {
    const sent: (() => number)[] = [];
    const { client, callsOver } = await clientOfKms((response) => {
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
  /** Ways to respond too slowly. `onSent` is called when all is sent that is sent before the deadline. */
  const slow: readonly [string, (response: ServerResponse, onSent: () => void) => void][] = [
    ['comes byte by byte', trickle],
    [
      'never starts',
      (_response, onSent) => {
        onSent();
      },
    ],
    [
      'stops after its headers',
      (response, onSent) => {
        response.writeHead(200, json).flushHeaders();
        onSent();
      },
    ],
    [
      'stops in the middle',
      (response, onSent) => {
        response.writeHead(200, json).write('{"Response":{"RequestId":', onSent);
      },
    ],
  ];

  function trickle(response: ServerResponse, onSent: () => void) {
    let sent = 0;
    response.writeHead(200, json);
    const timer = setInterval(() => {
      response.write(' ');
      sent += 1;
      if (sent === 3) onSent();
    }, 10);
    response.once('close', () => {
      clearInterval(timer);
    });
  }

  /** A client whose clock passes `ms` when the response was sent as far as it is. */
  const clientOfSlowKms = async (
    respond: (response: ServerResponse, onSent: () => void) => void,
    ms: number,
    timeouts: NonNullable<KmsClientOptions['timeouts']>,
  ) => {
    const { clock, advance } = createManualClock();
    const respondAndWait = (response: ServerResponse) => {
      respond(response, () => {
        advance(ms);
      });
    };
    return clientOfKms(respondAndWait, { clock, timeouts });
  };

  it.each(slow)('whose response %s ends at its own deadline, with its connection', async (_, respond) => {
    const { client, callsOver } = await clientOfSlowKms(respond, 200, {
      attemptMs: 200,
      totalMs: 60_000,
    });
    const { write, read } = await failuresOf(client);
    const message: unknown = expect.stringMatching(/in time/);
    expect(write).toEqual(unavailable('timeout', message, true));
    expect(read).toEqual(unavailable('timeout', message, false));
    // The KMS sees both connections close, and no third call.
    expect(await callsOver(2)).toBe(2);
  });

  it('takes no longer than the whole call', async () => {
    const { client } = await clientOfSlowKms(trickle, 200, { attemptMs: 60_000, totalMs: 200 });
    expect((await failuresOf(client)).write).toMatchObject({ reason: 'timeout', mayHaveHappened: true });
  });
});
