import { afterEach, describe, expect, it } from '@jest/globals';
import { CreateKey, DescribeKey, EnableKey } from '../../../src/contract/index.js';
import type { KmsClient, KmsClientOptions } from '../../../src/client/index.js';
import type { CredentialSource } from '../../../src/client/credentials/credential-source.js';
import { createSignatureClock } from '../../../src/client/http/signature-clock.js';
import type { Credentials } from '../../../src/signing/index.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf, resultOf, unavailable } from '../../support/client/client-of.js';

const minutes = 60_000;
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** A KMS that checks signatures, by its own clock; each action succeeds. */
const aStrictKms = async (now: () => number = Date.now) => {
  const kms = await startScriptedKms({ now });
  stops.push(() => kms.close());
  kms.answers('EnableKey').with();
  kms.answers('CreateKey').with({ KeyId: 'made' });
  return kms;
};

const aClient = (kms: ScriptedKms, options: Partial<KmsClientOptions> = {}): KmsClient => {
  const client = clientOf(kms, { clock: createManualClock().clock, ...options });
  stops.push(() => client.close());
  return client;
};

const key = { KeyId: 'a-key' };
const enable = (client: KmsClient) => client.call(EnableKey, key);

describe('a clock that is off', () => {
  it.each([6, -6, 600])('by %i minutes costs one attempt more, once', async (off) => {
    const kms = await aStrictKms(() => Date.now() + off * minutes);
    const client = aClient(kms);
    expect(resultOf(await client.call(CreateKey, { Alias: 'an-alias' }))).toEqual({ KeyId: 'made' });
    expect(kms.calls.map(({ verification }) => verification.ok)).toEqual([false, true]);
    for (let each = 0; each < 3; each += 1) expect((await enable(client)).ok).toBe(true);
    expect(kms.calls).toHaveLength(5);
  });

  it('is learnt anew when it moves', async () => {
    let off = 6 * minutes;
    const kms = await aStrictKms(() => Date.now() + off);
    const client = aClient(kms);
    await enable(client);
    off = 0;
    expect((await enable(client)).ok).toBe(true);
    expect((await enable(client)).ok).toBe(true);
    expect(kms.calls.map(({ verification }) => verification.ok)).toEqual([false, true, false, true, true]);
  });

  it('is not blamed twice in one call', async () => {
    const kms = await aStrictKms();
    kms.answers('EnableKey').withError('AuthFailure.SignatureExpire');
    expect(failureOf(await enable(aClient(kms)))).toMatchObject({ code: 'AuthFailure.SignatureExpire' });
    expect(kms.calls).toHaveLength(2);
  });

  it('is not set by a date that is none', async () => {
    const kms = await aStrictKms();
    const refusal = '{"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"Late."}}}';
    kms.answers('EnableKey').withStatus(200, refusal, { date: 'yesterday' });
    const client = aClient(kms);
    expect(failureOf(await enable(client))).toMatchObject({ code: 'AuthFailure.SignatureExpire' });
    expect(kms.calls).toHaveLength(1);
    kms.answers('EnableKey').with();
    expect((await enable(client)).ok).toBe(true);
    expect(kms.calls).toHaveLength(2);
  });
});

describe('the clock for signatures', () => {
  it.each([
    undefined,
    '',
    'yesterday',
    '1',
    '2026-11-25T00:00:00Z',
    'Wed, 99 Nov 2026 00:00:00 GMT',
    'Mon, 01 Dec 1969 00:00:00 GMT',
    'Wed, 25 Nov 2026 00:00:00 GMT, Wed, 25 Nov 2026 00:00:00 GMT',
  ])('does not learn from %j', (date) => {
    const clock = createSignatureClock(() => 1_000_000);
    expect(clock.synchronize(date)).toBe(false);
    expect(clock.timestamp()).toBe(1_000);
  });

  it('goes on from what it has learnt', () => {
    let now = 0;
    const clock = createSignatureClock(() => now);
    expect(clock.synchronize('Wed, 25 Nov 2026 00:00:00 GMT')).toBe(true);
    now = 5_500;
    expect(clock.timestamp()).toBe(Date.UTC(2026, 10, 25) / 1_000 + 5);
  });
});

