import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnableKey } from '../../../src/contract/index.js';
import type { KmsClientOptions } from '../../../src/client/index.js';
import { proxyFor } from '../../../src/client/http/proxy-for.js';
import {
  createAuthority,
  selfSignedCertificate,
  type ServerCertificate,
} from '../../support/fixtures/certificates.js';
import { startConnectProxy, type ProxySetup } from '../../support/servers/connect-proxy.js';
import { startRelay } from '../../support/servers/relay.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { createStops } from '../../support/servers/stops.js';
import { clientOf, failureOf, failuresOf, unavailable } from '../../support/client/client-of.js';

const authority = createAuthority();
/** A name that no lookup finds: it is the proxy that knows it. */
const host = 'kms.example.test';
const stops = createStops();
let kms: ScriptedKms;
beforeEach(async () => {
  kms = stops.add(await startScriptedKms());
  kms.answers('EnableKey').with();
});
afterEach(() => stops.all());

const aProxy = async (
  setup: Partial<ProxySetup> = {},
  certificate: ServerCertificate = authority.for(host),
) => {
  const relay = stops.add(await startRelay(kms.url, certificate));
  return { relay, proxy: stops.add(await startConnectProxy({ leadsTo: relay.port, ...setup })) };
};

const aClientBy = (url: URL, options: Partial<KmsClientOptions> = {}) =>
  stops.add(
    clientOf(
      { url: `https://${host}`, credentials: kms.credentials },
      // One attempt each: what may follow is for other tests.
      { maxRetries: 0, ca: [authority.pem], proxy: { url, except: [] }, ...options },
    ),
  );

const key = { KeyId: 'a-key' };

