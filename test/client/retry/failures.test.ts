import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DescribeKey, EnableKey } from '../../../src/contract/index.js';
import type { KmsClient, KmsClientOptions } from '../../../src/client/index.js';
import {
  startScriptedKms,
  defaultRequestId,
  type Script,
  type ScriptedKms,
} from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf, failuresOf, unavailable } from '../../support/client/client-of.js';

let kms: ScriptedKms;
let clients: KmsClient[];
beforeEach(async () => {
  kms = await startScriptedKms();
  clients = [];
});
afterEach(async () => {
  await kms.close();
  for (const client of clients) await client.close();
});

const aClient = (options: Partial<KmsClientOptions> = {}) => {
  // One attempt each: what may follow is for other tests.
  const client = clientOf(kms, { maxRetries: 0, ...options });
  clients.push(client);
  return client;
};

const key = { KeyId: 'a-key' };

describe('a call that is answered badly', () => {
  const brokenOff = /^The connection to KMS was closed before the response was complete \([A-Z_]+\)\.$/;

  it.each<[string, (script: Script) => void, string, RegExp]>([
    [
      'the connection is closed',
      (kms) => {
        kms.hangingUp();
      },
      'unreachable',
      brokenOff,
    ],
    [
      'the answer breaks off',
      (kms) => {
        kms.hangingUpAfter('{"Response":{');
      },
      'unreachable',
      brokenOff,
    ],
    [
      'it is not HTTP',
      (kms) => {
        kms.withNoHttp('SSH-2.0-canary\r\n\r\n');
      },
      'malformed',
      /^The response is not HTTP( \(HPE_\w+\))?\.$/,
    ],
    [
      'a proxy says 502',
      (kms) => {
        kms.withStatus(502, '<html>canary</html>');
      },
      'http-status',
      /^KMS answered with HTTP status 502\.$/,
    ],
    [
      'the status alone is bad',
      (kms) => {
        kms.withStatus(500, '{"Response":{}}');
      },
      'http-status',
      /status 500/,
    ],
    [
      'the status is 201',
      (kms) => {
        kms.withStatus(201, '{"Response":{}}');
      },
      'http-status',
      /status 201/,
    ],
    [
      'it is empty',
      (kms) => {
        kms.withRaw('{"Response":{}}');
      },
      'malformed',
      /^(The response of KMS is empty|The response of KMS is not as documented)/,
    ],
    [
      'its error has no code',
      (kms) => {
        kms.withRaw('{"Response":{"Error":{"Code":"","Message":"canary"}}}');
      },
      'malformed',
      /^KMS answered with an error that has no code or no message\.$/,
    ],
    [
      'it is no JSON',
      (kms) => {
        kms.withRaw('canary');
      },
      'malformed',
      /^The response is not a response of KMS\.$/,
    ],
    [
      'it is too large',
      (kms) => {
        kms.withRaw(`{"Response":"${'canary'.repeat(1_000)}"}`);
      },
      'too-large',
      /^The response of KMS is too large/,
    ],
  ])('fails when %s', async (_what, say, reason, message) => {
    say(kms.answers('EnableKey'));
    say(kms.answers('DescribeKey'));
    const { write, read } = await failuresOf(aClient({ maxResponseBytes: 4_096 }));
    expect(write).toEqual(unavailable(reason, expect.stringMatching(message), true));
    expect(read).toEqual(unavailable(reason, expect.stringMatching(message), false));
    expect(JSON.stringify({ write, read })).not.toContain('canary');
    expect(kms.calls).toHaveLength(2);
  });

  it('is not sent on to where a redirect points', async () => {
    const elsewhere = await startScriptedKms();
    kms.answers('EnableKey').withStatus(307, '', { location: elsewhere.url });
    expect(failureOf(await aClient().call(EnableKey, key))).toMatchObject({ reason: 'http-status' });
    expect(elsewhere.calls).toEqual([]);
    await elsewhere.close();
  });

  it('does not repeat by what it was signed, should the answer say it back', async () => {
    const token = 'a-session-token';
    const { secretKey } = kms.credentials;
    kms.answers('EnableKey').withError('FailedOperation', `Got ${token}, ${secretKey}, ${'0a'.repeat(32)}.`);
    const client = aClient({ credentials: { ...kms.credentials, token } });
    expect(failureOf(await client.call(EnableKey, key))).toMatchObject({
      message: 'Got [secret], [secret], [secret].',
    });
  });

  it('gives the request id that came with a bad status', async () => {
    kms.answers('EnableKey').withStatus(500, '{"Response":{"RequestId":"an-id"}}');
    expect(failureOf(await aClient().call(EnableKey, key))).toMatchObject({ requestId: 'an-id' });
  });

  it('takes an answer of many bytes that is below the bound', async () => {
    kms.answers('EnableKey').with({ Filler: 'x'.repeat(5_000_000) });
    expect((await aClient().call(EnableKey, key)).ok).toBe(true);
  });

  it('does not spoil the call that follows', async () => {
    const client = aClient();
    kms.answers('EnableKey').hangingUp();
    await client.call(EnableKey, key);
    kms.answers('EnableKey').with();
    expect((await client.call(EnableKey, key)).ok).toBe(true);
  });
});