const old: Credentials = { secretId: 'old-id', secretKey: 'old-key' };
const fresh: Credentials = { secretId: 'new-id', secretKey: 'new-key' };

/** A source that has newer credentials when asked to renew, if `newer` are given. */
const aSource = (newer?: Credentials) => {
  let held = old;
  const refused: Credentials[] = [];
  const source: CredentialSource = {
    get: () => Promise.resolve(held),
    renew: (credentials) => {
      refused.push(credentials);
      held = newer ?? held;
      return Promise.resolve(newer !== undefined);
    },
    close: () => Promise.resolve(),
  };
  return { source, refused };
};

describe('credentials that KMS refuses', () => {
  it('are renewed, for one attempt more', async () => {
    const kms = await aStrictKms();
    kms.knows(fresh);
    const { source, refused } = aSource(fresh);
    const client = aClient(kms, { credentials: source });
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
  ])('(%s) are the end of the call where there are no others', async (code) => {
    const kms = await startScriptedKms();
    stops.push(() => kms.close());
    kms.answers('EnableKey').withError(code);
    const { source, refused } = aSource();
    expect(failureOf(await enable(aClient(kms, { credentials: source })))).toMatchObject({ code });
    expect(kms.calls).toHaveLength(1);
    expect(refused).toHaveLength(1);
  });

  it('are renewed once a call, though the newer ones are refused too', async () => {
    const kms = await aStrictKms();
    const { source, refused } = aSource(fresh);
    const client = aClient(kms, { credentials: source });
    expect(failureOf(await enable(client))).toMatchObject({ code: 'AuthFailure.SecretIdNotFound' });
    expect(kms.calls).toHaveLength(2);
    expect(refused).toEqual([old]);
  });

  it('are renewed beside a clock that is off', async () => {
    const kms = await aStrictKms(() => Date.now() + 6 * minutes);
    kms.knows(fresh);
    expect((await enable(aClient(kms, { credentials: aSource(fresh).source }))).ok).toBe(true);
    expect(kms.calls).toHaveLength(3);
  });
});

describe('credentials that are not to be had', () => {
  const noCredentials = unavailable(
    'credentials',
    'The gateway has no credentials for KMS at present.',
    false,
  );
  const failing = (error: Error): CredentialSource => ({
    ...aSource().source,
    get: () => Promise.reject(error),
  });

  it.each(['CredentialError', 'Error'])('leave nothing sent, and the reason untold: a %s', async (name) => {
    const kms = await aStrictKms();
    const error = Object.assign(new Error('The file /etc/canary cannot be read.'), { name });
    const client = aClient(kms, { credentials: failing(error) });
    expect(failureOf(await enable(client))).toEqual(noCredentials);
    expect(failureOf(await client.call(DescribeKey, key))).toEqual(noCredentials);
    expect(kms.calls).toEqual([]);
  });

  it('are waited for until the deadline of the call, or until its caller goes away', async () => {
    const kms = await aStrictKms();
    const source = { ...aSource().source, get: () => new Promise<Credentials>(() => undefined) };
    const late = aClient(kms, { credentials: source, timeouts: { totalMs: 100 } });
    expect(failureOf(await enable(late))).toEqual(noCredentials);
    const leaving = new AbortController();
    const call = aClient(kms, { credentials: source }).call(EnableKey, key, { signal: leaving.signal });
    leaving.abort();
    expect(failureOf(await call)).toMatchObject({ reason: 'cancelled', mayHaveHappened: false });
    expect(kms.calls).toEqual([]);
  });

  it('spoil no call that comes after', async () => {
    const kms = await aStrictKms();
    let fails = true;
    const get = () => (fails ? Promise.reject(new Error('not yet')) : Promise.resolve(kms.credentials));
    const client = aClient(kms, { credentials: { ...aSource().source, get } });
    for (let each = 0; each < 30; each += 1) await enable(client);
    fails = false;
    expect((await enable(client)).ok).toBe(true);
  });
});
