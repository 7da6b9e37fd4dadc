import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CancelKeyArchive,
  CreateKey,
  DescribeKey,
  DescribeKeys,
  EnableKey,
  ListKeyDetail,
} from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { actionOf } from '../../support/fixtures/action-of.js';
import { startScriptedKms, defaultRequestId, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf, resultOf } from '../../support/client/client-of.js';

let kms: ScriptedKms;
let client: KmsClient;
beforeEach(async () => {
  kms = await startScriptedKms();
  client = clientOf(kms, { maxRetries: 0 });
});
afterEach(async () => {
  await client.close();
  await kms.close();
});

/** The result of DescribeKey if KMS responds with these fields (JSON). */
const keyWith = async (json: string) => {
  kms.answers('DescribeKey').withRaw(`{"Response":{"KeyMetadata":{"KeyId":"a-key",${json}}}}`);
  return resultOf(await client.call(DescribeKey, { KeyId: 'a-key' })).KeyMetadata;
};

describe('the result of a call', () => {
  it('has the fields that the contract declares, and no others', async () => {
    kms.answers('DescribeKey').with({
      KeyMetadata: {
        KeyId: 'a-key',
        Alias: 'first',
        KeyState: 'Enabled',
        Type: 2,
        KeyRotationEnabled: false,
        CreateTime: 1773984000,
        RotateDays: 365,
        CreatorUin: 100000000001,
        AddedSince: { anything: [1, null] },
      },
      AlsoAdded: true,
    });
    expect(await client.call(DescribeKey, { KeyId: 'a-key' })).toEqual({
      ok: true,
      requestId: defaultRequestId,
      result: {
        KeyMetadata: {
          KeyId: 'a-key',
          Alias: 'first',
          KeyState: 'Enabled',
          Type: 2,
          KeyRotationEnabled: false,
          CreateTime: 1773984000,
          RotateDays: 365,
          CreatorUin: 100000000001n,
        },
      },
    });
  });

  it.each([
    ['0', 0n],
    ['700002334915881', 700002334915881n],
    ['9007199254740993', 9007199254740993n],
    ['18446744073709551615', 18446744073709551615n],
    ['"18446744073709551615"', 18446744073709551615n],
    ['"42"', 42n],
  ])('keeps every digit of the uint64 %s', async (json, value) => {
    expect((await keyWith(`"CreatorUin":${json}`)).CreatorUin).toBe(value);
  });

  it('accepts times and counts as strings of digits', async () => {
    const key = await keyWith('"CreateTime":"1773984000","RotateDays":"7","IsSyncReplica":"-1","Type":"4"');
    expect(key).toMatchObject({ CreateTime: 1773984000, RotateDays: 7, IsSyncReplica: -1, Type: 4 });
  });

  it('keeps enum values unchanged, known or not', async () => {
    expect(await keyWith('"KeyState":"Frozen","Type":77')).toMatchObject({ KeyState: 'Frozen', Type: 77 });
  });

  it('leaves out optional fields that are null', async () => {
    expect(await keyWith('"Alias":null,"CreatorUin":null')).toEqual({ KeyId: 'a-key' });
  });

  it.each(['null', '[]'])('has an empty list if KMS responds with %s', async (json) => {
    kms.answers('DescribeKeys').withRaw(`{"Response":{"KeyMetadatas":${json}}}`);
    expect(await client.call(DescribeKeys, { KeyIds: [] })).toEqual({
      ok: true,
      result: { KeyMetadatas: [] },
      requestId: null,
    });
  });

  it.each(['AsymmetricRsaDecrypt', 'AsymmetricSm2Decrypt'])(
    'has an empty plaintext if the message that %s decrypts is empty',
    async (name) => {
      kms.answers(name).with({ KeyId: 'a-key', Plaintext: '' });
      expect(resultOf(await client.call(actionOf(name), {}))).toEqual({ KeyId: 'a-key', Plaintext: '' });
    },
  );

  it('has an optional list only if KMS sends one', async () => {
    kms.answers('ListKeyDetail').with({ TotalCount: 0, KeyMetadatas: null });
    expect(resultOf(await client.call(ListKeyDetail, {}))).toEqual({ TotalCount: 0 });
    kms.answers('ListKeyDetail').with({ TotalCount: 1, KeyMetadatas: [{ KeyId: 'a-key' }] });
    expect(resultOf(await client.call(ListKeyDetail, {})).KeyMetadatas).toEqual([{ KeyId: 'a-key' }]);
  });

  it('ignores __proto__', async () => {
    const key = await keyWith('"__proto__":{"Alias":"inherited"},"CreatorUin":18446744073709551615');
    expect(key.Alias).toBeUndefined();
  });
});

