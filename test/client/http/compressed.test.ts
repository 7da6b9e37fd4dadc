import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateKey, DescribeKey, EnableKey } from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { bombs, compressions, undecodable } from '../../support/fixtures/compressed.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { createStops } from '../../support/servers/stops.js';
import { clientOf, failureOf, failuresOf, resultOf, unavailable } from '../../support/client/client-of.js';

const stops = createStops();
let kms: ScriptedKms;
let client: KmsClient;
beforeEach(async () => {
  kms = stops.add(await startScriptedKms());
  client = stops.add(clientOf(kms, { maxRetries: 0, maxResponseBytes: 1_000_000 }));
});
afterEach(() => stops.all());

const json = { 'content-type': 'application/json' };
const created = JSON.stringify({ Response: { KeyId: 'a-key', RequestId: 'a-request' } });

/** Scripts these calls to be answered with the same compressed text. */
const answersAll = (text: string, coding: string, compress: (text: string) => Uint8Array, status = 200) => {
  for (const action of ['CreateKey', 'EnableKey', 'DescribeKey']) {
    kms.answers(action).withStatus(status, compress(text), { ...json, 'content-encoding': coding });
  }
};

describe('a response of KMS', () => {
  it('is asked for without compression, which is not part of the signature', async () => {
    kms.answers('EnableKey').with();
    await client.call(EnableKey, { KeyId: 'a-key' });
    const [call] = kms.calls;
    expect(call?.headers['accept-encoding']).toBe('identity');
    expect(call?.headers['authorization']).not.toContain('accept-encoding');
    expect(call?.verification.ok).toBe(true);
  });

  it.each(compressions)('is read if its Content-Encoding is "%s"', async (coding, compress) => {
    answersAll(created, coding, compress);
    const call = () => client.call(CreateKey, { Alias: 'first' });
    expect(await call()).toMatchObject({ ok: true, requestId: 'a-request', result: { KeyId: 'a-key' } });
    // The connection stays usable.
    expect((await call()).ok).toBe(true);
    expect(kms.connections()).toBe(1);
  });

  it('is read if its Transfer-Encoding compresses it', async () => {
    const body = gzipSync(created);
    const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n';
    const chunk = Buffer.concat([
      Buffer.from(`${body.length.toString(16)}\r\n`),
      body,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    kms.answers('CreateKey').withNoHttp(Buffer.concat([Buffer.from(head), chunk]));
    expect(resultOf(await client.call(CreateKey, { Alias: 'first' })).KeyId).toBe('a-key');
  });

  it.each(compressions)('is a refusal if an error code is in it, with "%s"', async (coding, compress) => {
    const Error = { Code: 'ResourceUnavailable.CmkNotFound', Message: 'No.' };
    answersAll(JSON.stringify({ Response: { Error, RequestId: 'a-request' } }), coding, compress, 400);
    expect(failureOf(await client.call(EnableKey, { KeyId: 'a-key' }))).toEqual({
      kind: 'refused',
      code: 'ResourceUnavailable.CmkNotFound',
      message: 'No.',
      requestId: 'a-request',
    });
  });

  it.each(undecodable)('is not usable with %s (%s)', async (_flaw, coding, compress) => {
    answersAll(created, coding, compress);
    const { write, read } = await failuresOf(client);
    const message: unknown = expect.stringMatching(
      /^The response is compressed.* \((UNKNOWN|INVALID)_CODING\)\.$/,
    );
    expect(write).toEqual(unavailable('malformed', message, true));
    expect(read).toEqual(unavailable('malformed', message, false));
  });

  it.each(bombs)(
    'is too large if it decompresses to more than the largest response (%s)',
    async (coding, bomb) => {
      const bytes = bomb(50_000_000);
      expect(bytes.length).toBeLessThan(1_000_000);
      answersAll('', coding, () => bytes);
      const { write, read } = await failuresOf(client);
      const message: unknown = expect.stringMatching(/^The response of KMS is too large /);
      expect(write).toEqual(unavailable('too-large', message, true));
      expect(read).toEqual(unavailable('too-large', message, false));
    },
  );

  it.each([
    ['cannot be decoded', Buffer.from('<html>canary</html>')],
    ['is empty', Buffer.alloc(0)],
  ])('with the status of a failure and a body that %s is reported by its status', async (_what, body) => {
    answersAll('', 'gzip', () => body, 502);
    expect(failureOf(await client.call(DescribeKey, { KeyId: 'a-key' }))).toEqual(
      unavailable('http-status', 'KMS answered with HTTP status 502.', false),
    );
  });
});
