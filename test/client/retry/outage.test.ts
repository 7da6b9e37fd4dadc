import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateKey, DescribeKey, EnableKey } from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { startScriptedKms, type Script, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf } from '../../support/client/client-of.js';

let kms: ScriptedKms;
let client: KmsClient;
let advance: (ms: number) => void;
beforeEach(async () => {
  kms = await startScriptedKms();
  const manual = createManualClock();
  advance = manual.advance;
  client = clientOf(kms, { clock: manual.clock, maxRetries: 0, timeouts: { attemptMs: 2_000 } });
});
afterEach(async () => {
  await client.close();
  await kms.close();
});

const read = () => client.call(DescribeKey, { KeyId: 'a-key' });
const reads = (count: number) => Promise.all(Array.from({ length: count }, read));
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
    ['resets', (script) => script.hangingUp()],
    ['hangs', (script) => script.never()],
    ['503', (script) => script.withStatus(503, '<html></html>')],
    ['pages in the place of answers', (script) => script.withRaw('<html></html>')],
  ];

  it.each(outages)('(%s) is not met with further calls once twenty have failed', async (_, end) => {
    end(kms.answers('DescribeKey'));
    await reads(20);
    expect(kms.calls).toHaveLength(20);
    expect(failureOf(await read())).toEqual(notSent(5_000));
    expect(failureOf(await client.call(CreateKey, { Alias: 'an-alias' }))).toEqual(notSent(5_000));
    expect(kms.calls).toHaveLength(20);
  });

  it.each(outages)('(%s) is over at the first attempt that succeeds, one at a time', async (_, end) => {
    end(kms.answers('DescribeKey'));
    await reads(20);
    advance(5_000);
    await read();
    expect(kms.calls).toHaveLength(21);
    expect(failureOf(await read())).toEqual(notSent(5_000));
    advance(5_000);
    const release = kms.answers('DescribeKey').later(good);
    const arrived = kms.nextCall();
    const trying = read();
    await arrived;
    expect(failureOf(await read())).toEqual(notSent(1_000));
    release();
    expect((await trying).ok).toBe(true);
    kms.answers('DescribeKey').with(good);
    expect((await reads(30)).every(({ ok }) => ok)).toBe(true);
  });

  it('of one call only ends that call', async () => {
    kms.answers('DescribeKey').hangingUp();
    const repeating = clientOf(kms, { clock: createManualClock().clock });
    for (let each = 0; each < 4; each += 1) {
      await repeating.call(DescribeKey, { KeyId: 'a-key' });
    }
    expect(kms.calls.length).toBeLessThan(20);
    kms.answers('DescribeKey').with(good);
    expect((await repeating.call(DescribeKey, { KeyId: 'a-key' })).ok).toBe(true);
    await repeating.close();
  });
});

describe('what is no outage', () => {
  it('refusals are not', async () => {
    kms.answers('DescribeKey').withError('InternalError', 'Sorry.', 500);
    for (let each = 0; each < 40; each += 1) await read();
    expect(kms.calls).toHaveLength(40);
  });

  it('results that are not as documented are not', async () => {
    kms.answers('DescribeKey').with({});
    for (let each = 0; each < 40; each += 1) await read();
    expect(kms.calls).toHaveLength(40);
  });

  it('callers that go away are not', async () => {
    kms.answers('DescribeKey').never();
    for (let each = 0; each < 25; each += 1) {
      const leaving = new AbortController();
      const arrived = kms.nextCall();
      const call = client.call(DescribeKey, { KeyId: 'a-key' }, { signal: leaving.signal });
      await arrived;
      leaving.abort();
      expect(failureOf(await call)).toMatchObject({ reason: 'cancelled' });
    }
    kms.answers('DescribeKey').with(good);
    expect((await read()).ok).toBe(true);
  });
});

describe('a write whose reply was lost as the breaker opened', () => {
  it('may have happened all the same', async () => {
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