describe('an error response', () => {
  const code = 'ResourceUnavailable.CmkStateNotSupport';

  it('gives the code, the message and the request id of KMS', async () => {
    kms.answers('CancelKeyArchive').withError(code, 'The key is not archived.');
    expect(await client.call(CancelKeyArchive, { KeyId: 'a-key' })).toEqual({
      ok: false,
      failure: {
        kind: 'refused',
        code,
        message: 'The key is not archived.',
        requestId: defaultRequestId,
      },
    });
  });

  it('counts even if it also has a result', async () => {
    kms.answers('CreateKey').with({ KeyId: 'a-key', Error: { Code: code, Message: 'No.' } });
    expect(failureOf(await client.call(CreateKey, { Alias: 'first' }))).toMatchObject({
      kind: 'refused',
      code,
    });
  });

  it.each([400, 403, 500, 503])('counts even with HTTP status %i', async (status) => {
    kms.answers('CancelKeyArchive').withError(code, 'No.', status);
    expect(failureOf(await client.call(CancelKeyArchive, { KeyId: 'a-key' }))).toMatchObject({
      kind: 'refused',
      code,
    });
  });

  it('has no request id if that is not a string', async () => {
    kms.answers('CancelKeyArchive').with({ RequestId: 17, Error: { Code: code, Message: 'No.' } });
    expect(failureOf(await client.call(CancelKeyArchive, { KeyId: 'a-key' })).requestId).toBeNull();
  });
});

describe('an error without a usable message', () => {
  const code = 'ResourceUnavailable.CmkStateNotSupport';

  it.each([
    {},
    { Message: null },
    { Message: '' },
    { Message: 7 },
    { Message: { text: 'No.' } },
    { Message: [] },
  ])('is a refusal with its code: %j', async (rest) => {
    kms.answers('CancelKeyArchive').with({ Error: { Code: code, ...rest } });
    expect(failureOf(await client.call(CancelKeyArchive, { KeyId: 'a-key' }))).toEqual({
      kind: 'refused',
      code,
      message: null,
      requestId: defaultRequestId,
    });
    expect(kms.calls).toHaveLength(1);
  });

  it('is not mistaken for a lost reply whose state shows success', async () => {
    const reading = clientOf(kms);
    kms.answers('EnableKey').with({ Error: { Code: 'ResourceUnavailable.CmkNotFound' } });
    kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: 'a-key', KeyState: 'Enabled' } });
    expect(failureOf(await reading.call(EnableKey, { KeyId: 'a-key' }))).toMatchObject({
      kind: 'refused',
      code: 'ResourceUnavailable.CmkNotFound',
    });
    await reading.close();
  });

  it('keeps its code whatever the request id is', async () => {
    for (const RequestId of [null, 17, '', {}, 'with spaces', 'x'.repeat(200)]) {
      kms.answers('CancelKeyArchive').with({ RequestId, Error: { Code: code, RequestId } });
      expect(failureOf(await client.call(CancelKeyArchive, { KeyId: 'a-key' }))).toMatchObject({
        kind: 'refused',
        code,
        requestId: null,
      });
    }
  });

  it.each(['two words', 'ResourceUnavailable.', '7', '<html>', 'x'.repeat(129), 'A\nB'])(
    'stays a refusal if its code does not have the form of one: %j',
    async (odd) => {
      kms.answers('CancelKeyArchive').with({ Error: { Code: odd, Message: 'No.' } });
      expect(failureOf(await client.call(CancelKeyArchive, { KeyId: 'a-key' }))).toEqual({
        kind: 'refused',
        code: 'Gateway.UndocumentedCode',
        message: 'No.',
        requestId: defaultRequestId,
      });
    },
  );
});

