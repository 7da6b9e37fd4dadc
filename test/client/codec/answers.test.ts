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

/** The key that DescribeKey gives when KMS says this of it, in JSON. */
const keyWith = async (json: string) => {
  kms.answers('DescribeKey').withRaw(`{"Response":{"KeyMetadata":{"KeyId":"a-key",${json}}}}`);
  return resultOf(await client.call(DescribeKey, { KeyId: 'a-key' })).KeyMetadata;
};

describe('a result', () => {
  it('has the values that the contract declares, and nothing else', async () => {
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
  ])('has %s as a uint64 without loss', async (json, value) => {
    expect((await keyWith(`"CreatorUin":${json}`)).CreatorUin).toBe(value);
  });

  it('has times and counts that came as strings of digits', async () => {
    const key = await keyWith('"CreateTime":"1773984000","RotateDays":"7","IsSyncReplica":"-1","Type":"4"');
    expect(key).toMatchObject({ CreateTime: 1773984000, RotateDays: 7, IsSyncReplica: -1, Type: 4 });
  });

  it('has members of closed sets as they came, known or not', async () => {
    expect(await keyWith('"KeyState":"Frozen","Type":77')).toMatchObject({ KeyState: 'Frozen', Type: 77 });
  });

  it('goes without what is optional and null', async () => {
    expect(await keyWith('"Alias":null,"CreatorUin":null')).toEqual({ KeyId: 'a-key' });
  });

  it.each(['{}', '{"KeyMetadatas":null}', '{"KeyMetadatas":[]}'])(
    'has an empty list for %s',
    async (json) => {
      kms.answers('DescribeKeys').withRaw(`{"Response":${json}}`);
      expect(await client.call(DescribeKeys, { KeyIds: [] })).toEqual({
        ok: true,
        result: { KeyMetadatas: [] },
        requestId: null,
      });
    },
  );

  it('has an optional list only where one came', async () => {
    kms.answers('ListKeyDetail').with({ TotalCount: 0, KeyMetadatas: null });
    expect(resultOf(await client.call(ListKeyDetail, {}))).toEqual({ TotalCount: 0 });
    kms.answers('ListKeyDetail').with({ TotalCount: 1, KeyMetadatas: [{ KeyId: 'a-key' }] });
    expect(resultOf(await client.call(ListKeyDetail, {})).KeyMetadatas).toEqual([{ KeyId: 'a-key' }]);
  });

  it('takes no property that the JSON did not hold', async () => {
    const key = await keyWith('"__proto__":{"Alias":"inherited"},"CreatorUin":18446744073709551615');
    expect(key.Alias).toBeUndefined();
  });
});

