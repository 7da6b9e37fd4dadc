import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnableKey } from '../../../src/contract/index.js';
import type { KmsClient, KmsClientOptions } from '../../../src/client/index.js';
import { createAuthority } from '../../support/fixtures/certificates.js';
import { tokenAuthenticator } from '../../support/fixtures/token-authenticator.js';
import { startConnectProxy } from '../../support/servers/network/connect-proxy.js';
import { startCredentialServer } from '../../support/servers/credential-server.js';
import { startRelay } from '../../support/servers/network/relay.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { lookupOf, startStalledAddress } from '../../support/servers/network/stalled-address.js';
import { createStops } from '../../support/servers/stops.js';
import { aTokenIssuer } from '../../support/servers/token-issuer.js';
import { settingsWith, sourceFor } from '../../support/client/credential-settings.js';
import { clientOf, failureOf, unavailable } from '../../support/client/client-of.js';

const authority = createAuthority();
const stops = createStops();
let kms: ScriptedKms;
beforeEach(async () => {
  kms = stops.add(await startScriptedKms());
  kms.answers('EnableKey').with();
});
afterEach(() => stops.all());

const portOf = (url: string | URL) => Number(new URL(url).port);
const stalled = async (host: string, port = portOf(kms.url)) =>
  stops.add(await startStalledAddress(host, port));

/** A client of the KMS under a name with these addresses. */
const clientAt = (addresses: readonly string[], options: Partial<KmsClientOptions> = {}) =>
  stops.add(
    clientOf(
      { url: `http://localhost:${portOf(kms.url)}`, credentials: kms.credentials },
      { maxRetries: 0, lookup: lookupOf(...addresses), ...options },
    ),
  );

const enable = (client: KmsClient) => client.call(EnableKey, { KeyId: 'a-key' });

describe('a host with several addresses', () => {
  it.each([
    ['a dead one before a good one', ['127.0.0.2', '127.0.0.1']],
    ['two dead ones before a good one', ['127.0.0.2', '127.0.0.3', '127.0.0.1']],
    ['a good one before a dead one', ['127.0.0.1', '127.0.0.2']],
    ['a dead one and one that refuses before a good one', ['127.0.0.2', '127.0.0.4', '127.0.0.1']],
    ['an address of IPv6 that refuses', ['::1', '127.0.0.2', '127.0.0.1']],
    ['an address of IPv6 at the end', ['127.0.0.2', '127.0.0.1', '::1']],
  ])('is reached: %s', async (_what, addresses) => {
    await stalled('127.0.0.2');
    await stalled('127.0.0.3');
    expect((await enable(clientAt(addresses))).ok).toBe(true);
  });

  it.each([
    ['first', ['127.0.0.2', '127.0.0.3']],
    ['last', ['127.0.0.3', '127.0.0.2']],
    ['in the middle', ['127.0.0.3', '127.0.0.2', '127.0.0.4', '127.0.0.3']],
  ])('is reached by a slow one, which comes %s, although the others are dead', async (_where, addresses) => {
    const slow = await stalled('127.0.0.2');
    const dead = await stalled('127.0.0.3');
    const called = enable(clientAt(addresses));
    await dead.tried();
    await slow.tried();
    slow.release();
    expect((await called).ok).toBe(true);
  });

  it('is unreachable after the time for connecting if all are dead', async () => {
    await stalled('127.0.0.2');
    await stalled('127.0.0.3');
    const client = clientAt(['127.0.0.2', '127.0.0.3'], { timeouts: { connectMs: 200 } });
    const message = 'KMS cannot be reached: the connection timed out (UND_ERR_CONNECT_TIMEOUT).';
    expect(failureOf(await enable(client))).toEqual(unavailable('unreachable', message, false));
  });

  it('is unreachable if all refuse', async () => {
    const message = 'KMS cannot be reached: the connection was refused (ECONNREFUSED).';
    const failure = failureOf(await enable(clientAt(['127.0.0.2', '127.0.0.3'])));
    expect(failure).toEqual(unavailable('unreachable', message, false));
  });

  it('is unreachable if the lookup gives no address, fails, or never answers', async () => {
    const failing = (code: string) => Object.assign(new Error(code), { code });
    const lookups: readonly (readonly [NonNullable<KmsClientOptions['lookup']>, string])[] = [
      [lookupOf(), 'ENOTFOUND'],
      [
        (_name, _options, callback) => {
          process.nextTick(callback, failing('EAI_AGAIN'), []);
        },
        'EAI_AGAIN',
      ],
      [() => undefined, 'UND_ERR_CONNECT_TIMEOUT'],
    ];
    for (const [lookup, code] of lookups) {
      const client = clientAt([], { lookup, timeouts: { connectMs: 200 } });
      expect(failureOf(await enable(client))).toMatchObject({
        reason: 'unreachable',
        message: expect.stringContaining(`(${code})`),
        mayHaveHappened: false,
      });
    }
  });
});

