import { afterEach, describe, expect, it } from '@jest/globals';
import { CreateKey, DescribeKey, EnableKey } from '../../../src/contract/index.js';
import type { KmsClient, KmsClientOptions } from '../../../src/client/index.js';
import type { CredentialSource } from '../../../src/client/credentials/credential-source.js';
import { createSignatureClock } from '../../../src/client/http/signature-clock.js';
import type { Credentials } from '../../../src/signing/index.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf, resultOf, unavailable } from '../../support/client/client-of.js';

const minutes = 60_000;
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** A KMS that verifies signatures by its own clock; each action succeeds. */
const startStrictKms = async (now: () => number = Date.now) => {
  const kms = await startScriptedKms({ now });
  stops.push(() => kms.close());
  kms.answers('EnableKey').with();
  kms.answers('CreateKey').with({ KeyId: 'made' });
  return kms;
};

const newClient = (kms: ScriptedKms, options: Partial<KmsClientOptions> = {}): KmsClient => {
  const client = clientOf(kms, options);
  stops.push(() => client.close());
  return client;
};

const key = { KeyId: 'a-key' };
const enable = (client: KmsClient) => client.call(EnableKey, key);

describe('a clock difference', () => {
  it.each([6, -6, 600])('of %i minutes costs one more attempt, once', async (off) => {
    const kms = await startStrictKms(() => Date.now() + off * minutes);
    const client = newClient(kms);
    expect(resultOf(await client.call(CreateKey, { Alias: 'an-alias' }))).toEqual({ KeyId: 'made' });
    expect(kms.calls.map(({ verification }) => verification.ok)).toEqual([false, true]);
    for (let each = 0; each < 3; each += 1) expect((await enable(client)).ok).toBe(true);
    expect(kms.calls).toHaveLength(5);
  });

  it('is measured again when it changes', async () => {
    let off = 6 * minutes;
    const kms = await startStrictKms(() => Date.now() + off);
    const client = newClient(kms);
    await enable(client);
    off = 0;
    expect((await enable(client)).ok).toBe(true);
    expect((await enable(client)).ok).toBe(true);
    expect(kms.calls.map(({ verification }) => verification.ok)).toEqual([false, true, false, true, true]);
  });

  it('is measured at most once per call', async () => {
    const kms = await startStrictKms();
    kms.answers('EnableKey').withError('AuthFailure.SignatureExpire');
    expect(failureOf(await enable(newClient(kms)))).toMatchObject({ code: 'AuthFailure.SignatureExpire' });
    expect(kms.calls).toHaveLength(2);
  });

  it('is not measured from an invalid date', async () => {
    const kms = await startStrictKms();
    const refusal = '{"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"Late."}}}';
    kms.answers('EnableKey').withStatus(200, refusal, { date: 'yesterday' });
    const client = newClient(kms);
    expect(failureOf(await enable(client))).toMatchObject({ code: 'AuthFailure.SignatureExpire' });
    expect(kms.calls).toHaveLength(1);
    kms.answers('EnableKey').with();
    expect((await enable(client)).ok).toBe(true);
    expect(kms.calls).toHaveLength(2);
  });
});

describe('the signature clock', () => {
  it.each([
    undefined,
    '',
    'yesterday',
    '1',
    '2026-11-25T00:00:00Z',
    'Wed, 99 Nov 2026 00:00:00 GMT',
    'Mon, 01 Dec 1969 00:00:00 GMT',
    'Wed, 25 Nov 2026 00:00:00 GMT, Wed, 25 Nov 2026 00:00:00 GMT',
  ])('ignores the date %j', (date) => {
    const clock = createSignatureClock(() => 1_000_000);
    expect(clock.synchronize(date)).toBe(false);
    expect(clock.timestamp()).toBe(1_000);
  });

  it('continues from a valid date', () => {
    let now = 0;
    const clock = createSignatureClock(() => now);
    expect(clock.synchronize('Wed, 25 Nov 2026 00:00:00 GMT')).toBe(true);
    now = 5_500;
    expect(clock.timestamp()).toBe(Date.UTC(2026, 10, 25) / 1_000 + 5);
  });
});

const old: Credentials = { secretId: 'old-id', secretKey: 'old-key' };
const fresh: Credentials = { secretId: 'new-id', secretKey: 'new-key' };

