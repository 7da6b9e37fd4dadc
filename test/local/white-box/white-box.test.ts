import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { startTimedKms, type TimedKms } from '../../support/local/timed-kms.js';
import { createWhiteBoxKey, infoOf } from '../../support/local/white-box-calls.js';

const unknownId = '00000000-0000-0000-0000-000000000000';

let kms: TimedKms;
beforeEach(async () => {
  kms = await startTimedKms();
});
afterEach(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

const bytes = (text: unknown) => Buffer.from(String(text), 'base64');

describe('a white-box key', () => {
  it.each([
    ['AES_256', 'LWB1\u0001', 32],
    ['SM4', 'LWB1\u0002', 16],
  ])(
    'of %s is made with two halves of the documented form, and told of',
    async (Algorithm, head, keyBytes) => {
      const answer = await result(kms, 'CreateWhiteBoxKey', {
        Alias: 'kms-one',
        Algorithm,
        Description: 'described',
      });
      const { EncryptKey, DecryptKey, KeyId } = answer;
      expect(answer).toMatchObject({ TagCode: 0, TagMsg: 'ok' });
      for (const [half, mark] of [
        [EncryptKey, 1],
        [DecryptKey, 2],
      ]) {
        expect(bytes(half).subarray(0, 5).toString()).toBe(head);
        expect(bytes(half)[5]).toBe(mark);
        expect(bytes(half)).toHaveLength(6 + keyBytes);
      }
      expect(bytes(EncryptKey).subarray(6)).toEqual(bytes(DecryptKey).subarray(6));
      expect(await infoOf(kms, String(KeyId))).toEqual({
        KeyId,
        Alias: 'kms-one',
        CreatorUin: 100_000_000_001,
        Description: 'described',
        CreateTime: kms.clock(),
        Status: 'Enabled',
        OwnerUin: 100_000_000_001,
        Algorithm,
        EncryptKey,
        DecryptKey,
        ResourceId: `creatorUin/100000000001/${String(KeyId)}`,
        DeviceFingerprintBind: false,
      });
      expect(await result(kms, 'DescribeWhiteBoxDecryptKey', { KeyId })).toMatchObject({ DecryptKey });
    },
  );

  it('is no CMK: it may be called as one, and is found by no action on those', async () => {
    const KeyId = await createWhiteBoxKey(kms, 'one');
    const cmk = await createKey(kms, 'one');
    expect(await refusal(kms, 'DescribeKey', { KeyId })).toBe('ResourceUnavailable.CmkNotFound');
    expect(await refusal(kms, 'DescribeWhiteBoxKey', { KeyId: cmk })).toBe('ResourceNotFound');
  });

  it('is seen in its own region alone', async () => {
    const KeyId = await createWhiteBoxKey(kms, 'one');
    const changes = { region: 'ap-seoul' };
    expect(await refusal(kms, 'DescribeWhiteBoxKey', { KeyId }, changes)).toBe('ResourceNotFound');
    await result(kms, 'CreateWhiteBoxKey', { Alias: 'one', Algorithm: 'SM4' }, changes);
  });

  it('is as it was after a restart', async () => {
    const KeyId = await createWhiteBoxKey(kms, 'one');
    const before = await infoOf(kms, KeyId);
    await kms.stop();
    const again = await kms.restart();
    expect(await infoOf(again, KeyId)).toEqual(before);
    await again.stop();
  });

  it('is deleted at once once it is disabled, with its devices and tags, and its alias is free', async () => {
    const KeyId = await createWhiteBoxKey(kms, 'one', { Tags: [{ TagKey: 'env', TagValue: 'dev' }] });
    const Identity = '0177ebba-5ad6930a52d808-ce5e6fbba2b001-c0ffee00c0ffee-75b7f7d2c8c68001';
    await result(kms, 'OverwriteWhiteBoxDeviceFingerprints', { KeyId, DeviceFingerprints: [{ Identity }] });
    expect(await refusal(kms, 'DeleteWhiteBoxKey', { KeyId })).toBe('FailedOperation');
    await result(kms, 'DisableWhiteBoxKey', { KeyId });
    await result(kms, 'DeleteWhiteBoxKey', { KeyId });
    for (const action of ['DeleteWhiteBoxKey', 'DescribeWhiteBoxKey', 'DescribeWhiteBoxDeviceFingerprints']) {
      expect(await refusal(kms, action, { KeyId })).toBe('ResourceNotFound');
    }
    const tagged = { TagFilters: [{ TagKey: 'env' }] };
    expect(await result(kms, 'DescribeWhiteBoxKeyDetails', tagged)).toMatchObject({ TotalCount: 0 });
    await createWhiteBoxKey(kms, 'one');
  });

  it.each(['EnableWhiteBoxKeys', 'DisableWhiteBoxKeys'])(
    'of %s spoils all if it is not there',
    async (action) => {
      const enabled = await createWhiteBoxKey(kms, 'enabled');
      const disabled = await createWhiteBoxKey(kms, 'disabled');
      await result(kms, 'DisableWhiteBoxKey', { KeyId: disabled });
      const KeyIds = [enabled, disabled, unknownId];
      expect(await refusal(kms, action, { KeyIds })).toBe('ResourceNotFound');
      expect(await infoOf(kms, enabled)).toMatchObject({ Status: 'Enabled' });
      expect(await infoOf(kms, disabled)).toMatchObject({ Status: 'Disabled' });
      await result(kms, action, { KeyIds: KeyIds.slice(0, 2) });
      const Status = action === 'EnableWhiteBoxKeys' ? 'Enabled' : 'Disabled';
      for (const each of [enabled, disabled]) expect(await infoOf(kms, each)).toMatchObject({ Status });
    },
  );

  it('is one of 50 in a region, until another is deleted', async () => {
    const ids: string[] = [];
    for (let each = 1; each <= 50; each += 1) ids.push(await createWhiteBoxKey(kms, `key-${each}`));
    const more = { Alias: 'one-more', Algorithm: 'SM4' };
    expect(await refusal(kms, 'CreateWhiteBoxKey', more)).toBe('LimitExceeded.KeyLimitExceeded');
    await result(kms, 'DisableWhiteBoxKeys', { KeyIds: ids });
    expect(await refusal(kms, 'CreateWhiteBoxKey', more)).toBe('LimitExceeded.KeyLimitExceeded');
    await result(kms, 'DeleteWhiteBoxKey', { KeyId: ids[7] });
    await result(kms, 'CreateWhiteBoxKey', more);
  });

  it('can be used without anything being bought', async () => {
    expect(await result(kms, 'DescribeWhiteBoxServiceStatus')).toMatchObject({ ServiceEnabled: true });
  });
});

describe('the devices of a white-box key', () => {
  const device = (each: number) =>
    `0177ebba-5ad6930a52d808-ce5e6fbba2b001-c0ffee00c0ffee-75b7f7d2c8c68${String(each).padStart(3, '0')}`;
  const overwrite = (KeyId: string, DeviceFingerprints?: readonly object[]) =>
    result(kms, 'OverwriteWhiteBoxDeviceFingerprints', {
      KeyId,
      ...(DeviceFingerprints ? { DeviceFingerprints } : {}),
    });
  const listed = async (KeyId: string) =>
    (await result(kms, 'DescribeWhiteBoxDeviceFingerprints', { KeyId }))['DeviceFingerprints'];

  it('are the list that was given last, in its order', async () => {
    const KeyId = await createWhiteBoxKey(kms, 'one');
    expect(await listed(KeyId)).toEqual([]);
    await overwrite(KeyId, [{ Identity: device(2), Description: 'the second' }, { Identity: device(1) }]);
    expect(await listed(KeyId)).toEqual([
      { Identity: device(2), Description: 'the second' },
      { Identity: device(1), Description: '' },
    ]);
    expect(await infoOf(kms, KeyId)).toMatchObject({ DeviceFingerprintBind: true });
    await overwrite(KeyId, [{ Identity: device(1) }]);
    expect(await listed(KeyId)).toEqual([{ Identity: device(1), Description: '' }]);
  });

  it.each([['an empty list', []] as const, ['none', undefined] as const])(
    'are all gone after %s',
    async (_, none) => {
      const KeyId = await createWhiteBoxKey(kms, 'one');
      await overwrite(KeyId, [{ Identity: device(1) }]);
      await overwrite(KeyId, none);
      expect(await listed(KeyId)).toEqual([]);
      expect(await infoOf(kms, KeyId)).toMatchObject({ DeviceFingerprintBind: false });
    },
  );

  it('are 200 at most, and the list stays as it was where one is refused', async () => {
    const KeyId = await createWhiteBoxKey(kms, 'one');
    const many = Array.from({ length: 200 }, (_, each) => ({ Identity: device(each) }));
    await overwrite(KeyId, many);
    const before = await listed(KeyId);
    expect(before).toHaveLength(200);
    const twice = { KeyId, DeviceFingerprints: [many[0], many[0]] };
    expect(await refusal(kms, 'OverwriteWhiteBoxDeviceFingerprints', twice)).toBe('InvalidParameterValue');
    const more = { KeyId, DeviceFingerprints: [...many, { Identity: device(200) }] };
    expect(await refusal(kms, 'OverwriteWhiteBoxDeviceFingerprints', more)).toBe(
      'LimitExceeded.FingerprintsLimitExceeded',
    );
    expect(await listed(KeyId)).toEqual(before);
  });

  it('are those of one key alone, and survive a restart', async () => {
    const KeyId = await createWhiteBoxKey(kms, 'one');
    const other = await createWhiteBoxKey(kms, 'other');
    await overwrite(KeyId, [{ Identity: device(1) }]);
    await overwrite(other, [{ Identity: device(1), Description: 'the same device' }]);
    await overwrite(other, []);
    await kms.stop();
    const again = await kms.restart();
    expect(await result(again, 'DescribeWhiteBoxDeviceFingerprints', { KeyId })).toMatchObject({
      DeviceFingerprints: [{ Identity: device(1) }],
    });
    await again.stop();
  });
});

describe('the list of white-box keys', () => {
  const names = async (params: object) => {
    const { TotalCount, KeyInfos } = await result(kms, 'DescribeWhiteBoxKeyDetails', params);
    return { total: TotalCount, names: (KeyInfos as { Alias: string }[]).map(({ Alias }) => Alias) };
  };

  it('gives all, the newest first, or a page of them, by state and tags', async () => {
    for (let each = 1; each <= 12; each += 1) {
      kms.advance(1);
      const Tags = each % 4 === 0 ? [{ TagKey: 'env', TagValue: 'dev' }] : [];
      const KeyId = await createWhiteBoxKey(kms, `key-${each}`, { Tags });
      if (each % 6 === 0) await result(kms, 'DisableWhiteBoxKey', { KeyId });
    }
    const all = Array.from({ length: 12 }, (_, each) => `key-${12 - each}`);
    for (const params of [{}, { Limit: 0 }, { Offset: 3, Limit: 0 }]) {
      expect(await names(params)).toEqual({ total: 12, names: all });
    }
    expect(await names({ Limit: 2 })).toEqual({ total: 12, names: all.slice(0, 2) });
    expect(await names({ Offset: 11, Limit: 2 })).toEqual({ total: 12, names: ['key-1'] });
    expect(await names({ KeyStatus: 0 })).toEqual({ total: 2, names: ['key-12', 'key-6'] });
    expect((await names({ KeyStatus: 1 })).total).toBe(10);
    const tagged = { TagFilters: [{ TagKey: 'env', TagValue: ['dev'] }] };
    expect(await names(tagged)).toEqual({ total: 3, names: ['key-12', 'key-8', 'key-4'] });
    expect(await names({ ...tagged, KeyStatus: 0 })).toEqual({ total: 1, names: ['key-12'] });
  });
});
