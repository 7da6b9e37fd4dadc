import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelKeyArchive, DescribeKey, EnableKey, ListKeyDetail } from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { startScriptedKms, defaultRequestId, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf } from '../../support/client/client-of.js';

let kms: ScriptedKms;
let client: KmsClient;
beforeEach(async () => {
  kms = await startScriptedKms();
  client = clientOf(kms);
});
afterEach(async () => {
  await client.close();
  await kms.close();
});

const onlyCall = () => {
  expect(kms.calls).toHaveLength(1);
  const [call] = kms.calls;
  if (!call) throw new Error('No call was received.');
  return call;
};

describe('a call', () => {
  it('is sent as API 3.0 requires, with content type, host and action signed', async () => {
    kms.answers('CancelKeyArchive').with();
    const now = Date.now();
    client = clientOf(kms, { clock: { unixMs: () => now } });
    const outcome = await client.call(CancelKeyArchive, { KeyId: 'a-key' }, { region: 'ap-singapore' });
    expect(outcome).toEqual({ ok: true, result: {}, requestId: defaultRequestId });
    const { method, path, headers, body, verification } = onlyCall();
    expect({ method, path, body }).toEqual({ method: 'POST', path: '/', body: '{"KeyId":"a-key"}' });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      host: new URL(kms.url).host,
      'x-tc-action': 'CancelKeyArchive',
      'x-tc-version': '2019-01-18',
      'x-tc-timestamp': String(Math.floor(now / 1_000)),
      'x-tc-region': 'ap-singapore',
      'x-tc-language': 'en-US',
    });
    expect(headers['authorization']).toMatch(
      /^TC3-HMAC-SHA256 Credential=scripted-kms-id\/\d{4}-\d\d-\d\d\/kms\/tc3_request, SignedHeaders=content-type;host;x-tc-action, /,
    );
    expect(headers).not.toHaveProperty('x-tc-token');
    expect(verification).toEqual({ ok: true, secretId: 'scripted-kms-id' });
  });

  it('has the token of temporary credentials', async () => {
    client = clientOf(kms, { credentials: { ...kms.credentials, token: 'a-token' } });
    await client.call(EnableKey, { KeyId: 'a-key' });
    expect(onlyCall().headers['x-tc-token']).toBe('a-token');
    expect(onlyCall().verification.ok).toBe(true);
  });

  it('has no token header if the token is empty', async () => {
    client = clientOf(kms, { credentials: { ...kms.credentials, token: '' } });
    await client.call(EnableKey, { KeyId: 'a-key' });
    expect(onlyCall().headers).not.toHaveProperty('x-tc-token');
  });

  it('goes to the default region if it names none', async () => {
    expect(client.defaultRegion).toBe('ap-guangzhou');
    await client.call(EnableKey, { KeyId: 'a-key' });
    await client.call(EnableKey, { KeyId: 'a-key' }, { region: undefined });
    expect(kms.calls.map(({ headers }) => headers['x-tc-region'])).toEqual(['ap-guangzhou', 'ap-guangzhou']);
  });

  it.each([
    '',
    'AP-GUANGZHOU',
    'ap guangzhou',
    'ap-guangzhou\r\nX-Evil: 1',
    '广州',
    'a'.repeat(41),
    '-ap',
    'ap-',
    'ap.guangzhou',
  ])('is not sent if its region is %j', async (region) => {
    expect(failureOf(await client.call(EnableKey, { KeyId: 'a-key' }, { region }))).toEqual({
      kind: 'refused',
      code: 'UnsupportedRegion',
      message: 'region must be lower-case letters, digits and hyphens; nothing was sent',
      requestId: null,
    });
    expect(kms.calls).toEqual([]);
  });

  it('sends a uint64 with all its digits', async () => {
    await client.call(DescribeKey, {
      KeyId: 'a-key',
      MemberAccount: { MemberAppId: 700002334915881n, MemberUin: 18446744073709551615n },
    });
    expect(onlyCall().body).toBe(
      '{"KeyId":"a-key","MemberAccount":{"MemberAppId":700002334915881,"MemberUin":18446744073709551615}}',
    );
    expect(onlyCall().verification.ok).toBe(true);
  });

  it('sends lists, numbers and text of any script, and leaves out undefined values', async () => {
    await client.call(ListKeyDetail, {
      Offset: 0,
      Limit: 200,
      SearchKeyAlias: undefined,
      TagFilters: [
        { TagKey: 'équipe', TagValue: ['"金"', '\n'] },
        { TagKey: 'x', TagValue: undefined },
      ],
      MemberAccounts: [{ MemberUin: 1n }],
    });
    expect(JSON.parse(onlyCall().body)).toEqual({
      Offset: 0,
      Limit: 200,
      TagFilters: [{ TagKey: 'équipe', TagValue: ['"金"', '\n'] }, { TagKey: 'x' }],
      MemberAccounts: [{ MemberUin: 1 }],
    });
    expect(onlyCall().verification.ok).toBe(true);
  });

  it('has an empty object as body if there are no parameters', async () => {
    await client.call(ListKeyDetail, {});
    expect(onlyCall().body).toBe('{}');
  });

  it('has no parameter that the contract does not declare', async () => {
    const params = { KeyId: 'a-key', Surprise: 'canary' };
    await client.call(EnableKey, params);
    expect(onlyCall().body).toBe('{"KeyId":"a-key"}');
  });
});

describe('connections', () => {
  it('are reused by later calls', async () => {
    kms.answers('EnableKey').with();
    for (let each = 0; each < 5; each += 1) await client.call(EnableKey, { KeyId: 'a-key' });
    expect(kms.calls).toHaveLength(5);
    expect(kms.connections()).toBe(1);
  });

  it('are limited in number', async () => {
    kms.answers('EnableKey').with();
    client = clientOf(kms, { maxConnections: 2 });
    const calls = Array.from({ length: 8 }, () => client.call(EnableKey, { KeyId: 'a-key' }));
    expect((await Promise.all(calls)).every(({ ok }) => ok)).toBe(true);
    expect(kms.connections()).toBe(2);
  });
});

describe('close', () => {
  it('lets a running call finish, and starts no other', async () => {
    const release = kms.answers('EnableKey').later();
    const arrived = kms.nextCall();
    const call = client.call(EnableKey, { KeyId: 'a-key' });
    await arrived;
    const closed = client.close();
    expect(failureOf(await client.call(EnableKey, { KeyId: 'another' }))).toMatchObject({
      reason: 'closed',
      message: 'The client is closed (UND_ERR_CLOSED).',
      mayHaveHappened: false,
    });
    release();
    expect((await call).ok).toBe(true);
    await closed;
    expect(kms.calls).toHaveLength(1);
  });

  it('may be called twice, and before any call', async () => {
    await client.close();
    await client.close();
    expect(failureOf(await client.call(EnableKey, { KeyId: 'a-key' }))).toMatchObject({
      mayHaveHappened: false,
    });
  });
});
