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
import { createManualClock } from '../../support/fixtures/manual-clock.js';

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

const newClient = (options: Partial<KmsClientOptions> = {}) => {
  // One attempt each.
  const client = clientOf(kms, { maxRetries: 0, ...options });
  clients.push(client);
  return client;
};

const key = { KeyId: 'a-key' };

describe('a call with a bad response', () => {
  const closedEarly = /^The connection to KMS was closed before the response was complete \([A-Z_]+\)\.$/;

  it.each<[string, (script: Script) => void, string, RegExp]>([
    [
      'the connection is closed',
      (kms) => {
        kms.hangingUp();
      },
      'unreachable',
      closedEarly,
    ],
    [
      'the response is cut off',
      (kms) => {
        kms.hangingUpAfter('{"Response":{');
      },
      'unreachable',
      closedEarly,
    ],
    [
      'the response is not HTTP',
      (kms) => {
        kms.withNoHttp('SSH-2.0-canary\r\n\r\n');
      },
      'malformed',
      /^The response is not HTTP( \(HPE_\w+\))?\.$/,
    ],
    [
      'a proxy responds with 502',
      (kms) => {
        kms.withStatus(502, '<html>canary</html>');
      },
      'http-status',
      /^KMS answered with HTTP status 502\.$/,
    ],
    [
      'only the status is bad',
      (kms) => {
        kms.withStatus(500, '{"Response":{}}');
      },
      'http-status',
      /status 500/,
    ],
    [
      'the response is empty and the status is 201',
      (kms) => {
        kms.withStatus(201, '{"Response":{}}');
      },
      'malformed',
      /^The response of KMS is empty\.$/,
    ],
    [
      'the response is empty',
      (kms) => {
        kms.withRaw('{"Response":{}}');
      },
      'malformed',
      /^The response of KMS is empty\.$/,
    ],
    [
      'the error has no code',
      (kms) => {
        kms.withRaw('{"Response":{"Error":{"Code":"","Message":"canary"}}}');
      },
      'malformed',
      /^KMS answered with an error that has no code\.$/,
    ],
    [
      'the response is not JSON',
      (kms) => {
        kms.withRaw('canary');
      },
      'malformed',
      /^The response is not a response of KMS\.$/,
    ],
    [
      'the response is too large',
      (kms) => {
        kms.withRaw(`{"Response":"${'canary'.repeat(1_000)}"}`);
      },
      'too-large',
      /^The response of KMS is too large/,
    ],
  ])('fails when %s', async (_what, respond, reason, message) => {
    respond(kms.answers('EnableKey'));
    respond(kms.answers('DescribeKey'));
    const { write, read } = await failuresOf(newClient({ maxResponseBytes: 4_096 }));
    expect(write).toEqual(unavailable(reason, expect.stringMatching(message), true));
    expect(read).toEqual(unavailable(reason, expect.stringMatching(message), false));
    expect(JSON.stringify({ write, read })).not.toContain('canary');
    expect(kms.calls).toHaveLength(2);
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await startScriptedKms();
    kms.answers('EnableKey').withStatus(307, '', { location: elsewhere.url });
    expect(failureOf(await newClient().call(EnableKey, key))).toMatchObject({ reason: 'http-status' });
    expect(elsewhere.calls).toEqual([]);
    await elsewhere.close();
  });

  it('redacts the credentials if the response repeats them', async () => {
    const token = 'a-session-token';
    const { secretKey } = kms.credentials;
    kms.answers('EnableKey').withError('FailedOperation', `Got ${token}, ${secretKey}, ${'0a'.repeat(32)}.`);
    const client = newClient({ credentials: { ...kms.credentials, token } });
    expect(failureOf(await client.call(EnableKey, key))).toMatchObject({
      message: 'Got [secret], [secret], [secret].',
    });
  });

  it('gives the request id of a response with a bad status', async () => {
    kms.answers('EnableKey').withStatus(500, '{"Response":{"RequestId":"an-id"}}');
    expect(failureOf(await newClient().call(EnableKey, key))).toMatchObject({ requestId: 'an-id' });
  });

  it('accepts a large response below the limit', async () => {
    kms.answers('EnableKey').with({ Filler: 'x'.repeat(5_000_000) });
    expect((await newClient().call(EnableKey, key)).ok).toBe(true);
  });

  it('does not affect the next call', async () => {
    const client = newClient();
    kms.answers('EnableKey').hangingUp();
    await client.call(EnableKey, key);
    kms.answers('EnableKey').with();
    expect((await client.call(EnableKey, key)).ok).toBe(true);
  });
});

