import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnableKey, regions } from '../../../src/contract/index.js';
import { ClientSetupError, createKmsClient, type KmsClientOptions } from '../../../src/client/index.js';
import { createAuthority } from '../../support/fixtures/certificates.js';
import { startConnectProxy } from '../../support/servers/network/connect-proxy.js';
import { startRelay } from '../../support/servers/network/relay.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { createStops } from '../../support/servers/stops.js';
import { clientOf, failureOf } from '../../support/client/client-of.js';

const credentials = { secretId: 'an-id', secretKey: 'a-key' };
const key = { KeyId: 'a-key' };

describe('an endpoint', () => {
  const clientAt = (endpoint: string) =>
    createKmsClient({ endpoint: new URL(endpoint), defaultRegion: 'ap-guangzhou', credentials });

  it.each([
    ['http://kms.tencentcloudapi.com', /by https \(http is for loopback only\)/],
    ['http://10.0.0.1:4010', /by https/],
    ['http://127.0.0.1.example.com', /by https/],
    ['http://{region}.localhost', /by https/],
    ['ftp://127.0.0.1', /by https|nothing more/],
    ['https://canary:canary@kms.example', /nothing more/],
    ['https://kms.example/path', /nothing more/],
    ['https://{region}', /\{region\} once/],
    ['https://kms.{region}', /\{region\} once/],
    ['https://kms.{region}.', /\{region\} once/],
    ['https://kms-{region}.example.com', /\{region\} once/],
    ['https://{region}.{region}.example.com', /\{region\} once/],
    ['https://kms.{zone}.example.com', /\{region\} once/],
  ])('%s is refused when the client is created', (endpoint, message) => {
    expect(() => clientAt(endpoint)).toThrow(ClientSetupError);
    expect(() => clientAt(endpoint)).toThrow(message);
    expect(() => clientAt(endpoint)).not.toThrow(/canary/);
  });

  it.each([
    'http://127.0.0.1:4010',
    'http://localhost:4010',
    'http://[::1]:4010',
    'https://kms.tencentcloudapi.com',
    'https://kms.intl.tencentcloudapi.com',
    'https://kms.{region}.tencentcloudapi.com',
    'https://{region}.kms.example.com:8443',
  ])('%s is accepted', async (endpoint) => {
    await clientAt(endpoint).close();
  });
});

describe('an endpoint for each region', () => {
  const authority = createAuthority();
  const stops = createStops();
  let kms: ScriptedKms;
  beforeEach(async () => {
    kms = stops.add(await startScriptedKms());
    kms.answers('EnableKey').with();
  });
  afterEach(() => stops.all());

  const hostOf = (region: string) => `kms.${region}.example.test`;

  /** A client behind a proxy that resolves the hosts of all regions. */
  const newClient = async (options: Partial<KmsClientOptions> = {}) => {
    const hosts = [...regions, 'ap-new'].map(hostOf);
    const relay = stops.add(await startRelay(kms.url, authority.for(...hosts)));
    const proxy = stops.add(await startConnectProxy({ leadsTo: relay.port }));
    const url = `https://${hostOf('{region}')}`;
    const settings = { ca: [authority.pem], proxy: { url: proxy.url(), except: [] }, ...options };
    const client = stops.add(clientOf({ url, credentials: kms.credentials }, settings));
    const call = (region?: string) => client.call(EnableKey, key, { region });
    return { call, relay, proxy };
  };

  it('has its own host and its own connections', async () => {
    const { call, proxy } = await newClient();
    for (const region of ['ap-singapore', undefined, 'ap-singapore', 'ap-guangzhou']) {
      expect((await call(region)).ok).toBe(true);
    }
    expect(proxy.targets).toEqual(['kms.ap-singapore.example.test:443', 'kms.ap-guangzhou.example.test:443']);
    expect(kms.calls.map(({ headers }) => headers['host'])).toEqual([
      'kms.ap-singapore.example.test',
      'kms.ap-guangzhou.example.test',
      'kms.ap-singapore.example.test',
      'kms.ap-guangzhou.example.test',
    ]);
    expect(kms.calls.every(({ verification }) => verification.ok)).toBe(true);
  });

  it('is not called for an unknown region, and no host is looked up', async () => {
    const { call, proxy } = await newClient();
    for (const region of ['ap-made-up', 'example.com#', '-a', 'localhost']) {
      expect(failureOf(await call(region))).toMatchObject({ kind: 'refused', code: 'UnsupportedRegion' });
    }
    expect(proxy.targets).toEqual([]);
  });

  it('is called for the listed regions and the default region', async () => {
    const { call } = await newClient({ regions: ['ap-new'] });
    expect((await call('ap-new')).ok).toBe(true);
    expect((await call()).ok).toBe(true);
    expect(failureOf(await call('ap-singapore'))).toEqual({
      kind: 'refused',
      code: 'UnsupportedRegion',
      message: 'region is none of those that this gateway calls; nothing was sent',
      requestId: null,
    });
  });

  it('keeps connections to a limited number of hosts, and closes the least recently used', async () => {
    const { call, relay, proxy } = await newClient({ maxPools: 2 });
    for (const region of ['ap-singapore', 'ap-tokyo', 'ap-singapore', 'ap-seoul']) await call(region);
    await relay.openAtMost(2);
    await call('ap-singapore');
    expect(proxy.targets).toHaveLength(3);
    await call('ap-tokyo');
    expect(proxy.targets).toHaveLength(4);
    await relay.openAtMost(2);
  });

  it('lets a call finish even if its pool is closed to make room', async () => {
    const { call } = await newClient({ maxPools: 1 });
    const release = kms.answers('EnableKey').later();
    const arrived = kms.nextCall();
    const first = call('ap-singapore');
    await arrived;
    kms.answers('EnableKey').with();
    expect((await call('ap-tokyo')).ok).toBe(true);
    release();
    expect((await first).ok).toBe(true);
  });
});

describe('a list of regions', () => {
  it('also restricts a single endpoint', async () => {
    const kms = await startScriptedKms();
    kms.answers('EnableKey').with();
    const client = clientOf(kms, { regions: ['ap-singapore'] });
    expect((await client.call(EnableKey, key, { region: 'ap-singapore' })).ok).toBe(true);
    expect(failureOf(await client.call(EnableKey, key, { region: 'ap-tokyo' }))).toMatchObject({
      code: 'UnsupportedRegion',
    });
    expect(kms.calls).toHaveLength(1);
    await client.close();
    await kms.close();
  });
});