describe('a proxy', () => {
  it('carries calls in a tunnel that is kept', async () => {
    const { proxy } = await aProxy();
    const client = aClientBy(proxy.url());
    for (let each = 0; each < 3; each += 1) expect((await client.call(EnableKey, key)).ok).toBe(true);
    expect(proxy.asked).toEqual([`${host}:443`]);
    expect(kms.calls.map(({ headers, verification }) => [headers['host'], verification.ok])).toEqual(
      Array.from({ length: 3 }, () => [host, true]),
    );
    expect(kms.calls[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  it('is spoken to by TLS where its URL says so, and must prove its name too', async () => {
    const { proxy } = await aProxy({ certificate: authority.for('127.0.0.1') });
    expect((await aClientBy(proxy.url()).call(EnableKey, key)).ok).toBe(true);
    const { proxy: false_ } = await aProxy({ certificate: selfSignedCertificate() });
    expect(failureOf(await aClientBy(false_.url()).call(EnableKey, key))).toEqual(
      unavailable(
        'unreachable',
        expect.stringMatching(/^The certificate of the proxy is not accepted \(PROXY_[A-Z_]+\)\.$/),
        false,
      ),
    );
    expect(false_.asked).toEqual([]);
  });

  it('is given the name and the password of its URL', async () => {
    const { proxy } = await aProxy({ credentials: 'someone@work:p:ss word' });
    const client = aClientBy(proxy.url('someone%40work:p%3Ass%20word'));
    expect((await client.call(EnableKey, key)).ok).toBe(true);
  });

  it.each([
    [
      'is given the wrong password',
      { credentials: 'someone:right' },
      'The proxy did not accept the configured credentials (PROXY_STATUS_407).',
    ],
    ['does not reach KMS', { saying: 502 }, 'The proxy did not connect to KMS (PROXY_STATUS_502).'],
    ['does not allow it', { saying: 403 }, 'The proxy did not connect to KMS (PROXY_STATUS_403).'],
    ['hangs up', { then: 'hangs up' }, 'The proxy cannot be reached (PROXY_ECONNRESET).'],
    ['hangs', { then: 'hangs' }, 'The proxy did not connect to KMS in time (PROXY_TIMEOUT).'],
  ] as const)('that %s fails the call, of which nothing was sent', async (_what, setup, message) => {
    const { proxy, relay } = await aProxy(setup);
    const client = aClientBy(proxy.url('canary:canary'), { timeouts: { connectMs: 200 } });
    const { write, read } = await failuresOf(client);
    expect(write).toEqual(unavailable('unreachable', message, false));
    expect(read).toEqual(write);
    expect(JSON.stringify(write)).not.toContain('canary');
    // Each call asked once: a proxy that fails is not asked again without end.
    expect(proxy.asked).toHaveLength(2);
    expect(relay.connections()).toBe(0);
  });

  it('that is gone fails the call, and serves again when it is back', async () => {
    const { proxy, relay } = await aProxy();
    const url = proxy.url('canary:canary');
    const client = aClientBy(url);
    expect((await client.call(EnableKey, key)).ok).toBe(true);
    await proxy.close();
    await relay.openAtMost(0);
    const failure = failureOf(await client.call(EnableKey, key));
    expect(failure).toMatchObject({ reason: 'unreachable', mayHaveHappened: false });
    expect(JSON.stringify(failure)).not.toContain('canary');
    await aProxy({ port: Number(url.port) });
    expect((await client.call(EnableKey, key)).ok).toBe(true);
  });

  it.each([
    ['nobody vouches for', () => selfSignedCertificate()],
    ['is for another host', () => authority.for('other.example.test')],
    ['has expired', () => authority.expired(host)],
  ])('lets no certificate of KMS pass that %s', async (_what, certificate) => {
    const { proxy } = await aProxy({}, certificate());
    expect(failureOf(await aClientBy(proxy.url()).call(EnableKey, key))).toEqual(
      unavailable(
        'unreachable',
        expect.stringMatching(/^The certificate of KMS is not accepted \([A-Z_]+\)\.$/),
        false,
      ),
    );
    expect(proxy.asked).toEqual([`${host}:443`]);
    expect(kms.calls).toEqual([]);
  });

  it('does not wait longer for the handshake in the tunnel than for another', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined).resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    stops.add({
      close: () =>
        new Promise((resolve) =>
          silent.close(() => {
            resolve();
          }),
        ),
    });
    const { proxy } = await aProxy({ leadsTo: (silent.address() as AddressInfo).port });
    const client = aClientBy(proxy.url(), { timeouts: { connectMs: 100 } });
    expect(failureOf(await client.call(EnableKey, key))).toEqual(
      unavailable(
        'unreachable',
        'KMS cannot be reached: the connection timed out (UND_ERR_CONNECT_TIMEOUT).',
        false,
      ),
    );
  });

  it('leaves a call that breaks off in the tunnel as one that may have happened', async () => {
    kms.answers('EnableKey').hangingUp();
    const { proxy } = await aProxy();
    expect(failureOf(await aClientBy(proxy.url()).call(EnableKey, key))).toMatchObject({
      reason: 'unreachable',
      mayHaveHappened: true,
    });
  });
});

describe('the choice of a proxy', () => {
  const url = new URL('http://proxy.example.com:3128');
  const goesBy = (endpoint: string, ...except: string[]) =>
    proxyFor(new URL(endpoint), { url, except }) === url;

  it.each([
    ['https://kms.example.com', [], true],
    ['https://kms.example.com', ['kms.example.com'], false],
    ['https://kms.example.com', ['KMS.Example.com'], false],
    ['https://kms.example.com', ['example.com'], false],
    ['https://kms.example.com', ['.example.com'], false],
    ['https://kms.example.com', ['*.example.com'], false],
    ['https://kms.example.com', ['other.com', 'example.com'], false],
    ['https://kms.example.com', ['ample.com'], true],
    ['https://kms.example.com', ['ms.example.com'], true],
    ['https://kms.example.com', ['kms.example.com:443'], false],
    ['https://kms.example.com:8443', ['kms.example.com:443'], true],
    ['https://kms.example.com:8443', ['.example.com:8443'], false],
    ['https://kms.example.com', ['*'], false],
    ['https://10.0.0.1', ['10.0.0.1'], false],
    ['https://[fd00::1]', ['fd00::1'], false],
    ['https://[fd00::1]', ['[fd00::1]:443'], false],
    ['https://[fd00::1]', ['[fd00::1]:444'], true],
    ['https://kms.example.com', ['', '.', ':443'], true],
  ])('for %s, except %j', (endpoint, except, expected) => {
    expect(goesBy(endpoint, ...except)).toBe(expected);
  });

  it.each(['https://localhost:1', 'https://127.0.0.1:1', 'https://[::1]:1', 'http://127.0.0.1:1'])(
    'is never made for %s',
    (endpoint) => {
      expect(goesBy(endpoint)).toBe(false);
    },
  );
});
