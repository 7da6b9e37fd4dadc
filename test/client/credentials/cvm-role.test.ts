import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CredentialError, type CredentialSource } from '../../../src/client/index.js';
import {
  startCredentialServer,
  bad,
  rolesPath,
  type CredentialServer,
} from '../../support/servers/credential-server.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { settingsWith, sourceFor } from '../../support/client/credential-settings.js';

let server: CredentialServer;
let sources: CredentialSource[];
beforeEach(async () => {
  server = await startCredentialServer();
  sources = [];
});
afterEach(async () => {
  for (const source of sources) await source.close();
  await server.close();
});

const newSource = (role: string | undefined = 'kms-role', unixMs?: () => number) => {
  const settings = settingsWith({ only: 'cvm', cvm: { metadata: server.url, role } });
  const source = sourceFor(settings, unixMs ? { clock: { unixMs } } : {});
  sources.push(source);
  return source;
};

const failureOf = async (got: Promise<unknown>): Promise<CredentialError> => {
  const error: unknown = await got.catch((caught: unknown) => caught);
  if (!(error instanceof CredentialError)) throw new Error('There was no CredentialError.');
  expect(error.message).not.toContain('canary');
  return error;
};

const good = {
  TmpSecretId: 'canary-id',
  TmpSecretKey: 'canary-key',
  Token: 'canary-token',
  ExpiredTime: 4_000_000_000,
  Code: 'Success',
};

describe('the credentials of the role of a CVM instance', () => {
  it('are retrieved by the name of the role, which is looked up unless it is given', async () => {
    expect(await newSource().get()).toEqual(server.issued[0]);
    expect(server.requests.map(({ target: what }) => what)).toEqual([`${rolesPath}kms-role`]);
    expect(await sourceFor(settingsWith({ cvm: { metadata: server.url, role: undefined } })).get()).toEqual(
      server.issued[1],
    );
    expect(server.times(rolesPath)).toBeGreaterThan(0);
  });

  it('are retrieved once for a thousand concurrent callers', async () => {
    const source = newSource();
    await Promise.all(Array.from({ length: 1_000 }, () => source.get()));
    expect(server.requests).toHaveLength(1);
  });

  it('are retrieved again when they expire', async () => {
    let now = Date.now();
    server.settings.now = () => now;
    const source = newSource('kms-role', () => now);
    await source.get();
    now += 7_200_000;
    expect(await source.get()).toEqual(server.issued[1]);
  });

  it.each([
    ['hangs up', bad.hangUp, /cannot be reached, or closed the connection \([A-Z_]+\)\.$/],
    ['has a bad status', bad.says('canary', 500), /answered with HTTP status 500\.$/],
    ['redirects', bad.says('canary', 302), /answered with HTTP status 302\.$/],
    [
      'does not respond with JSON',
      bad.says('<html>canary</html>'),
      /gave no credentials for the role kms-role\.$/,
    ],
    ['does not respond with an object', bad.says('["canary"]'), /gave no credentials for the role/],
    ['reports a failure', bad.says('{"Code":"canary"}'), /gave no credentials for the role/],
    ['responds with too much', bad.says('canary'.repeat(20_000)), /gave an answer that is too large\.$/],
    ['leaves out the id', bad.says(JSON.stringify({ ...good, TmpSecretId: '' })), /no usable TmpSecretId\.$/],
    [
      'gives a key that is no text',
      bad.says(JSON.stringify({ ...good, TmpSecretKey: 5 })),
      /no usable TmpSecretKey\.$/,
    ],
    [
      'gives a token that an HTTP header cannot carry',
      bad.says(JSON.stringify({ ...good, Token: 'canary\r\nX-Evil: 1' })),
      /no usable Token\.$/,
    ],
    ['gives no expiry', bad.says(JSON.stringify({ ...good, ExpiredTime: null })), /does not say when/],
    [
      'gives an invalid expiry',
      bad.says(JSON.stringify({ ...good, ExpiredTime: 'canary' })),
      /does not say when/,
    ],
    ['gives expired credentials', bad.says(JSON.stringify({ ...good, ExpiredTime: 1_000 })), /have expired/],
  ])(
    'are a transient error if the service %s, and the next attempt succeeds',
    async (_, behaviour, message) => {
      const source = newSource();
      server.next(behaviour);
      const failure = await failureOf(source.get());
      expect(failure.message).toMatch(message);
      expect(failure.transient).toBe(true);
      expect(await source.get()).toEqual(server.issued[0]);
    },
  );

  it('are an error if the service does not answer within 3 seconds', async () => {
    const { clock, advance } = createManualClock();
    server.next(() => {
      advance(3_000);
    });
    const settings = settingsWith({ only: 'cvm', cvm: { metadata: server.url, role: 'kms-role' } });
    const source = sourceFor(settings, { clock });
    sources.push(source);
    expect((await failureOf(source.get())).message).toMatch(/did not answer in time\.$/);
  });

  it.each([
    ['the role has another name', 'another-role', /knows no role another-role of this CVM instance\.$/],
    ['no role is bound', undefined, /^No role is bound to this CVM instance\.$/],
  ])('are a lasting error if %s', async (_, role, message) => {
    const settings = settingsWith({ only: 'cvm', cvm: { metadata: server.url, role } });
    if (role === undefined) server.settings.role = undefined;
    const source = sourceFor(settings);
    sources.push(source);
    const failure = await failureOf(source.get());
    expect(failure.message).toMatch(message);
    expect(failure.transient).toBe(false);
  });

  it.each(['http://metadata.example.com', 'http://169.254.0.23', 'https://127.0.0.1'])(
    'are not requested from %s',
    async (metadata) => {
      const settings = settingsWith({ only: 'cvm', cvm: { metadata: new URL(metadata), role: 'kms-role' } });
      expect((await failureOf(sourceFor(settings).get())).message).toMatch(/must be metadata/);
    },
  );
});