/** A source whose `renew` switches to `newer`, if given. */
const newSource = (newer?: Credentials) => {
  let current = old;
  const refused: Credentials[] = [];
  const source: CredentialSource = {
    get: () => Promise.resolve(current),
    renew: (credentials) => {
      refused.push(credentials);
      current = newer ?? current;
      return Promise.resolve(newer !== undefined);
    },
    close: () => Promise.resolve(),
  };
  return { source, refused };
};

describe('credentials that KMS refuses', () => {
  it('are renewed for one more attempt', async () => {
    const kms = await startStrictKms();
    kms.knows(fresh);
    const { source, refused } = newSource(fresh);
    const client = newClient(kms, { credentials: source });
    expect((await client.call(CreateKey, { Alias: 'an-alias' })).ok).toBe(true);
    expect((await enable(client)).ok).toBe(true);
    expect(kms.calls.map(({ verification }) => verification.ok)).toEqual([false, true, true]);
    expect(refused).toEqual([old]);
  });

  it.each([
    'AuthFailure.TokenFailure',
    'AuthFailure.SecretIdNotFound',
    'AuthFailure.InvalidSecretId',
    'AuthFailure.SignatureFailure',
  ])('(%s) end the call if there are no others', async (code) => {
    const kms = await startScriptedKms();
    stops.push(() => kms.close());
    kms.answers('EnableKey').withError(code);
    const { source, refused } = newSource();
    expect(failureOf(await enable(newClient(kms, { credentials: source })))).toMatchObject({ code });
    expect(kms.calls).toHaveLength(1);
    expect(refused).toHaveLength(1);
  });

  it('are renewed once per call, even if KMS refuses the newer ones too', async () => {
    const kms = await startStrictKms();
    const { source, refused } = newSource(fresh);
    const client = newClient(kms, { credentials: source });
    expect(failureOf(await enable(client))).toMatchObject({ code: 'AuthFailure.SecretIdNotFound' });
    expect(kms.calls).toHaveLength(2);
    expect(refused).toEqual([old]);
  });

  it('are renewed in addition to a wrong clock', async () => {
    const kms = await startStrictKms(() => Date.now() + 6 * minutes);
    kms.knows(fresh);
    expect((await enable(newClient(kms, { credentials: newSource(fresh).source }))).ok).toBe(true);
    expect(kms.calls).toHaveLength(3);
  });
});

describe('missing credentials', () => {
  const noCredentials = unavailable(
    'credentials',
    'The gateway has no credentials for KMS at present.',
    false,
  );
  const failing = (error: Error): CredentialSource => ({
    ...newSource().source,
    get: () => Promise.reject(error),
  });

  it.each(['CredentialError', 'Error'])(
    'mean that nothing is sent, and the reason is not revealed: a %s',
    async (name) => {
      const kms = await startStrictKms();
      const error = Object.assign(new Error('The file /etc/canary cannot be read.'), { name });
      const client = newClient(kms, { credentials: failing(error) });
      expect(failureOf(await enable(client))).toEqual(noCredentials);
      expect(failureOf(await client.call(DescribeKey, key))).toEqual(noCredentials);
      expect(kms.calls).toEqual([]);
    },
  );

  it('are waited for until the deadline of the call, or until its caller disconnects', async () => {
    const kms = await startStrictKms();
    const source = { ...newSource().source, get: () => new Promise<Credentials>(() => undefined) };
    const late = newClient(kms, { credentials: source, timeouts: { totalMs: 100 } });
    expect(failureOf(await enable(late))).toEqual(noCredentials);
    const caller = new AbortController();
    const call = newClient(kms, { credentials: source }).call(EnableKey, key, { signal: caller.signal });
    caller.abort();
    expect(failureOf(await call)).toMatchObject({ reason: 'cancelled', mayHaveHappened: false });
    expect(kms.calls).toEqual([]);
  });

  it('do not affect later calls', async () => {
    const kms = await startStrictKms();
    let fails = true;
    const get = () => (fails ? Promise.reject(new Error('not yet')) : Promise.resolve(kms.credentials));
    const client = newClient(kms, { credentials: { ...newSource().source, get } });
    for (let each = 0; each < 30; each += 1) await enable(client);
    fails = false;
    expect((await enable(client)).ok).toBe(true);
  });
});
