import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateKey, DescribeKey, EnableKey } from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { startScriptedKms, type Script, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf } from '../../support/client/client-of.js';

const attemptMs = 2_000;
let kms: ScriptedKms;
let client: KmsClient;
let advance: (ms: number) => void;
/** Whether the KMS never responds. */
let hangs: boolean;
beforeEach(async () => {
  kms = await startScriptedKms();
  hangs = false;
  const manual = createManualClock();
  advance = manual.advance;
  client = clientOf(kms, { clock: manual.clock, maxRetries: 0, timeouts: { attemptMs } });
});
afterEach(async () => {
  await client.close();
  await kms.close();
});

const read = () => client.call(DescribeKey, { KeyId: 'a-key' });
/** Concurrent reads. If the KMS never responds, their deadline passes once it has received all of them. */
const reads = async (count: number) => {
  const total = kms.calls.length + count;
  const results = Promise.all(Array.from({ length: count }, read));
  if (hangs) {
    while (kms.calls.length < total) await kms.nextCall();
    advance(attemptMs);
  }
  return results;
};
const good = { KeyMetadata: { KeyId: 'a-key' } };

const notSent = (retryAfterMs: number) => ({
  kind: 'unavailable',
  reason: 'breaker-open',
  message: 'KMS failed too often recently: nothing was sent, so that it can recover.',
  mayHaveHappened: false,
  requestId: null,
  retryAfterMs,
});

describe('an outage', () => {
  const outages: readonly [string, (script: Script) => unknown][] = [
    ['closed connections', (script) => script.hangingUp()],
    [
      'no responses',
      (script) => {
        hangs = true;
        script.never();
      },
    ],
    ['status 503', (script) => script.withStatus(503, '<html></html>')],
    ['HTML pages', (script) => script.withRaw('<html></html>')],
  ];

  it.each(outages)('(%s) stops all calls once twenty have failed', async (_, respond) => {
    respond(kms.answers('DescribeKey'));
    await reads(20);
    expect(kms.calls).toHaveLength(20);
    expect(failureOf(await read())).toEqual(notSent(5_000));
    expect(failureOf(await client.call(CreateKey, { Alias: 'an-alias' }))).toEqual(notSent(5_000));
    expect(kms.calls).toHaveLength(20);
  });

  it.each(outages)('(%s) ends with the first test attempt that succeeds', async (_, respond) => {
    respond(kms.answers('DescribeKey'));
    await reads(20);
    advance(5_000);
    await reads(1);
    expect(kms.calls).toHaveLength(21);
    expect(failureOf(await read())).toEqual(notSent(5_000));
    advance(5_000);
    hangs = false;
    const release = kms.answers('DescribeKey').later(good);
    const arrived = kms.nextCall();
    const testing = read();
    await arrived;
    expect(failureOf(await read())).toEqual(notSent(1_000));
    release();
    expect((await testing).ok).toBe(true);
    kms.answers('DescribeKey').with(good);
    expect((await reads(30)).every(({ ok }) => ok)).toBe(true);
  });

  it('of few calls does not stop others', async () => {
    kms.answers('DescribeKey').hangingUp();
    const retrying = clientOf(kms, { clock: createManualClock().clock });
    for (let each = 0; each < 4; each += 1) {
      await retrying.call(DescribeKey, { KeyId: 'a-key' });
    }
    expect(kms.calls.length).toBeLessThan(20);
    kms.answers('DescribeKey').with(good);
    expect((await retrying.call(DescribeKey, { KeyId: 'a-key' })).ok).toBe(true);
    await retrying.close();
  });
});

describe('a circuit breaker stays closed', () => {
  it('if KMS refuses calls', async () => {
    kms.answers('DescribeKey').withError('InternalError', 'Sorry.', 500);
    for (let each = 0; each < 40; each += 1) await read();
    expect(kms.calls).toHaveLength(40);
  });

  it('if results are not as documented', async () => {
    kms.answers('DescribeKey').with({});
    for (let each = 0; each < 40; each += 1) await read();
    expect(kms.calls).toHaveLength(40);
  });

  it('if callers disconnect', async () => {
    kms.answers('DescribeKey').never();
    for (let each = 0; each < 25; each += 1) {
      const caller = new AbortController();
      const arrived = kms.nextCall();
      const call = client.call(DescribeKey, { KeyId: 'a-key' }, { signal: caller.signal });
      await arrived;
      caller.abort();
      expect(failureOf(await call)).toMatchObject({ reason: 'cancelled' });
    }
    kms.answers('DescribeKey').with(good);
    expect((await read()).ok).toBe(true);
  });
});

describe('a write whose reply is lost when the breaker opens', () => {
  it('is reported as possibly executed', async () => {
    kms.answers('DescribeKey').hangingUp();
    await reads(19);
    kms.answers('EnableKey').hangingUp();
    expect(failureOf(await client.call(EnableKey, { KeyId: 'a-key' }))).toMatchObject({
      reason: 'unreachable',
      mayHaveHappened: true,
    });
    expect(failureOf(await client.call(EnableKey, { KeyId: 'a-key' }))).toEqual(notSent(5_000));
  });
});
