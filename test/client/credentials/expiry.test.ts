import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnableKey } from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import type { CredentialProvider } from '../../../src/client/credentials/credential-provider.js';
import { createRefreshingSource } from '../../../src/client/credentials/refreshing-source.js';
import { clientOf } from '../../support/client/client-of.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';

const start = 1_800_000_000_000;
const lifetimeMs = 60_000;
const key = { KeyId: 'a-key' };

let kms: ScriptedKms;
let client: KmsClient;
/** The time in Unix milliseconds, and by how much it advances each time that anything reads it. */
let now: number;
let stepMs: number;
/** The number of credentials issued, and whether the provider fails. */
let issued: number;
let providerFails: boolean;

beforeEach(async () => {
  kms = await startScriptedKms();
  kms.answers('EnableKey').with();
  now = start;
  stepMs = 0;
  issued = 0;
  providerFails = false;
  const unixMs = () => {
    const time = now;
    now += stepMs;
    return time;
  };
  const provider: CredentialProvider = {
    retrieve: () => {
      if (providerFails) return Promise.reject(new Error('The metadata service is down.'));
      issued += 1;
      const credentials = { secretId: `id-${issued}`, secretKey: 'a-key', token: `token-${issued}` };
      return Promise.resolve({ credentials, expiresAt: now + lifetimeMs });
    },
    close: () => Promise.resolve(),
  };
  const sleep = () => Promise.resolve();
  const source = createRefreshingSource(provider, { clock: { unixMs, sleep } });
  client = clientOf(kms, { credentials: source, clock: { unixMs } });
  await client.call(EnableKey, key);
});
afterEach(async () => {
  await client.close();
  await kms.close();
});

/** Which token signed the latest call, and when in Unix seconds. */
const lastSignature = () => {
  const headers = kms.calls.at(-1)?.headers ?? {};
  return { token: headers['x-tc-token'], timestamp: Number(headers['x-tc-timestamp']) };
};

const expiry = start + lifetimeMs;

describe('credentials that cannot be refreshed', () => {
  it('sign calls until the last millisecond before they expire', async () => {
    providerFails = true;
    now = expiry - 1;
    expect((await client.call(EnableKey, key)).ok).toBe(true);
    expect(lastSignature()).toEqual({ token: 'token-1', timestamp: expiry / 1_000 - 1 });
  });

  it('do not sign in the very second of their expiry', async () => {
    providerFails = true;
    now = expiry;
    expect(await client.call(EnableKey, key)).toMatchObject({
      ok: false,
      failure: { reason: 'credentials', mayHaveHappened: false },
    });
    expect(kms.calls).toHaveLength(1);
  });

  it('never date a signature after their expiry, however late they are read', async () => {
    providerFails = true;
    for (let msBefore = 1; msBefore <= 5; msBefore += 1) {
      now = expiry - msBefore;
      stepMs = 1;
      await client.call(EnableKey, key);
      stepMs = 0;
    }
    const timestamps = kms.calls.slice(1).map(({ headers }) => Number(headers['x-tc-timestamp']));
    // The calls that found the credentials expired were not sent.
    expect(timestamps.length).toBeGreaterThan(0);
    expect(Math.max(...timestamps)).toBeLessThan(expiry / 1_000);
  });
});

describe('credentials in the second of their expiry', () => {
  it('are replaced before the call is signed', async () => {
    now = expiry;
    expect((await client.call(EnableKey, key)).ok).toBe(true);
    expect(lastSignature()).toEqual({ token: 'token-2', timestamp: expiry / 1_000 });
  });

  it('are replaced, and the call is sent again, if they expire on the way to KMS', async () => {
    now = expiry - 1;
    kms.answers('EnableKey').first.withError('AuthFailure.TokenFailure').then.with();
    const call = client.call(EnableKey, key);
    now = expiry;
    expect((await call).ok).toBe(true);
    expect(kms.calls.slice(1).map(({ headers }) => headers['x-tc-token'])).toEqual(['token-1', 'token-2']);
  });
});