describe('a refusal', () => {
  const code = 'ResourceUnavailable.CmkStateNotSupport';

  it('has the code, the message and the request id of KMS', async () => {
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

  it('stands even where a result is beside it', async () => {
    kms.answers('CreateKey').with({ KeyId: 'a-key', Error: { Code: code, Message: 'No.' } });
    expect(failureOf(await client.call(CreateKey, { Alias: 'first' }))).toMatchObject({
      kind: 'refused',
      code,
    });
  });

  it.each([400, 403, 500, 503])('stands even with HTTP status %i', async (status) => {
    kms.answers('CancelKeyArchive').withError(code, 'No.', status);
    expect(failureOf(await client.call(CancelKeyArchive, { KeyId: 'a-key' }))).toMatchObject({
      kind: 'refused',
      code,
    });
  });

  it('has no request id where that is not a string', async () => {
    kms.answers('CancelKeyArchive').with({ RequestId: 17, Error: { Code: code, Message: 'No.' } });
    expect(failureOf(await client.call(CancelKeyArchive, { KeyId: 'a-key' })).requestId).toBeNull();
  });
});

describe('an answer that is not as documented', () => {
  const noAnswer = 'The response is not a response of KMS.';
  const noError = 'KMS answered with an error that has no code or no message.';
  const not = (place: string) => `The response of KMS is not as documented: Response.${place}.`;
  const list = (json: string) => `{"Response":{"KeyMetadatas":[{"KeyId":"first"},${json}],"TotalCount":2}}`;
  const key = (json: string) => list(`{"KeyId":"canary",${json}}`);

  it.each([
    ['', noAnswer],
    ['canary', noAnswer],
    ['<html>canary</html>', noAnswer],
    ['null', noAnswer],
    ['[]', noAnswer],
    ['"canary"', noAnswer],
    ['12345678901234567890', noAnswer],
    ['{"canary":1}', noAnswer],
    ['{"Response":null}', noAnswer],
    ['{"Response":[]}', noAnswer],
    ['{"Response":"canary"}', noAnswer],
    ['{"Response":{"KeyMetadatas":[],"TotalCount":0}', noAnswer],
    ['{"Response":{"KeyMetadatas":[],"TotalCount":0}} canary', noAnswer],
    ['['.repeat(200_000), noAnswer],
    [`${'['.repeat(200_000)}1234567890123456`, noAnswer],
    ['{"Response":{"Error":"canary"}}', noError],
    ['{"Response":{"Error":{"Code":"canary"}}}', noError],
    ['{"Response":{"Error":{"Message":"canary"}}}', noError],
    ['{"Response":{"Error":{"Code":7,"Message":"canary"}}}', noError],
    ['{"Response":{}}', not('TotalCount is missing')],
    ['{"Response":{"TotalCount":null}}', not('TotalCount is missing')],
    ['{"Response":{"TotalCount":"canary"}}', not('TotalCount must be a whole number')],
    ['{"Response":{"TotalCount":""}}', not('TotalCount must be a whole number')],
    ['{"Response":{"TotalCount":1.5}}', not('TotalCount must be a whole number')],
    ['{"Response":{"TotalCount":1e400}}', not('TotalCount must be a whole number')],
    ['{"Response":{"TotalCount":true}}', not('TotalCount must be a whole number')],
    ['{"Response":{"TotalCount":9007199254740993}}', not('TotalCount must be a whole number of 32 bits')],
    ['{"Response":{"TotalCount":3000000000}}', not('TotalCount must be a whole number of 32 bits')],
    [key('"RotateDays":-3000000000'), not('KeyMetadatas[1].RotateDays must be a whole number of 32 bits')],
    [key('"CreateTime":9000000000000000'), not('KeyMetadatas[1].CreateTime must be a time in Unix seconds')],
    [key('"CreateTime":-1'), not('KeyMetadatas[1].CreateTime must be a time in Unix seconds')],
    ['{"Response":{"TotalCount":1,"KeyMetadatas":"canary"}}', not('KeyMetadatas must be a list')],
    ['{"Response":{"TotalCount":1,"KeyMetadatas":{"0":1}}}', not('KeyMetadatas must be a list')],
    [list('null'), not('KeyMetadatas[1] must be an object')],
    [list('[]'), not('KeyMetadatas[1] must be an object')],
    [list('"canary"'), not('KeyMetadatas[1] must be an object')],
    [list('{"Alias":"canary"}'), not('KeyMetadatas[1].KeyId is missing')],
    [list('{"KeyId":7}'), not('KeyMetadatas[1].KeyId must be a string')],
    [key('"CreatorUin":-1'), not('KeyMetadatas[1].CreatorUin must be a whole number of 64 bits')],
    [
      key('"CreatorUin":18446744073709551616'),
      not('KeyMetadatas[1].CreatorUin must be a whole number of 64 bits'),
    ],
    [key(`"CreatorUin":${'9'.repeat(100_000)}`), not('KeyMetadatas[1].CreatorUin must be a whole number')],
    [key(`"CreatorUin":"${'9'.repeat(100_000)}"`), not('KeyMetadatas[1].CreatorUin must be a whole number')],
    [key('"CreatorUin":"0x10"'), not('KeyMetadatas[1].CreatorUin must be a whole number')],
    [key('"CreateTime":"canary"'), not('KeyMetadatas[1].CreateTime must be a whole number')],
    [key('"KeyRotationEnabled":1'), not('KeyMetadatas[1].KeyRotationEnabled must be true or false')],
    [key('"KeyRotationEnabled":"true"'), not('KeyMetadatas[1].KeyRotationEnabled must be true or false')],
    [key('"KeyState":3'), not('KeyMetadatas[1].KeyState must be a string')],
    [key('"Type":"canary"'), not('KeyMetadatas[1].Type must be a whole number')],
  ])('is malformed: %.90s', async (text, message) => {
    kms.answers('ListKeyDetail').withRaw(text);
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

  it('may have come after a change, and has the request id that came', async () => {
    kms.answers('CreateKey').with({ Alias: 'first' });
    expect(failureOf(await client.call(CreateKey, { Alias: 'first' }))).toMatchObject({
      reason: 'malformed',
      mayHaveHappened: true,
      requestId: defaultRequestId,
    });
  });
});
