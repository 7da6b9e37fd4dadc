import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  commonCodes,
  CreateKey,
  DescribeKey,
  errorCodes,
  classifyErrorCode,
  ListKeyDetail,
  RotateKey,
  type Action,
} from '../../../src/contract/index.js';
import type { KmsClient, KmsClientOptions } from '../../../src/client/index.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { startScriptedKms, type Script, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf, resultOf } from '../../support/client/client-of.js';

let kms: ScriptedKms;
let clients: KmsClient[];
beforeEach(async () => {
  kms = await startScriptedKms();
  clients = [];
});
afterEach(async () => {
  for (const client of clients) await client.close();
  await kms.close();
});

const aClient = (options: Partial<KmsClientOptions> = {}) => {
  const client = clientOf(kms, { clock: createManualClock().clock, ...options });
  clients.push(client);
  return client;
};

const key = { KeyId: 'a-key' };
const read = (client: KmsClient, signal?: AbortSignal) =>
  client.call(DescribeKey, key, signal ? { signal } : {});
const create = (client: KmsClient) => client.call(CreateKey, { Alias: 'an-alias' });

const codes = [...new Set([...Object.keys(errorCodes), ...Object.keys(commonCodes)])];
/** Those after which the gateway signs anew where it can. */
const ofSignatures = /^AuthFailure\.(InvalidSecretId|Secret|Signature|Token)/;

describe('a refusal', () => {
  const passing = codes.filter((code) => classifyErrorCode(code).retryAfterMs !== undefined);
  const lasting = codes.filter((code) => !passing.includes(code));

  it('that passes is one of six', () => {
    expect(passing.sort()).toEqual([
      'RequestLimitExceeded',
      'RequestLimitExceeded.GlobalRegionUinLimitExceeded',
      'RequestLimitExceeded.IPLimitExceeded',
      'RequestLimitExceeded.UinLimitExceeded',
      'ServiceUnavailable',
      'UnsupportedOperation.ServiceTemporaryUnavailable',
    ]);
  });

  it.each(passing.filter((code) => code !== 'ServiceUnavailable'))(
    '%s is met by sending any action again, also one that makes something new',
    async (code) => {
      kms.answers('CreateKey').first.withError(code).then.withError(code).then.with({ KeyId: 'made' });
      kms
        .answers('DescribeKey')
        .first.withError(code)
        .then.with({ KeyMetadata: { KeyId: 'a-key' } });
      expect(resultOf(await create(aClient()))).toEqual({ KeyId: 'made' });
      expect(kms.calls).toHaveLength(3);
      expect((await read(aClient())).ok).toBe(true);
      expect(kms.calls).toHaveLength(5);
    },
  );

  it('ServiceUnavailable is met by sending a read again, and not what makes something new', async () => {
    kms.answers('CreateKey').withError('ServiceUnavailable');
    kms
      .answers('DescribeKey')
      .first.withError('ServiceUnavailable')
      .then.with({ KeyMetadata: { KeyId: 'a' } });
    expect(failureOf(await create(aClient()))).toMatchObject({ code: 'ServiceUnavailable' });
    expect(kms.calls).toHaveLength(1);
    expect((await read(aClient())).ok).toBe(true);
    expect(kms.calls).toHaveLength(3);
  });

  it.each([...lasting, 'FailedOperation.AddedNextYear', 'RequestLimitExceeded.AddedNextYear'])(
    '%s is the end of the call',
    async (code) => {
      kms.answers('DescribeKey').withError(code);
      kms.answers('CreateKey').withError(code);
      const client = aClient();
      expect(failureOf(await read(client))).toMatchObject({ kind: 'refused', code });
      expect(failureOf(await create(client))).toMatchObject({ kind: 'refused', code });
      // With fixed credentials nothing can be mended; the clock is right, but a second signature finds that out.
      const each = code === 'AuthFailure.SignatureExpire' ? 2 : 1;
      expect(kms.calls).toHaveLength(2 * each);
    },
  );

  it('leaves what is signed anew to its own rules', () => {
    expect(codes.filter((code) => ofSignatures.test(code))).toHaveLength(5);
  });
});