describe('a call that takes too long', () => {
  it.each(['never', 'neverEnding'] as const)('fails at its deadline (%s)', async (way) => {
    const { clock, advance } = createManualClock();
    const passDeadline = () => {
      advance(100);
    };
    kms.answers('EnableKey')[way](passDeadline);
    kms.answers('DescribeKey')[way](passDeadline);
    const { write, read } = await failuresOf(newClient({ clock, timeouts: { totalMs: 100 } }));
    expect(write).toEqual(unavailable('timeout', 'KMS did not answer in time.', true));
    expect(read).toEqual(unavailable('timeout', 'KMS did not answer in time.', false));
  });

  it('frees its connection', async () => {
    const { clock, advance } = createManualClock();
    const client = newClient({ clock, maxConnections: 1, timeouts: { totalMs: 500 } });
    kms.answers('EnableKey').never(() => {
      advance(500);
    });
    expect((await client.call(EnableKey, key)).ok).toBe(false);
    kms.answers('EnableKey').with();
    expect((await client.call(EnableKey, key)).ok).toBe(true);
  });

  it('fails if no response starts in time', async () => {
    kms.answers('EnableKey').never();
    expect(failureOf(await newClient({ timeouts: { headersMs: 100 } }).call(EnableKey, key))).toEqual(
      unavailable('timeout', 'KMS did not start to answer in time (UND_ERR_HEADERS_TIMEOUT).', true),
    );
  });
});

describe('a call whose caller disconnects', () => {
  it('ends at once if it is a read', async () => {
    const caller = new AbortController();
    kms.answers('DescribeKey').never();
    const arrived = kms.nextCall();
    const call = newClient().call(DescribeKey, key, { signal: caller.signal });
    await arrived;
    caller.abort(new Error('canary'));
    expect(failureOf(await call)).toEqual(
      unavailable('cancelled', 'The caller disconnected before KMS answered.', false),
    );
  });

  it('continues to its response if it is a write that was sent', async () => {
    const caller = new AbortController();
    const release = kms.answers('EnableKey').later();
    const arrived = kms.nextCall();
    const call = newClient().call(EnableKey, key, { signal: caller.signal });
    await arrived;
    caller.abort();
    release();
    expect(await call).toEqual({ ok: true, result: {}, requestId: defaultRequestId });
  });

  it('continues no further than its deadline', async () => {
    const caller = new AbortController();
    const { clock, advance } = createManualClock();
    const client = newClient({ clock, timeouts: { attemptMs: 200 } });
    kms.answers('EnableKey').never(() => {
      caller.abort();
      advance(200);
    });
    const call = client.call(EnableKey, key, { signal: caller.signal });
    expect(failureOf(await call)).toEqual(unavailable('timeout', 'KMS did not answer in time.', true));
  });

  it('cannot have happened while it waits for a connection', async () => {
    const client = newClient({ maxConnections: 1 });
    const release = kms.answers('EnableKey').later();
    const arrived = kms.nextCall();
    const first = client.call(EnableKey, { KeyId: 'first' });
    await arrived;
    const caller = new AbortController();
    const second = client.call(EnableKey, { KeyId: 'second' }, { signal: caller.signal });
    caller.abort();
    expect(failureOf(await second)).toMatchObject({ reason: 'cancelled', mayHaveHappened: false });
    release();
    expect((await first).ok).toBe(true);
    expect((await client.call(EnableKey, { KeyId: 'third' })).ok).toBe(true);
    expect(kms.calls.map(({ body }) => body)).toEqual(['{"KeyId":"first"}', '{"KeyId":"third"}']);
  });

  it('is not sent if the caller has already disconnected', async () => {
    expect(failureOf(await newClient().call(EnableKey, key, { signal: AbortSignal.abort() }))).toEqual(
      unavailable('cancelled', 'The caller disconnected before KMS answered.', false),
    );
    expect(kms.calls).toEqual([]);
  });
});

describe('secrets', () => {
  const credentials = { secretId: 'canary-id', secretKey: 'canary-key', token: 'canary-token' };

  it('are in no failure', async () => {
    const { clock, advance } = createManualClock();
    const client = newClient({ clock, credentials, timeouts: { totalMs: 100 } });
    const failures = [];
    const script = kms.answers('DescribeKey');
    for (const respond of [script.hangingUp, script.never, script.neverEnding]) {
      respond(() => {
        advance(100);
      });
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

  it('that an HTTP header cannot carry are reported, and not shown', async () => {
    const client = newClient({ credentials: { ...credentials, token: 'canary\r\nX-Evil: 1' } });
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