describe('a response that is not as documented', () => {
  const notFromKms = 'The response is not a response of KMS.';
  const withoutCode = 'KMS answered with an error that has no code.';
  const undocumented = (problem: string) => `The response of KMS is not as documented: ${problem}.`;

  const unusable = async (body: string) => {
    kms.answers('DescribeKey').withRaw(body);
    const outcome = await client.call(DescribeKey, { KeyId: 'a-key' });
    expect(JSON.stringify(outcome)).not.toContain('canary');
    return failureOf(outcome);
  };
  const failure = (reason: string, message: string) => ({
    kind: 'unavailable',
    reason,
    message,
    mayHaveHappened: false,
    requestId: null,
  });

  it.each(
    [
      ['', notFromKms],
      ['canary', notFromKms],
      ['<html>canary</html>', notFromKms],
      ['null', notFromKms],
      ['[]', notFromKms],
      ['"canary"', notFromKms],
      ['12345678901234567890', notFromKms],
      ['{"canary":1}', notFromKms],
      ['{"Response":null}', notFromKms],
      ['{"Response":[]}', notFromKms],
      ['{"Response":"canary"}', notFromKms],
      ['{"Response":{"KeyMetadata":{"KeyId":"a-key"}}', notFromKms],
      ['{"Response":{"KeyMetadata":{"KeyId":"a-key"}}} canary', notFromKms],
      ['['.repeat(200_000), notFromKms],
      [`${'['.repeat(200_000)}1234567890123456`, notFromKms],
      ['{"Response":{"Error":"canary"}}', withoutCode],
      ['{"Response":{"Error":{"Message":"canary"}}}', withoutCode],
      ['{"Response":{"Error":{"Code":"","Message":"canary"}}}', withoutCode],
      ['{"Response":{"Error":{"Code":7,"Message":"canary"}}}', withoutCode],
      ['{"Response":{"Error":{"Code":"","KeyMetadata":{}},"KeyMetadata":{"KeyId":"a-key"}}}', withoutCode],
      ['{"Response":{}}', 'The response of KMS is empty.'],
    ].map(([body = '', message = '']) => [body.slice(0, 80), body, message] as const),
  )('is malformed: %s', async (_, body, message) => {
    expect(await unusable(body)).toEqual(failure('malformed', message));
  });

  it.each([
    ['null', 'KeyMetadata must be present'],
    ['"canary"', 'KeyMetadata must be an object'],
    ['[]', 'KeyMetadata must be an object'],
    ['{"Alias":"canary"}', 'KeyMetadata.KeyId must be present'],
    ['{"KeyId":""}', 'KeyMetadata.KeyId must be present'],
    ['{"KeyId":{"canary":1}}', 'KeyMetadata.KeyId must be a string'],
  ])('is unreadable without a value that the result needs: %s', async (json, problem) => {
    expect(await unusable(`{"Response":{"KeyMetadata":${json}}}`)).toEqual(
      failure('unreadable', undocumented(problem)),
    );
  });

  it.each(['"canary"', '{"0":1}', '7'])('is unreadable if a list is none: %s', async (json) => {
    kms.answers('DescribeKeys').withRaw(`{"Response":{"KeyMetadatas":${json}}}`);
    expect(failureOf(await client.call(DescribeKeys, { KeyIds: ['a-key'] }))).toEqual(
      failure('unreadable', undocumented('KeyMetadatas must be a list')),
    );
  });

  it('to a write leaves open whether it took effect, and gives the request id', async () => {
    kms.answers('CreateKey').with({ Alias: 'first' });
    expect(failureOf(await client.call(CreateKey, { Alias: 'first' }))).toMatchObject({
      reason: 'unreadable',
      mayHaveHappened: true,
      requestId: defaultRequestId,
    });
  });
});
