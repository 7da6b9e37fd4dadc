import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateKey, DescribeKey, ListKeyDetail } from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, resultOf } from '../../support/client/client-of.js';

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

describe('a value that is not as documented', () => {
  const list = (json: string) =>
    `{"Response":{"KeyMetadatas":[{"KeyId":"first"},${json},{"KeyId":"last"}],"TotalCount":3}}`;
  const listed = async (body: string) => {
    kms.answers('ListKeyDetail').withRaw(body);
    const outcome = await client.call(ListKeyDetail, {});
    expect(JSON.stringify(outcome)).not.toContain('canary');
    if (!outcome.ok) throw new Error('The list failed.');
    return outcome;
  };

  it.each(
    [
      '"NextRotateTime":-1',
      '"NextRotateTime":1700000000000',
      '"CreateTime":9000000000000000',
      '"CreateTime":"canary"',
      '"CreateTime":1.5',
      '"RotateDays":""',
      '"RotateDays":-3000000000',
      '"RotateDays":1e400',
      '"CreatorUin":-1',
      '"CreatorUin":18446744073709551616',
      `"CreatorUin":${'9'.repeat(100_000)}`,
      `"CreatorUin":"${'9'.repeat(100_000)}"`,
      '"CreatorUin":"0x10"',
      '"KeyRotationEnabled":1',
      '"KeyRotationEnabled":"true"',
      '"KeyState":3',
      '"Type":"canary"',
      '"Alias":{"canary":1}',
      '"Description":["canary"]',
    ].map((json) => [json.slice(0, 60), json] as const),
  )('is left out, with all else: %s', async (_, json) => {
    const { result, skipped } = await listed(list(`{"KeyId":"odd",${json},"Owner":"user"}`));
    expect(result).toEqual({
      KeyMetadatas: [{ KeyId: 'first' }, { KeyId: 'odd', Owner: 'user' }, { KeyId: 'last' }],
      TotalCount: 3,
    });
    expect(skipped).toBeUndefined();
  });

  it.each([
    'null',
    '[]',
    '"canary"',
    '7',
    '{}',
    '{"Alias":"canary"}',
    '{"KeyId":7}',
    '{"KeyId":null}',
    '{"KeyId":""}',
  ])('is skipped, with its position, if it is an element of a list: %s', async (json) => {
    const { result, skipped } = await listed(list(json));
    expect(result.KeyMetadatas).toEqual([{ KeyId: 'first' }, { KeyId: 'last' }]);
    expect(skipped).toEqual({ KeyMetadatas: [1] });
  });

  it.each(['null', '-1', '""', '"canary"', '1.5', 'true', '3000000000', '9007199254740993', '[]'])(
    'leaves a list without its length: %s',
    async (json) => {
      const { result } = await listed(
        `{"Response":{"KeyMetadatas":[{"KeyId":"first"}],"TotalCount":${json}}}`,
      );
      expect(result).toEqual({ KeyMetadatas: [{ KeyId: 'first' }] });
    },
  );

  it('does not fail a write that KMS answered', async () => {
    kms
      .answers('CreateKey')
      .with({ KeyId: 'new', CreateTime: -1, TagCode: 'canary', KeyState: 7, Alias: null });
    expect(resultOf(await client.call(CreateKey, { Alias: 'first' }))).toEqual({ KeyId: 'new' });
  });

  it('is reported once for each action and field, without the value', async () => {
    const reports: object[] = [];
    const reporting = clientOf(kms, { onDeviation: (deviation) => reports.push(deviation) });
    kms.answers('ListKeyDetail').withRaw(list('null').replace('"first"', '"first","RotateDays":"canary"'));
    kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: 'a-key', RotateDays: 'canary' } });
    for (let times = 0; times < 3; times += 1) {
      await reporting.call(ListKeyDetail, {});
      await reporting.call(DescribeKey, { KeyId: 'a-key' });
    }
    await reporting.close();
    expect(reports).toEqual([
      { action: 'ListKeyDetail', field: 'KeyMetadatas[].RotateDays', expected: 'a whole number' },
      { action: 'ListKeyDetail', field: 'KeyMetadatas[]', expected: 'an object' },
      { action: 'DescribeKey', field: 'KeyMetadata.RotateDays', expected: 'a whole number' },
    ]);
  });
});
