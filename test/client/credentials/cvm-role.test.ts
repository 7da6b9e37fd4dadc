import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CredentialError, type CredentialSource } from '../../../src/client/index.js';
import {
  startCredentialServer,
  bad,
  rolesPath,
  type CredentialServer,
} from '../../support/servers/credential-server.js';
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

const aSource = (role: string | undefined = 'kms-role', unixMs?: () => number) => {
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

describe('the role of a CVM instance', () => {
  it('gives temporary credentials by its name, which is looked up where it is not given', async () => {
    expect(await aSource().get()).toEqual(server.issued[0]);
    expect(server.asked.map(({ what }) => what)).toEqual([`${rolesPath}kms-role`]);
    expect(await sourceFor(settingsWith({ cvm: { metadata: server.url, role: undefined } })).get()).toEqual(
      server.issued[1],
    );
    expect(server.times(rolesPath)).toBeGreaterThan(0);
  });

  it('is asked once for a thousand who wait', async () => {
    const source = aSource();
    await Promise.all(Array.from({ length: 1_000 }, () => source.get()));
    expect(server.asked).toHaveLength(1);
  });

  it('is asked again before its credentials end', async () => {
    let now = Date.now();
    server.settings.now = () => now;
    const source = aSource('kms-role', () => now);
    await source.get();
    now += 7_200_000;
    expect(await source.get()).toEqual(server.issued[1]);
  });

  it.each([
    ['hangs up', bad.hangUp, /cannot be reached, or closed the connection \([A-Z_]+\)\.$/],
    ['has a bad status', bad.says('canary', 500), /answered with HTTP status 500\.$/],
    ['redirects', bad.says('canary', 302), /answered with HTTP status 302\.$/],
    ['says no JSON', bad.says('<html>canary</html>'), /gave no credentials for the role kms-role\.$/],
    ['says no object', bad.says('["canary"]'), /gave no credentials for the role/],
    ['says that it failed', bad.says('{"Code":"canary"}'), /gave no credentials for the role/],
    ['says too much', bad.says('canary'.repeat(20_000)), /gave an answer that is too large\.$/],
    ['leaves the id out', bad.says(JSON.stringify({ ...good, TmpSecretId: '' })), /no usable TmpSecretId\.$/],
    [
      'gives a strange key',
      bad.says(JSON.stringify({ ...good, TmpSecretKey: 5 })),
      /no usable TmpSecretKey\.$/,
    ],
    [
      'gives a token that no header can carry',
      bad.says(JSON.stringify({ ...good, Token: 'canary\r\nX-Evil: 1' })),
      /no usable Token\.$/,
    ],
    ['tells no end', bad.says(JSON.stringify({ ...good, ExpiredTime: null })), /does not say when/],
    [
      'tells a strange end',
      bad.says(JSON.stringify({ ...good, ExpiredTime: 'canary' })),
      /does not say when/,
    ],
    ['gives what has expired', bad.says(JSON.stringify({ ...good, ExpiredTime: 1_000 })), /have expired/],
  ])('is an error where the service %s, which passes, and spoils nothing', async (_, behaviour, message) => {
    const source = aSource();
    server.next(behaviour);
    const failure = await failureOf(source.get());
    expect(failure.message).toMatch(message);
    expect(failure.transient).toBe(true);
    expect(await source.get()).toEqual(server.issued[0]);
  });

  it('is an error within a few seconds where the service hangs', async () => {
    server.next(bad.never);
    expect((await failureOf(aSource().get())).message).toMatch(/did not answer in time\.$/);
  });

  it.each([
    ['it has another name', 'another-role', /knows no role another-role of this CVM instance\.$/],
    ['none is bound', undefined, /^No role is bound to this CVM instance\.$/],
  ])('is an error that stays where %s', async (_, role, message) => {
    const settings = settingsWith({ only: 'cvm', cvm: { metadata: server.url, role } });
    if (role === undefined) server.settings.role = undefined;
    const source = sourceFor(settings);
    sources.push(source);
    const failure = await failureOf(source.get());
    expect(failure.message).toMatch(message);
    expect(failure.transient).toBe(false);
  });

  it.each(['http://metadata.example.com', 'http://169.254.0.23', 'https://127.0.0.1'])(
    'is not asked of %s',
    async (metadata) => {
      const settings = settingsWith({ only: 'cvm', cvm: { metadata: new URL(metadata), role: 'kms-role' } });
      expect((await failureOf(sourceFor(settings).get())).message).toMatch(/must be metadata/);
    },
  );
});