describe('a slow address beside a dead one', () => {
  /** Starts both for the port, runs the request, and lets the slow one answer once both are tried. */
  const throughSlowAddress = async <T>(port: number, request: () => Promise<T>): Promise<T> => {
    const slow = await stalled('127.0.0.2', port);
    const dead = await stalled('127.0.0.3', port);
    const requested = request();
    await dead.tried();
    slow.release();
    return requested;
  };
  const lookup = lookupOf('127.0.0.2', '127.0.0.3');

  it('is reached over TLS', async () => {
    const { port } = stops.add(await startRelay(kms.url, authority.for('kms.example.test')));
    const client = stops.add(
      clientOf(
        { url: `https://kms.example.test:${port}`, credentials: kms.credentials },
        { maxRetries: 0, ca: [authority.pem], lookup },
      ),
    );
    expect((await throughSlowAddress(port, () => enable(client))).ok).toBe(true);
  });

  it('is reached if it is the address of the proxy', async () => {
    const host = 'kms.example.test';
    const relay = stops.add(await startRelay(kms.url, authority.for(host)));
    const proxy = stops.add(await startConnectProxy({ leadsTo: relay.port }));
    const { port } = proxy.url();
    const client = stops.add(
      clientOf(
        { url: `https://${host}`, credentials: kms.credentials },
        {
          maxRetries: 0,
          ca: [authority.pem],
          lookup,
          proxy: { url: new URL(`http://proxy.example.test:${port}`), except: [] },
        },
      ),
    );
    expect((await throughSlowAddress(Number(port), () => enable(client))).ok).toBe(true);
    expect(proxy.targets).toEqual([`${host}:443`]);
  });

  it('is reached if it is the address of STS', async () => {
    const server = stops.add(await startCredentialServer());
    const lasting = { secretId: 'lasting-id', secretKey: 'lasting-key' };
    server.accept(lasting);
    const { port } = server.url;
    const source = stops.add(
      sourceFor(
        settingsWith({
          environment: lasting,
          assumeRole: { arn: 'qcs::cam::uin/100000000001:roleName/kms', durationSeconds: 3_600 },
          sts: {
            endpoint: new URL(`http://localhost:${port}`),
            region: 'ap-shanghai',
            sessionName: 'a-session',
          },
        }),
        { network: { lookup, connectMs: 60_000 }, refreshMs: 60_000 },
      ),
    );
    expect(await throughSlowAddress(Number(port), () => source.get())).toEqual(server.issued[0]);
  });

  it('is reached if it is the address of an issuer of tokens', async () => {
    const issuer = stops.add(await aTokenIssuer());
    const { port } = issuer.jwksUrl;
    const jwksUrl = new URL(`http://localhost:${port}/jwks.json`);
    const { bearer } = tokenAuthenticator([{ ...issuer, jwksUrl }], { lookup });
    expect(await throughSlowAddress(Number(port), () => bearer(issuer.token()))).toMatchObject({
      subject: 'ada',
    });
  });
});
