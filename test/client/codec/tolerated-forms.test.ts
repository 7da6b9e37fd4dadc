import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateKey, DescribeKey, EnableKey } from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { createStops } from '../../support/servers/stops.js';
import { clientOf, failureOf, failuresOf, resultOf, unavailable } from '../../support/client/client-of.js';

const stops = createStops();
let kms: ScriptedKms;
let client: KmsClient;
beforeEach(async () => {
  kms = stops.add(await startScriptedKms());
  client = stops.add(clientOf(kms, { maxRetries: 0 }));
});
afterEach(() => stops.all());

const created = JSON.stringify({ Response: { KeyId: 'a-key', RequestId: 'a-request' } });

describe('a response of KMS', () => {
  it.each([200, 201, 202, 203, 206, 226, 299])('is a result with the status %i', async (status) => {
    kms.answers('CreateKey').withStatus(status, created);
    expect(await client.call(CreateKey, { Alias: 'first' })).toMatchObject({
      ok: true,
      requestId: 'a-request',
      result: { KeyId: 'a-key' },
    });
  });

  it.each([201, 202])('is a refusal with the status %i if it has an error code', async (status) => {
    kms.answers('EnableKey').withError('ResourceUnavailable.CmkNotFound', 'No.', status);
    expect(failureOf(await client.call(EnableKey, { KeyId: 'a-key' }))).toMatchObject({
      kind: 'refused',
      code: 'ResourceUnavailable.CmkNotFound',
    });
  });

  it.each([
    [204, '', 'The response is not a response of KMS.'],
    [205, '', 'The response is not a response of KMS.'],
    [202, '', 'The response is not a response of KMS.'],
    [202, '{}', 'The response is not a response of KMS.'],
    [202, '{"Response":{}}', 'The response of KMS is empty.'],
  ])('with the status %i and the body "%s" is not usable', async (status, body, message) => {
    for (const action of ['EnableKey', 'DescribeKey']) kms.answers(action).withStatus(status, body);
    const { write, read } = await failuresOf(client);
    expect(write).toEqual(unavailable('malformed', message, true));
    expect(read).toEqual(unavailable('malformed', message, false));
  });

  it.each([300, 304, 400, 503])('is no result with the status %i', async (status) => {
    kms.answers('CreateKey').withStatus(status, status === 304 ? '' : created);
    expect(failureOf(await client.call(CreateKey, { Alias: 'first' }))).toMatchObject({
      reason: 'http-status',
      mayHaveHappened: true,
    });
  });

  it('may begin with a byte order mark', async () => {
    kms.answers('CreateKey').withRaw(`\uFEFF${created}`);
    expect(resultOf(await client.call(CreateKey, { Alias: 'first' })).KeyId).toBe('a-key');
    kms
      .answers('DescribeKey')
      .withRaw('\uFEFF{"Response":{"KeyMetadata":{"KeyId":"a-key","CreatorUin":18446744073709551615}}}');
    const { KeyMetadata } = resultOf(await client.call(DescribeKey, { KeyId: 'a-key' }));
    expect(KeyMetadata).toEqual({ KeyId: 'a-key', CreatorUin: 18446744073709551615n });
  });

  it('keeps a byte order mark inside a text', async () => {
    kms
      .answers('DescribeKey')
      .withRaw('{"Response":{"KeyMetadata":{"KeyId":"a-key","Alias":"\uFEFFfirst"}}}');
    const { KeyMetadata } = resultOf(await client.call(DescribeKey, { KeyId: 'a-key' }));
    expect(KeyMetadata.Alias).toBe('\uFEFFfirst');
  });

  it('is not usable with two byte order marks', async () => {
    kms.answers('CreateKey').withRaw(`\uFEFF\uFEFF${created}`);
    expect(failureOf(await client.call(CreateKey, { Alias: 'first' }))).toMatchObject({
      reason: 'malformed',
    });
  });
});
