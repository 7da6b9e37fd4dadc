import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CancelKeyArchive,
  CreateKey,
  DescribeKey,
  DescribeKeys,
  ListKeyDetail,
} from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
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

  it.each(['{}', '{"KeyMetadatas":null}', '{"KeyMetadatas":[]}'])(
    'has an empty list if KMS responds with %s',
    async (json) => {
      kms.answers('DescribeKeys').withRaw(`{"Response":${json}}`);
      expect(await client.call(DescribeKeys, { KeyIds: [] })).toEqual({
        ok: true,
        result: { KeyMetadatas: [] },
        requestId: null,
      });
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

describe('a response that is not as documented', () => {
  const notFromKms = 'The response is not a response of KMS.';
  const incompleteError = 'KMS answered with an error that has no code or no message.';
  const undocumented = (problem: string) => `The response of KMS is not as documented: Response.${problem}.`;
  const list = (json: string) => `{"Response":{"KeyMetadatas":[{"KeyId":"first"},${json}],"TotalCount":2}}`;
  const key = (json: string) => list(`{"KeyId":"canary",${json}}`);

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
      ['{"Response":{"KeyMetadatas":[],"TotalCount":0}', notFromKms],
      ['{"Response":{"KeyMetadatas":[],"TotalCount":0}} canary', notFromKms],
      ['['.repeat(200_000), notFromKms],
      [`${'['.repeat(200_000)}1234567890123456`, notFromKms],
      ['{"Response":{"Error":"canary"}}', incompleteError],
      ['{"Response":{"Error":{"Code":"canary"}}}', incompleteError],
      ['{"Response":{"Error":{"Message":"canary"}}}', incompleteError],
      ['{"Response":{"Error":{"Code":7,"Message":"canary"}}}', incompleteError],
      ['{"Response":{}}', undocumented('TotalCount is missing')],
      ['{"Response":{"TotalCount":null}}', undocumented('TotalCount is missing')],
      ['{"Response":{"TotalCount":"canary"}}', undocumented('TotalCount must be a whole number')],
      ['{"Response":{"TotalCount":""}}', undocumented('TotalCount must be a whole number')],
      ['{"Response":{"TotalCount":1.5}}', undocumented('TotalCount must be a whole number')],
      ['{"Response":{"TotalCount":1e400}}', undocumented('TotalCount must be a whole number')],
      ['{"Response":{"TotalCount":true}}', undocumented('TotalCount must be a whole number')],
      [
        '{"Response":{"TotalCount":9007199254740993}}',
        undocumented('TotalCount must be a whole number of 32 bits'),
      ],
      [
        '{"Response":{"TotalCount":3000000000}}',
        undocumented('TotalCount must be a whole number of 32 bits'),
      ],
      [
        key('"RotateDays":-3000000000'),
        undocumented('KeyMetadatas[1].RotateDays must be a whole number of 32 bits'),
      ],
      [
        key('"CreateTime":9000000000000000'),
        undocumented('KeyMetadatas[1].CreateTime must be a time in Unix seconds'),
      ],
      [key('"CreateTime":-1'), undocumented('KeyMetadatas[1].CreateTime must be a time in Unix seconds')],
      ['{"Response":{"TotalCount":1,"KeyMetadatas":"canary"}}', undocumented('KeyMetadatas must be a list')],
      ['{"Response":{"TotalCount":1,"KeyMetadatas":{"0":1}}}', undocumented('KeyMetadatas must be a list')],
      [list('null'), undocumented('KeyMetadatas[1] must be an object')],
      [list('[]'), undocumented('KeyMetadatas[1] must be an object')],
      [list('"canary"'), undocumented('KeyMetadatas[1] must be an object')],
      [list('{"Alias":"canary"}'), undocumented('KeyMetadatas[1].KeyId is missing')],
      [list('{"KeyId":7}'), undocumented('KeyMetadatas[1].KeyId must be a string')],
      [key('"CreatorUin":-1'), undocumented('KeyMetadatas[1].CreatorUin must be a whole number of 64 bits')],
      [
        key('"CreatorUin":18446744073709551616'),
        undocumented('KeyMetadatas[1].CreatorUin must be a whole number of 64 bits'),
      ],
      [
        key(`"CreatorUin":${'9'.repeat(100_000)}`),
        undocumented('KeyMetadatas[1].CreatorUin must be a whole number'),
      ],
      [
        key(`"CreatorUin":"${'9'.repeat(100_000)}"`),
        undocumented('KeyMetadatas[1].CreatorUin must be a whole number'),
      ],
      [key('"CreatorUin":"0x10"'), undocumented('KeyMetadatas[1].CreatorUin must be a whole number')],
      [key('"CreateTime":"canary"'), undocumented('KeyMetadatas[1].CreateTime must be a whole number')],
      [
        key('"KeyRotationEnabled":1'),
        undocumented('KeyMetadatas[1].KeyRotationEnabled must be true or false'),
      ],
      [
        key('"KeyRotationEnabled":"true"'),
        undocumented('KeyMetadatas[1].KeyRotationEnabled must be true or false'),
      ],
      [key('"KeyState":3'), undocumented('KeyMetadatas[1].KeyState must be a string')],
      [key('"Type":"canary"'), undocumented('KeyMetadatas[1].Type must be a whole number')],
    ].map(([body = '', message = '']) => [body.slice(0, 80), body, message] as const),
  )('is malformed: %s', async (_, body, message) => {
    kms.answers('ListKeyDetail').withRaw(body);
    const outcome = await client.call(ListKeyDetail, {});
    expect(failureOf(outcome)).toEqual({
      kind: 'unavailable',
      reason: 'malformed',
      message,
      mayHaveHappened: false,
      requestId: null,
    });
    expect(JSON.stringify(outcome)).not.toContain('canary');
  });

  it('to a write leaves open whether it took effect, and gives the request id', async () => {
    kms.answers('CreateKey').with({ Alias: 'first' });
    expect(failureOf(await client.call(CreateKey, { Alias: 'first' }))).toMatchObject({
      reason: 'malformed',
      mayHaveHappened: true,
      requestId: defaultRequestId,
    });
  });
});
