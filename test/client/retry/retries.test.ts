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

const newClient = (options: Partial<KmsClientOptions> = {}) => {
  const client = clientOf(kms, options);
  clients.push(client);
  return client;
};

const key = { KeyId: 'a-key' };
const read = (client: KmsClient, signal?: AbortSignal) =>
  client.call(DescribeKey, key, signal ? { signal } : {});
const create = (client: KmsClient) => client.call(CreateKey, { Alias: 'an-alias' });

const codes = [...new Set([...Object.keys(errorCodes), ...Object.keys(commonCodes)])];
/** The codes after which the gateway signs again if it can. */
const ofSignatures = /^AuthFailure\.(InvalidSecretId|Secret|Signature|Token)/;

describe('an error code', () => {
  const transient = codes.filter((code) => classifyErrorCode(code).retryAfterMs !== undefined);
  const final = codes.filter((code) => !transient.includes(code));

  it('is transient if it is one of six', () => {
    expect(transient.sort()).toEqual([
      'RequestLimitExceeded',
      'RequestLimitExceeded.GlobalRegionUinLimitExceeded',
      'RequestLimitExceeded.IPLimitExceeded',
      'RequestLimitExceeded.UinLimitExceeded',
      'ServiceUnavailable',
      'UnsupportedOperation.ServiceTemporaryUnavailable',
    ]);
  });

  it.each(transient.filter((code) => code !== 'ServiceUnavailable'))(
    '%s is retried for any action, even one that creates something',
    async (code) => {
      kms.answers('CreateKey').first.withError(code).then.withError(code).then.with({ KeyId: 'made' });
      kms
        .answers('DescribeKey')
        .first.withError(code)
        .then.with({ KeyMetadata: { KeyId: 'a-key' } });
      expect(resultOf(await create(newClient()))).toEqual({ KeyId: 'made' });
      expect(kms.calls).toHaveLength(3);
      expect((await read(newClient())).ok).toBe(true);
      expect(kms.calls).toHaveLength(5);
    },
  );

  it('ServiceUnavailable is retried for a read, but not for an action that creates something', async () => {
    kms.answers('CreateKey').withError('ServiceUnavailable');
    kms
      .answers('DescribeKey')
      .first.withError('ServiceUnavailable')
      .then.with({ KeyMetadata: { KeyId: 'a' } });
    expect(failureOf(await create(newClient()))).toMatchObject({ code: 'ServiceUnavailable' });
    expect(kms.calls).toHaveLength(1);
    expect((await read(newClient())).ok).toBe(true);
    expect(kms.calls).toHaveLength(3);
  });

  it.each([...final, 'FailedOperation.AddedNextYear', 'RequestLimitExceeded.AddedNextYear'])(
    '%s ends the call',
    async (code) => {
      kms.answers('DescribeKey').withError(code);
      kms.answers('CreateKey').withError(code);
      const client = newClient();
      expect(failureOf(await read(client))).toMatchObject({ kind: 'refused', code });
      expect(failureOf(await create(client))).toMatchObject({ kind: 'refused', code });
      // Fixed credentials cannot be renewed. That the clock is right shows only with a second signature.
      const each = code === 'AuthFailure.SignatureExpire' ? 2 : 1;
      expect(kms.calls).toHaveLength(2 * each);
    },
  );

  it('of signatures is one of five', () => {
    expect(codes.filter((code) => ofSignatures.test(code))).toHaveLength(5);
  });
});