describe('a call that takes too long', () => {
  it.each(['never', 'neverEnding'] as const)('fails at its deadline (%s)', async (way) => {
    kms.answers('EnableKey')[way]();
    kms.answers('DescribeKey')[way]();
    const { write, read } = await failuresOf(aClient({ timeouts: { totalMs: 100 } }));
    expect(write).toEqual(unavailable('timeout', 'KMS did not answer in time.', true));
    expect(read).toEqual(unavailable('timeout', 'KMS did not answer in time.', false));
  });

  it('gives its connection up', async () => {
    const client = aClient({ maxConnections: 1, timeouts: { totalMs: 500 } });
    kms.answers('EnableKey').never();
    expect((await client.call(EnableKey, key)).ok).toBe(false);
    kms.answers('EnableKey').with();
    expect((await client.call(EnableKey, key)).ok).toBe(true);
  });

  it('fails when no answer begins in time', async () => {
    kms.answers('EnableKey').never();
    expect(failureOf(await aClient({ timeouts: { headersMs: 100 } }).call(EnableKey, key))).toEqual(
      unavailable('timeout', 'KMS did not start to answer in time (UND_ERR_HEADERS_TIMEOUT).', true),
    );
  });
});

describe('a call whose caller goes away', () => {
  it('ends at once where it reads', async () => {
    const leaving = new AbortController();
    kms.answers('DescribeKey').never();
    const arrived = kms.nextCall();
    const call = aClient().call(DescribeKey, key, { signal: leaving.signal });
    await arrived;
    leaving.abort(new Error('canary'));
    expect(failureOf(await call)).toEqual(
      unavailable('cancelled', 'The caller disconnected before KMS answered.', false),
    );
  });

  it('goes on to its answer where it writes and was sent', async () => {
    const leaving = new AbortController();
    const release = kms.answers('EnableKey').later();
    const arrived = kms.nextCall();
    const call = aClient().call(EnableKey, key, { signal: leaving.signal });
    await arrived;
    leaving.abort();
    release();
    expect(await call).toEqual({ ok: true, result: {}, requestId: defaultRequestId });
  });

  it('goes on no further than its deadline', async () => {
    const leaving = new AbortController();
    kms.answers('EnableKey').never();
    const arrived = kms.nextCall();
    const call = aClient({ timeouts: { attemptMs: 200 } }).call(EnableKey, key, { signal: leaving.signal });
    await arrived;
    leaving.abort();
    expect(failureOf(await call)).toEqual(unavailable('timeout', 'KMS did not answer in time.', true));
  });

  it('cannot have happened while it waited for a connection', async () => {
    const client = aClient({ maxConnections: 1 });
    const release = kms.answers('EnableKey').later();
    const arrived = kms.nextCall();
    const first = client.call(EnableKey, { KeyId: 'first' });
    await arrived;
    const leaving = new AbortController();
    const second = client.call(EnableKey, { KeyId: 'second' }, { signal: leaving.signal });
    leaving.abort();
    expect(failureOf(await second)).toMatchObject({ reason: 'cancelled', mayHaveHappened: false });
    release();
    expect((await first).ok).toBe(true);
    expect((await client.call(EnableKey, { KeyId: 'third' })).ok).toBe(true);
    expect(kms.calls.map(({ body }) => body)).toEqual(['{"KeyId":"first"}', '{"KeyId":"third"}']);
  });

  it('is not sent if the caller had already gone', async () => {
    expect(failureOf(await aClient().call(EnableKey, key, { signal: AbortSignal.abort() }))).toEqual(
      unavailable('cancelled', 'The caller disconnected before KMS answered.', false),
    );
    expect(kms.calls).toEqual([]);
  });
});

describe('secrets', () => {
  const credentials = { secretId: 'canary-id', secretKey: 'canary-key', token: 'canary-token' };

  it('stand in no failure', async () => {
    const client = aClient({ credentials, timeouts: { totalMs: 100 } });
    const failures = [];
    const script = kms.answers('DescribeKey');
    for (const say of [script.hangingUp, script.never, script.neverEnding]) {
      say();
      failures.push(failureOf(await client.call(DescribeKey, { KeyId: 'canary-parameter' })));
    }
    for (const text of [
      'canary',
      '{"Response":{"KeyMetadata":"canary"}}',
      '{"Response":{"Error":"canary"}}',
    ]) {
      script.withRaw(text);
      failures.push(failureOf(await client.call(DescribeKey, { KeyId: 'canary-parameter' })));
    }
    expect(failures).toHaveLength(6);
    expect(JSON.stringify(failures)).not.toContain('canary');
  });

  it('that no header can carry are told apart, and not shown', async () => {
    const client = aClient({ credentials: { ...credentials, token: 'canary\r\nX-Evil: 1' } });
    expect(failureOf(await client.call(EnableKey, key))).toEqual(
      unavailable(
        'credentials',
        'The credentials contain characters that an HTTP header cannot carry (UND_ERR_INVALID_ARG).',
        false,
      ),
    );
    expect(kms.calls).toEqual([]);
  });
});
