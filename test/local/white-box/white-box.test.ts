import { describe, expect, it } from '@jest/globals';
import { createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import { startTimedKms, useTimedKms } from '../../support/local/timed-kms.js';
import { createWhiteBoxKey, infoOf } from '../../support/local/white-box-calls.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';

const kms = useTimedKms();

const device = (each: number) =>
  `0177ebba-5ad6930a52d808-ce5e6fbba2b001-c0ffee00c0ffee-75b7f7d2c8c68${String(each).padStart(3, '0')}`;

const bytes = (text: unknown) => Buffer.from(String(text), 'base64');

describe('a white-box key', () => {
  it.each([
    ['AES_256', 'LWB1\u0001', 32],
    ['SM4', 'LWB1\u0002', 16],
  ])(
    'of %s has an EncryptKey and a DecryptKey in the documented format',
    async (Algorithm, head, keyBytes) => {
      const answer = await result(kms, 'CreateWhiteBoxKey', {
        Alias: `kms-${Algorithm}`,
        Algorithm,
        Description: 'described',
      });
      const { EncryptKey, DecryptKey, KeyId } = answer;
      expect(answer).toMatchObject({ TagCode: 0, TagMsg: 'ok' });
      for (const [key, purpose] of [
        [EncryptKey, 1],
        [DecryptKey, 2],
      ]) {
        expect(bytes(key).subarray(0, 5).toString()).toBe(head);
        expect(bytes(key)[5]).toBe(purpose);
        expect(bytes(key)).toHaveLength(6 + keyBytes);
      }
      expect(bytes(EncryptKey).subarray(6)).toEqual(bytes(DecryptKey).subarray(6));
      expect(await infoOf(kms, String(KeyId))).toEqual({
        KeyId,
        Alias: `kms-${Algorithm}`,
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

  it('is not a CMK: it may have the same alias, and actions on CMKs do not find it', async () => {
    const alias = uniqueName();
    const KeyId = await createWhiteBoxKey(kms, alias);
    const cmk = await createKey(kms, alias);
    expect(await refusal(kms, 'DescribeKey', { KeyId })).toBe('ResourceUnavailable.CmkNotFound');
    expect(await refusal(kms, 'DescribeWhiteBoxKey', { KeyId: cmk })).toBe('ResourceNotFound');
  });

  it('is found only in its own region', async () => {
    const alias = uniqueName();
    const KeyId = await createWhiteBoxKey(kms, alias);
    const elsewhere = { region: 'ap-seoul' };
    expect(await refusal(kms, 'DescribeWhiteBoxKey', { KeyId }, elsewhere)).toBe('ResourceNotFound');
    await result(kms, 'CreateWhiteBoxKey', { Alias: alias, Algorithm: 'SM4' }, elsewhere);
  });

  it('is kept with its devices over a restart', async () => {
    const own = await startTimedKms();
    const KeyId = await createWhiteBoxKey(own, 'one');
    const DeviceFingerprints = [{ Identity: device(1) }];
    await result(own, 'OverwriteWhiteBoxDeviceFingerprints', { KeyId, DeviceFingerprints });
    const before = await infoOf(own, KeyId);
    await own.stop();
    const again = await own.restart();
    expect(await infoOf(again, KeyId)).toEqual(before);
    expect(await result(again, 'DescribeWhiteBoxDeviceFingerprints', { KeyId })).toMatchObject({
      DeviceFingerprints,
    });
    expect(own.bugs).toEqual([]);
    await again.stop();
    await own.close();
  });

  it('can be deleted when disabled, with its devices and tags, which frees its alias', async () => {
    const alias = uniqueName();
    const KeyId = await createWhiteBoxKey(kms, alias, { Tags: [{ TagKey: 'deleted', TagValue: 'soon' }] });
    const DeviceFingerprints = [{ Identity: device(1) }];
    await result(kms, 'OverwriteWhiteBoxDeviceFingerprints', { KeyId, DeviceFingerprints });
    expect(await refusal(kms, 'DeleteWhiteBoxKey', { KeyId })).toBe('FailedOperation');
    await result(kms, 'DisableWhiteBoxKey', { KeyId });
    await result(kms, 'DeleteWhiteBoxKey', { KeyId });
    for (const action of ['DeleteWhiteBoxKey', 'DescribeWhiteBoxKey', 'DescribeWhiteBoxDeviceFingerprints']) {
      expect(await refusal(kms, action, { KeyId })).toBe('ResourceNotFound');
    }
    await createWhiteBoxKey(kms, alias);
    const tagged = { TagFilters: [{ TagKey: 'deleted' }] };
    expect(await result(kms, 'DescribeWhiteBoxKeyDetails', tagged)).toMatchObject({ TotalCount: 0 });
  });

  it.each(['EnableWhiteBoxKeys', 'DisableWhiteBoxKeys'])(
    'that does not exist makes %s change nothing',
    async (action) => {
      const enabled = await createWhiteBoxKey(kms, uniqueName());
      const disabled = await createWhiteBoxKey(kms, uniqueName());
      await result(kms, 'DisableWhiteBoxKey', { KeyId: disabled });
      const KeyIds = [enabled, disabled, unknownKeyId];
      expect(await refusal(kms, action, { KeyIds })).toBe('ResourceNotFound');
      expect(await infoOf(kms, enabled)).toMatchObject({ Status: 'Enabled' });
      expect(await infoOf(kms, disabled)).toMatchObject({ Status: 'Disabled' });
      await result(kms, action, { KeyIds: KeyIds.slice(0, 2) });
      const Status = action === 'EnableWhiteBoxKeys' ? 'Enabled' : 'Disabled';
      for (const each of [enabled, disabled]) expect(await infoOf(kms, each)).toMatchObject({ Status });
    },
  );

  it('is refused if the region has 50, until one is deleted', async () => {
    const own = await startTimedKms();
    const ids: string[] = [];
    for (let each = 1; each <= 50; each += 1) ids.push(await createWhiteBoxKey(own, `key-${each}`));
    const more = { Alias: 'one-more', Algorithm: 'SM4' };
    expect(await refusal(own, 'CreateWhiteBoxKey', more)).toBe('LimitExceeded.KeyLimitExceeded');
    await result(own, 'DisableWhiteBoxKeys', { KeyIds: ids });
    expect(await refusal(own, 'CreateWhiteBoxKey', more)).toBe('LimitExceeded.KeyLimitExceeded');
    await result(own, 'DeleteWhiteBoxKey', { KeyId: ids[7] });
    await result(own, 'CreateWhiteBoxKey', more);
    expect(own.bugs).toEqual([]);
    await own.close();
  });

  it('needs no purchase', async () => {
    expect(await result(kms, 'DescribeWhiteBoxServiceStatus')).toMatchObject({ ServiceEnabled: true });
  });
});

describe('the devices of a white-box key', () => {
  const overwrite = (KeyId: string, DeviceFingerprints?: readonly object[]) =>
    result(kms, 'OverwriteWhiteBoxDeviceFingerprints', {
      KeyId,
      ...(DeviceFingerprints ? { DeviceFingerprints } : {}),
    });
  const listed = async (KeyId: string) =>
    (await result(kms, 'DescribeWhiteBoxDeviceFingerprints', { KeyId }))['DeviceFingerprints'];

  it('are the last list that was written, in its order', async () => {
    const KeyId = await createWhiteBoxKey(kms, uniqueName());
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

  it.each([['an empty list', []] as const, ['no list', undefined] as const])(
    'are all removed by %s',
    async (_, none) => {
      const KeyId = await createWhiteBoxKey(kms, uniqueName());
      await overwrite(KeyId, [{ Identity: device(1) }]);
      await overwrite(KeyId, none);
      expect(await listed(KeyId)).toEqual([]);
      expect(await infoOf(kms, KeyId)).toMatchObject({ DeviceFingerprintBind: false });
    },
  );

  it('are at most 200, and a refused list changes nothing', async () => {
    const KeyId = await createWhiteBoxKey(kms, uniqueName());
    const many = Array.from({ length: 200 }, (_, each) => ({ Identity: device(each) }));
    await overwrite(KeyId, many);
    const before = await listed(KeyId);
    expect(before).toHaveLength(200);
    const repeated = { KeyId, DeviceFingerprints: [many[0], many[0]] };
    expect(await refusal(kms, 'OverwriteWhiteBoxDeviceFingerprints', repeated)).toBe('InvalidParameterValue');
    const more = { KeyId, DeviceFingerprints: [...many, { Identity: device(200) }] };
    expect(await refusal(kms, 'OverwriteWhiteBoxDeviceFingerprints', more)).toBe(
      'LimitExceeded.FingerprintsLimitExceeded',
    );
    expect(await listed(KeyId)).toEqual(before);
  });

  it('are separate for each key', async () => {
    const KeyId = await createWhiteBoxKey(kms, uniqueName());
    const other = await createWhiteBoxKey(kms, uniqueName());
    await overwrite(KeyId, [{ Identity: device(1) }]);
    await overwrite(other, [{ Identity: device(1), Description: 'the same device' }]);
    await overwrite(other, []);
    expect(await listed(KeyId)).toEqual([{ Identity: device(1), Description: '' }]);
  });
});

describe('the list of white-box keys', () => {
  const region = 'ap-tokyo';

  const names = async (params: object) => {
    const { TotalCount, KeyInfos } = await result(kms, 'DescribeWhiteBoxKeyDetails', params, { region });
    return { total: TotalCount, names: (KeyInfos as { Alias: string }[]).map(({ Alias }) => Alias) };
  };

  it('returns all or a page, newest first, filtered by state and tags', async () => {
    for (let each = 1; each <= 12; each += 1) {
      kms.advance(1);
      const Tags = each % 4 === 0 ? [{ TagKey: 'env', TagValue: 'dev' }] : [];
      const params = { Alias: `key-${each}`, Algorithm: 'SM4', Tags };
      const { KeyId } = await result(kms, 'CreateWhiteBoxKey', params, { region });
      if (each % 6 === 0) await result(kms, 'DisableWhiteBoxKey', { KeyId }, { region });
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