describe('a call without a usable response', () => {
  const bad: readonly [string, (script: Script) => unknown][] = [
    ['a closed connection', (script) => script.hangingUp()],
    ['half a body', (script) => script.hangingUpAfter('{"Response":{')],
    ['no HTTP', (script) => script.withNoHttp('SSH-2.0\r\n\r\n')],
    ['503 and a page', (script) => script.withStatus(503, '<html></html>')],
    ['503 and nothing', (script) => script.withStatus(503, '')],
    ['a page', (script) => script.withRaw('<html></html>')],
    ['an empty body', (script) => script.withRaw('')],
    ['a body without Response', (script) => script.withRaw('{}')],
    ['an empty response', (script) => script.withRaw('{"Response":{}}')],
  ];

  it.each(bad)('(%s) is retried up to three times if it is a read', async (_, respond) => {
    respond(kms.answers('DescribeKey'));
    const { clock, waits } = createManualClock(0.999);
    const failure = failureOf(await read(newClient({ clock })));
    expect(failure).toMatchObject({ kind: 'unavailable', mayHaveHappened: false });
    expect(kms.calls).toHaveLength(4);
    expect(waits.map(Math.round)).toEqual([100, 200, 400]);
  });

  it.each(bad)('(%s) is not retried if it creates something', async (_, respond) => {
    respond(kms.answers('CreateKey'));
    respond(kms.answers('RotateKey'));
    const client = newClient();
    expect(failureOf(await create(client))).toMatchObject({ kind: 'unavailable', mayHaveHappened: true });
    expect(kms.calls).toHaveLength(1);
  });

  it.each(bad)('(%s) does not affect the next call', async (_, respond) => {
    respond(kms.answers('DescribeKey'));
    const client = newClient();
    await read(client);
    kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: 'a-key' } });
    expect((await read(client)).ok).toBe(true);
    expect(kms.calls).toHaveLength(5);
  });

  it.each<[string, (script: Script) => unknown]>([
    ['without its results', (script) => script.with()],
    ['with a result of another type', (script) => script.with({ KeyMetadata: 'canary' })],
    ['without a request id', (script) => script.withRaw('{"Response":{"KeyMetadata":null}}')],
  ])('is not retried if it arrived, but %s: KMS would answer the same again', async (_, respond) => {
    respond(kms.answers('DescribeKey'));
    const failure = failureOf(await read(newClient()));
    expect(failure).toMatchObject({ reason: 'unreadable', mayHaveHappened: false });
    expect(kms.calls).toHaveLength(1);
  });

  it('is not retried once the retries of a minute are used up', async () => {
    kms.answers('DescribeKey').hangingUp();
    const { clock, advance } = createManualClock();
    const client = newClient({ clock, breakerMinAttempts: Infinity });
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

describe('a call that was not sent', () => {
  const nowhere = { url: 'http://127.0.0.1:1', credentials: { secretId: 'an-id', secretKey: 'a-key' } };

  it.each<[string, Action]>([
    ['reads', DescribeKey],
    ['creates something', CreateKey],
    ['rotates', RotateKey],
  ])('is retried even if it %s, and cannot have happened', async (_, action) => {
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
  it('covers all attempts: a wait that would end after it is not started', async () => {
    kms.answers('ListKeyDetail').withError('RequestLimitExceeded');
    const { clock, waits } = createManualClock(0.999);
    const client = newClient({ clock, timeouts: { totalMs: 299 } });
    expect(failureOf(await client.call(ListKeyDetail, {}))).toMatchObject({ code: 'RequestLimitExceeded' });
    expect(waits.map(Math.round)).toEqual([100]);
    expect(kms.calls).toHaveLength(2);
  });

  it('is not used up by one attempt without response', async () => {
    const { clock, advance } = createManualClock();
    kms
      .answers('DescribeKey')
      .first.never(() => {
        advance(200);
      })
      .then.with({ KeyMetadata: { KeyId: 'a-key' } });
    expect((await read(newClient({ clock, timeouts: { attemptMs: 200 } }))).ok).toBe(true);
    expect(kms.calls).toHaveLength(2);
  });

  it('ends a call whose attempts all get no response, with a time-out', async () => {
    const { clock, advance } = createManualClock();
    kms.answers('DescribeKey').never(() => {
      advance(200);
    });
    const client = newClient({ clock, timeouts: { attemptMs: 200, totalMs: 500 } });
    expect(failureOf(await read(client))).toMatchObject({ reason: 'timeout', mayHaveHappened: false });
    expect(kms.calls.length).toBeGreaterThanOrEqual(2);
    kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: 'a-key' } });
    expect((await read(client)).ok).toBe(true);
  });

  it('does not matter for a caller that disconnects: the wait ends at once', async () => {
    kms.answers('DescribeKey').withError('RequestLimitExceeded');
    const caller = new AbortController();
    const { clock } = createManualClock();
    const client = newClient({
      clock: {
        ...clock,
        sleep: () => {
          caller.abort();
          return Promise.resolve();
        },
      },
    });
    expect(failureOf(await read(client, caller.signal))).toMatchObject({ code: 'RequestLimitExceeded' });
    expect(kms.calls).toHaveLength(1);
  });
});

describe('throttling by KMS', () => {
  it('of 1,000 callers causes at most 1,200 calls, and later calls succeed', async () => {
    kms.answers('DescribeKey').withError('RequestLimitExceeded');
    const { clock, advance } = createManualClock();
    const client = newClient({ clock, timeouts: { attemptMs: 60_000, totalMs: 60_000 } });
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
