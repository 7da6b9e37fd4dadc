import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CredentialError, type CredentialSource } from '../../../src/client/index.js';
import { bombs, compressions, undecodable } from '../../support/fixtures/compressed.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { settingsWith, sourceFor } from '../../support/client/credential-settings.js';
import {
  bad,
  startCredentialServer,
  type CredentialServer,
} from '../../support/servers/credential-server.js';
import { startInterjectingRelay } from '../../support/servers/network/interjecting-relay.js';
import { createStops } from '../../support/servers/stops.js';

const lasting = { secretId: 'lasting-id', secretKey: 'lasting-key' };
const stops = createStops();
let server: CredentialServer;
beforeEach(async () => {
  server = stops.add(await startCredentialServer());
  server.accept(lasting);
});
afterEach(() => stops.all());

const issued = { TmpSecretId: 'an-id', TmpSecretKey: 'a-key', Token: 'a-token' };
const credentials = { secretId: 'an-id', secretKey: 'a-key', token: 'a-token' };

/** Both services that issue credentials: a source that asks the service at `url`, and an answer of the service as JSON. */
const services: readonly {
  readonly name: string;
  readonly sourceAt: (url: URL) => CredentialSource;
  readonly answer: (expiry: string) => string;
}[] = [
  {
    name: 'STS',
    sourceAt: (endpoint) =>
      sourceFor(
        settingsWith({
          environment: lasting,
          assumeRole: { arn: 'qcs::cam::uin/100000000001:roleName/kms', durationSeconds: 3_600 },
          sts: { endpoint, region: 'ap-shanghai', sessionName: 'a-session' },
        }),
      ),
    answer: (expiry) =>
      `{"Response":{"Credentials":${JSON.stringify(issued)},"ExpiredTime":${expiry},"RequestId":"r"}}`,
  },
  {
    name: 'the metadata service',
    sourceAt: (metadata) => sourceFor(settingsWith({ only: 'cvm', cvm: { metadata, role: 'kms-role' } })),
    answer: (expiry) => `{"Code":"Success",${JSON.stringify(issued).slice(1, -1)},"ExpiredTime":${expiry}}`,
  },
];

describe('STS', () => {
  /** Gets credentials from an STS that answers only after 5 seconds, in a network with this time for connections. */
  const getSlowly = (connectMs: number) => {
    const { clock, advance } = createManualClock();
    server.next((response) => {
      advance(5_000);
      // If the request has timed out, it ends before the answer is sent.
      setImmediate(() => setImmediate(() => response.end(services[0]?.answer('4000000000'))));
    });
    const settings = settingsWith({
      environment: lasting,
      assumeRole: { arn: 'qcs::cam::uin/100000000001:roleName/kms', durationSeconds: 3_600 },
      sts: { endpoint: server.url, region: 'ap-shanghai', sessionName: 'a-session' },
    });
    return stops.add(sourceFor(settings, { clock, network: { connectMs } })).get();
  };

  it('must answer within 3 seconds', async () => {
    await expect(getSlowly(100)).rejects.toMatchObject({ message: expect.stringMatching(/ in time\.$/) });
  });

  it('may take as long as connections to KMS, if that is more', async () => {
    expect(await getSlowly(10_000)).toEqual(credentials);
  });
});

describe.each(services)('the answer of $name', ({ sourceAt, answer }) => {
  const good = answer('4000000000');
  const get = (url = server.url) => stops.add(sourceAt(url)).get();

  it('is asked for without compression', async () => {
    await get();
    expect(server.requests.at(-1)?.headers['accept-encoding']).toBe('identity');
  });

  it.each(compressions)('may have the Content-Encoding "%s"', async (coding, compress) => {
    server.next(bad.says(compress(good), 200, { 'content-encoding': coding }));
    expect(await get()).toEqual(credentials);
  });

  it.each(undecodable)('is not usable with %s (%s)', async (_flaw, coding, compress) => {
    server.next(bad.says(compress(good), 200, { 'content-encoding': coding }));
    const failure = expect.stringMatching(
      / answer that cannot be decompressed \((UNKNOWN|INVALID)_CODING\)\.$/,
    );
    await expect(get()).rejects.toMatchObject({ message: failure, transient: true });
  });

  it.each(bombs)('has at most 64 KB when it is decompressed (%s)', async (coding, bomb) => {
    server.next(bad.says(bomb(10_000_000), 200, { 'content-encoding': coding }));
    const failure = expect.stringMatching(/ gave an answer that is too large\.$/);
    await expect(get()).rejects.toMatchObject({ message: failure, transient: true });
  });

  it.each([201, 202, 203])('may come with the status %i', async (status) => {
    server.next(bad.says(good, status));
    expect(await get()).toEqual(credentials);
  });

  it('is not usable without content', async () => {
    server.next(bad.says('', 204));
    await expect(get()).rejects.toBeInstanceOf(CredentialError);
  });

  it('may begin with a byte order mark', async () => {
    server.next(bad.says(`\uFEFF${good}`));
    expect(await get()).toEqual(credentials);
  });

  it('may come after interim responses', async () => {
    server.next(bad.says(good));
    const before = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n';
    const relay = stops.add(await startInterjectingRelay(server.url.href, { before, packets: 'two' }));
    expect(await get(new URL(relay.url))).toEqual(credentials);
  });

  it.each([
    '1e400',
    '-1e400',
    '1e30',
    '9007199254740993',
    '4000000000.5',
    '-1',
    '0',
    'null',
    '"1e400"',
    '"Infinity"',
  ])('is refused if its credentials expire at %s', async (expiry) => {
    server.next(bad.says(answer(expiry)));
    await expect(get()).rejects.toMatchObject({ transient: true });
  });
});
