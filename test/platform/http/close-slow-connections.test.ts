import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { GatewayOptions } from '../../../src/gateway/index.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { aScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { post } from '../../support/servers/send.js';

/** Short enough to wait for, and each alone: a client that is cut by one is not cut by another. */
const patient = {
  connections: 100,
  headersMs: 60_000,
  requestMs: 60_000,
  responseMs: 60_000,
  keepAliveMs: 60_000,
};
const dripMs = 100;

let kms: ScriptedKms;
let gateways: Awaited<ReturnType<typeof gatewayFor>>[] = [];
beforeAll(async () => {
  kms = await aScriptedKms();
});
afterEach(async () => {
  for (const each of gateways) {
    expect(each.bugs).toEqual([]);
    // Whoever is slow keeps nobody else from being served.
    await each.close();
  }
  gateways = [];
});
afterAll(async () => {
  await kms.close();
});

const aGateway = async (http: Partial<GatewayOptions['http']>) => {
  const gateway = await gatewayFor(kms, { http: { ...patient, ...http } });
  gateways.push(gateway);
  return gateway;
};

const open = (url: string): Socket => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  // Cut while it sends, a client is told so by an error.
  socket.on('error', () => undefined);
  return socket;
};

/** Resolves with what came until the connection was closed. Sends `drip` over and over. */
const untilClosed = (url: string, start: string, drip = '') =>
  new Promise<string>((resolve) => {
    const socket = open(url);
    let received = '';
    const dripping = setInterval(() => socket.write(drip), dripMs);
    socket.setEncoding('utf8').on('data', (text) => (received += String(text)));
    socket.once('close', () => {
      clearInterval(dripping);
      resolve(received);
    });
    socket.write(start);
  });

const head = (method: string, ...headers: string[]) =>
  [`${method} /graphql HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n');
const wholeRequest = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
const body = ['Content-Type: application/json', 'Content-Length: 10000'];

describe('a client that is slow', () => {
  it('is cut where it sends nothing at all', async () => {
    const { url } = await aGateway({ headersMs: 300 });
    expect(await untilClosed(url, '')).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('is cut where it sends its headers drop by drop', async () => {
    const { url } = await aGateway({ headersMs: 300 });
    expect(await untilClosed(url, 'GET / HTTP/1.1\r\n', 'a: b\r\n')).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('is cut where it sends empty lines instead of a request', async () => {
    const { url } = await aGateway({ headersMs: 300 });
    expect(await untilClosed(url, '\r\n', '\r\n')).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('is cut where it does so after a request', async () => {
    const { url } = await aGateway({ headersMs: 300 });
    expect(await untilClosed(url, wholeRequest, '\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is cut where its second request is slow', async () => {
    const { url } = await aGateway({ headersMs: 300 });
    expect(await untilClosed(url, `${wholeRequest}GET /`, 'a')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is cut where it sends its body drop by drop', async () => {
    const { url } = await aGateway({ requestMs: 300 });
    expect(await untilClosed(url, head('POST', ...body), ' ')).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('is cut where it sends none of its body', async () => {
    const { url } = await aGateway({ requestMs: 300 });
    expect(await untilClosed(url, head('POST', ...body))).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('is cut where it is slow with a body that was refused before it came', async () => {
    const { url } = await aGateway({ requestMs: 300 });
    const foreign = head('POST', 'Origin: https://evil.example', ...body);
    expect(await untilClosed(url, foreign, ' ')).toMatch(/^HTTP\/1\.1 403 /);
    const chunked = head('POST', 'Origin: https://evil.example', 'Transfer-Encoding: chunked');
    expect(await untilClosed(url, chunked, '1\r\na\r\n')).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('is cut where it asks for nothing more', async () => {
    const { url } = await aGateway({ keepAliveMs: 300 });
    expect(await untilClosed(url, wholeRequest)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is cut after each answer where connections are not to be kept', async () => {
    const { url } = await aGateway({ keepAliveMs: 0 });
    expect(await untilClosed(url, wholeRequest)).toMatch(/^HTTP\/1\.1 200 [^]*connection: close/i);
  });

  it('is cut where it does not read its answers', async () => {
    const { url } = await aGateway({ responseMs: 300 });
    const socket = open(url);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // More than the system keeps for a client: the explorer's script, again and again.
    socket.pause();
    const script = 'GET /explorer/playground.js HTTP/1.1\r\nHost: localhost\r\n\r\n';
    socket.write(script.repeat(20));
    // What has been cut is noticed by whoever writes.
    const writing = setInterval(() => socket.write('\r\n'), dripMs);
    await closed;
    clearInterval(writing);
    expect(socket.bytesRead).toBeLessThan(20 * 1_000_000);
    expect((await post(url)).status).toBe(200);
  });

  it('is not cut while KMS is slow to answer', async () => {
    const { url } = await aGateway({ headersMs: 300, requestMs: 300, responseMs: 300, keepAliveMs: 300 });
    const answer = kms.answers('EnableKey').later();
    const arrival = kms.nextCall();
    const asked = post(
      url,
      {},
      JSON.stringify({ query: 'mutation { enableKey(keyId: "x") { __typename } }' }),
    );
    await arrival;
    // By the time that this one is cut, the other has waited for longer than anything may take.
    await untilClosed(url, '');
    await untilClosed(url, '');
    answer();
    expect(JSON.parse((await asked).body)).toEqual({
      data: { enableKey: { __typename: 'EnableKeyPayload' } },
    });
  });
});

describe('the number of connections', () => {
  it('is bounded: those beyond are closed at once, and those before go on', async () => {
    const { url } = await aGateway({ connections: 3 });
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
  });
});
