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
import { startConnectProxy, type ProxySetup } from '../../support/servers/network/connect-proxy.js';
import { startRelay } from '../../support/servers/network/relay.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { createStops } from '../../support/servers/stops.js';
import { clientOf, failureOf, failuresOf, unavailable } from '../../support/client/client-of.js';

const authority = createAuthority();
/** A name that only the proxy can resolve. */
const host = 'kms.example.test';
const stops = createStops();
let kms: ScriptedKms;
beforeEach(async () => {
  kms = stops.add(await startScriptedKms());
  kms.answers('EnableKey').with();
});
afterEach(() => stops.all());

const startProxy = async (
  setup: Partial<ProxySetup> = {},
  certificate: ServerCertificate = authority.for(host),
) => {
  const relay = stops.add(await startRelay(kms.url, certificate));
  return { relay, proxy: stops.add(await startConnectProxy({ leadsTo: relay.port, ...setup })) };
};

const clientThrough = (url: URL, options: Partial<KmsClientOptions> = {}) =>
  stops.add(
    clientOf(
      { url: `https://${host}`, credentials: kms.credentials },
      // One attempt each.
      { maxRetries: 0, ca: [authority.pem], proxy: { url, except: [] }, ...options },
    ),
  );

const key = { KeyId: 'a-key' };

describe('a proxy', () => {
  it('carries calls in a tunnel that is reused', async () => {
    const { proxy } = await startProxy();
    const client = clientThrough(proxy.url());
    for (let each = 0; each < 3; each += 1) expect((await client.call(EnableKey, key)).ok).toBe(true);
    expect(proxy.targets).toEqual([`${host}:443`]);
    expect(kms.calls.map(({ headers, verification }) => [headers['host'], verification.ok])).toEqual(
      Array.from({ length: 3 }, () => [host, true]),
    );
    expect(kms.calls[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  it('is called by TLS if its URL is https, and its certificate is verified', async () => {
    const { proxy } = await startProxy({ certificate: authority.for('127.0.0.1') });
    expect((await clientThrough(proxy.url()).call(EnableKey, key)).ok).toBe(true);
    const { proxy: impostor } = await startProxy({ certificate: selfSignedCertificate() });
    expect(failureOf(await clientThrough(impostor.url()).call(EnableKey, key))).toEqual(
      unavailable(
        'unreachable',
        expect.stringMatching(/^The certificate of the proxy is not accepted \(PROXY_[A-Z_]+\)\.$/),
        false,
      ),
    );
    expect(impostor.targets).toEqual([]);
  });

  it('gets the user name and password of its URL', async () => {
    const { proxy } = await startProxy({ credentials: 'someone@work:p:ss word' });
    const client = clientThrough(proxy.url('someone%40work:p%3Ass%20word'));
    expect((await client.call(EnableKey, key)).ok).toBe(true);
  });

  it.each<[string, Partial<ProxySetup> & { readonly connectMs?: number }, string]>([
    [
      'gets the wrong password',
      { credentials: 'someone:right' },
      'The proxy did not accept the configured credentials (PROXY_STATUS_407).',
    ],
    ['cannot reach KMS', { status: 502 }, 'The proxy did not connect to KMS (PROXY_STATUS_502).'],
    ['forbids it', { status: 403 }, 'The proxy did not connect to KMS (PROXY_STATUS_403).'],
    ['hangs up', { instead: 'hangs up' }, 'The proxy cannot be reached (PROXY_ECONNRESET).'],
    [
      'hangs',
      { instead: 'hangs', connectMs: 100 },
      'The proxy did not connect to KMS in time (PROXY_TIMEOUT).',
    ],
  ])(
    'that %s fails the call, and nothing is sent',
    async (_what, { connectMs = 60_000, ...setup }, message) => {
      const { proxy, relay } = await startProxy(setup);
      const client = clientThrough(proxy.url('canary:canary'), { timeouts: { connectMs } });
      const { write, read } = await failuresOf(client);
      expect(write).toEqual(unavailable('unreachable', message, false));
      expect(read).toEqual(write);
      expect(JSON.stringify(write)).not.toContain('canary');
      // One CONNECT per call: a failing proxy is not called again and again.
      expect(proxy.targets).toHaveLength(2);
      expect(relay.connections()).toBe(0);
    },
  );

  it('that is down fails the call, and works again when it is back', async () => {
    const { proxy, relay } = await startProxy();
    const url = proxy.url('canary:canary');
    const client = clientThrough(url);
    expect((await client.call(EnableKey, key)).ok).toBe(true);
    await proxy.close();
    await relay.openAtMost(0);
    const failure = failureOf(await client.call(EnableKey, key));
    expect(failure).toMatchObject({ reason: 'unreachable', mayHaveHappened: false });
    expect(JSON.stringify(failure)).not.toContain('canary');
    await startProxy({ port: Number(url.port) });
    expect((await client.call(EnableKey, key)).ok).toBe(true);
  });

  it.each([
    ['is self-signed', () => selfSignedCertificate()],
    ['is for another host', () => authority.for('other.example.test')],
    ['has expired', () => authority.expired(host)],
  ])('is not used if the certificate of KMS %s', async (_what, certificate) => {
    const { proxy } = await startProxy({}, certificate());
    expect(failureOf(await clientThrough(proxy.url()).call(EnableKey, key))).toEqual(
      unavailable(
        'unreachable',
        expect.stringMatching(/^The certificate of KMS is not accepted \([A-Z_]+\)\.$/),
        false,
      ),
    );
    expect(proxy.targets).toEqual([`${host}:443`]);
    expect(kms.calls).toEqual([]);
  });

  it('has the usual time-out for the TLS handshake in the tunnel', async () => {
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
    const { proxy } = await startProxy({ leadsTo: (silent.address() as AddressInfo).port });
    const client = clientThrough(proxy.url(), { timeouts: { connectMs: 100 } });
    expect(failureOf(await client.call(EnableKey, key))).toEqual(
      unavailable(
        'unreachable',
        'KMS cannot be reached: the connection timed out (UND_ERR_CONNECT_TIMEOUT).',
        false,
      ),
    );
  });

  it('reports a call as possibly executed if the tunnel closes during it', async () => {
    kms.answers('EnableKey').hangingUp();
    const { proxy } = await startProxy();
    expect(failureOf(await clientThrough(proxy.url()).call(EnableKey, key))).toMatchObject({
      reason: 'unreachable',
      mayHaveHappened: true,
    });
  });
});

describe('proxyFor', () => {
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
  ])('for %s with NO_PROXY %j', (endpoint, except, expected) => {
    expect(goesBy(endpoint, ...except)).toBe(expected);
  });

  it.each(['https://localhost:1', 'https://127.0.0.1:1', 'https://[::1]:1', 'http://127.0.0.1:1'])(
    'never uses a proxy for %s',
    (endpoint) => {
      expect(goesBy(endpoint)).toBe(false);
    },
  );
});