describe('a call without a usable answer', () => {
  const bad: readonly [string, (script: Script) => unknown][] = [
    ['a reset', (script) => script.hangingUp()],
    ['half a body', (script) => script.hangingUpAfter('{"Response":{')],
    ['no HTTP', (script) => script.withNoHttp('SSH-2.0\r\n\r\n')],
    ['503 and a page', (script) => script.withStatus(503, '<html></html>')],
    ['503 and nothing', (script) => script.withStatus(503, '')],
    ['a page', (script) => script.withRaw('<html></html>')],
    ['an empty body', (script) => script.withRaw('')],
    ['an answer without Response', (script) => script.withRaw('{}')],
    ['an answer without its results', (script) => script.with()],
  ];

  it.each(bad)('(%s) is sent again where it only reads, four times at most', async (_, end) => {
    end(kms.answers('DescribeKey'));
    const { clock, waits } = createManualClock(0.999);
    const failure = failureOf(await read(aClient({ clock })));
    expect(failure).toMatchObject({ kind: 'unavailable', mayHaveHappened: false });
    expect(kms.calls).toHaveLength(4);
    expect(waits.map(Math.round)).toEqual([100, 200, 400]);
  });

  it.each(bad)('(%s) is not sent again where it makes something new', async (_, end) => {
    end(kms.answers('CreateKey'));
    end(kms.answers('RotateKey'));
    const client = aClient();
    expect(failureOf(await create(client))).toMatchObject({ kind: 'unavailable', mayHaveHappened: true });
    expect(kms.calls).toHaveLength(1);
  });

  it.each(bad)('(%s) is forgotten once the next answer is good', async (_, end) => {
    end(kms.answers('DescribeKey'));
    const client = aClient();
    await read(client);
    kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: 'a-key' } });
    expect((await read(client)).ok).toBe(true);
    expect(kms.calls).toHaveLength(5);
  });

  it('is not sent again once the repeats of a minute are used up', async () => {
    kms.answers('DescribeKey').hangingUp();
    const { clock, advance } = createManualClock();
    const client = aClient({ clock, breakerMinAttempts: Infinity });
    const sent = async () => {
      const before = kms.calls.length;
      await read(client);
      return kms.calls.length - before;
    };
    expect([await sent(), await sent(), await sent(), await sent(), await sent()]).toEqual([4, 4, 4, 2, 1]);
    advance(61_000);
    expect(await sent()).toBe(4);
  });
});

describe('a call that never left', () => {
  const nowhere = { url: 'http://127.0.0.1:1', credentials: { secretId: 'an-id', secretKey: 'a-key' } };

  it.each<[string, Action]>([
    ['reads', DescribeKey],
    ['makes something new', CreateKey],
    ['rotates', RotateKey],
  ])('is tried again though it %s, and cannot have happened', async (_, action) => {
    const { clock, waits } = createManualClock();
    const client = clientOf(nowhere, { clock });
    clients.push(client);
    expect(failureOf(await client.call(action, { ...key, Alias: 'an-alias' }))).toMatchObject({
      reason: 'unreachable',
      mayHaveHappened: false,
    });
    expect(waits).toEqual([50, 100, 200]);
  });
});

describe('the deadline of a call', () => {
  it('is one for all attempts: a wait that would end after it is not begun', async () => {
    kms.answers('ListKeyDetail').withError('RequestLimitExceeded');
    const { clock, waits } = createManualClock(0.999);
    const client = aClient({ clock, timeouts: { totalMs: 299 } });
    expect(failureOf(await client.call(ListKeyDetail, {}))).toMatchObject({ code: 'RequestLimitExceeded' });
    expect(waits.map(Math.round)).toEqual([100]);
    expect(kms.calls).toHaveLength(2);
  });

  it('leaves each attempt its own: one that hangs does not use up the call', async () => {
    kms
      .answers('DescribeKey')
      .first.never()
      .then.with({ KeyMetadata: { KeyId: 'a-key' } });
    expect((await read(aClient({ timeouts: { attemptMs: 200 } }))).ok).toBe(true);
    expect(kms.calls).toHaveLength(2);
  });

  it('ends a call whose every attempt hangs, with a time-out', async () => {
    kms.answers('DescribeKey').never();
    const client = clientOf(kms, { timeouts: { attemptMs: 200, totalMs: 500 } });
    clients.push(client);
    expect(failureOf(await read(client))).toMatchObject({ reason: 'timeout', mayHaveHappened: false });
    expect(kms.calls.length).toBeGreaterThanOrEqual(2);
    kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: 'a-key' } });
    expect((await read(client)).ok).toBe(true);
  });

  it('ends the wait when the caller goes away', async () => {
    kms.answers('DescribeKey').withError('RequestLimitExceeded');
    const leaving = new AbortController();
    const { clock } = createManualClock();
    const client = aClient({
      clock: {
        ...clock,
        sleep: () => {
          leaving.abort();
          return Promise.resolve();
        },
      },
    });
    expect(failureOf(await read(client, leaving.signal))).toMatchObject({ code: 'RequestLimitExceeded' });
    expect(kms.calls).toHaveLength(1);
  });
});

describe('a storm of RequestLimitExceeded', () => {
  it('with 1,000 callers brings KMS no more than 1,200 calls, and ends with them served', async () => {
    kms.answers('DescribeKey').withError('RequestLimitExceeded');
    const { clock, advance } = createManualClock();
    const client = aClient({ clock, timeouts: { attemptMs: 60_000, totalMs: 60_000 } });
    const outcomes = await Promise.all(Array.from({ length: 1_000 }, () => read(client)));
    for (const outcome of outcomes) {
      expect(failureOf(outcome)).toMatchObject({ kind: 'refused', code: 'RequestLimitExceeded' });
    }
    expect(kms.calls.length).toBeGreaterThan(1_000);
    expect(kms.calls.length).toBeLessThanOrEqual(1_200);
    advance(1_000);
    kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: 'a-key' } });
    const after = await Promise.all(Array.from({ length: 100 }, () => read(client)));
    expect(after.every(({ ok }) => ok)).toBe(true);
  });
});
