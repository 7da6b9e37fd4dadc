import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import {
  dataKeyParamsFor,
  dataKeyMetadataOf,
  dataKeyStateOf,
  createDataKey,
  storedDataKey,
} from '../../support/local/data-key-calls.js';
import { startTimedKms, day, type TimedKms } from '../../support/local/timed-kms.js';

const unknownId = '00000000-0000-0000-0000-000000000000';
const member = 700_002_334_915_881;
const notFound = 'ResourceUnavailable.DataKeyNotFound';

describe('a data key', () => {
  let kms: TimedKms;
  let cmk: string;
  let id: string;
  beforeEach(async () => {
    kms = await startTimedKms();
    cmk = await createKey(kms, 'cmk');
    id = await createDataKey(kms, cmk, 'one', { Tags: [{ TagKey: 'env', TagValue: 'dev' }] });
  });
  const close = async () => {
    expect(kms.bugs).toEqual([]);
    await kms.close();
  };

  it('is renamed to what no other is called, its own name included, and described', async () => {
    await createDataKey(kms, cmk, 'two');
    const rename = { DataKeyId: id, DataKeyName: 'two' };
    expect(await refusal(kms, 'UpdateDataKeyName', rename)).toBe('InvalidParameterValue');
    await result(kms, 'UpdateDataKeyName', { ...rename, DataKeyName: 'one' });
    await result(kms, 'UpdateDataKeyName', { ...rename, DataKeyName: 'three' });
    await result(kms, 'UpdateDataKeyDescription', { DataKeyId: id, Description: 'a description' });
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({
      DataKeyName: 'three',
      Description: 'a description',
    });
    await createDataKey(kms, cmk, 'one');
    await close();
  });

  it('shares its name with one of another region', async () => {
    const changes = { region: 'ap-seoul' };
    const KeyId = await createKey(kms, 'cmk', {}, changes);
    const asked = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: 'one' };
    await result(kms, 'GenerateDataKey', asked, changes);
    expect(await refusal(kms, 'DescribeDataKey', { DataKeyId: id }, changes)).toBe(notFound);
    await close();
  });

  it('is told of by its CMK as that is called by then', async () => {
    await result(kms, 'UpdateAlias', { KeyId: cmk, Alias: 'renamed' });
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({ KeyId: cmk, KeyName: 'renamed' });
    await close();
  });

  it('is gone with its name and tags when its date has come, and not a second before', async () => {
    await result(kms, 'DisableDataKey', { DataKeyId: id });
    const scheduled = await result(kms, 'ScheduleDataKeyDeletion', { DataKeyId: id, PendingWindowInDays: 7 });
    const DeletionDate = kms.clock() + 7 * day;
    expect(scheduled).toMatchObject({ DataKeyId: id, DeletionDate });
    kms.advance(7 * day - 1);
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({ KeyState: 'PendingDelete', DeletionDate });
    const asked = { KeyId: cmk, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: 'one' };
    expect(await refusal(kms, 'GenerateDataKey', asked)).toBe(
      'InvalidParameterValue.DataKeyNameAlreadyExists',
    );
    kms.advance(1);
    expect(await refusal(kms, 'DescribeDataKey', { DataKeyId: id })).toBe(notFound);
    expect(await result(kms, 'ListDataKeyDetail', { TagFilters: [{ TagKey: 'env' }] })).toMatchObject({
      TotalCount: 0,
    });
    await createDataKey(kms, cmk, 'one');
    await close();
  });

  it('is gone though the KMS was stopped when its date came', async () => {
    await result(kms, 'DisableDataKey', { DataKeyId: id });
    await result(kms, 'ScheduleDataKeyDeletion', { DataKeyId: id, PendingWindowInDays: 30 });
    const other = await createDataKey(kms, cmk, 'other');
    await kms.stop();
    kms.advance(30 * day);
    const again = await kms.restart();
    expect(await refusal(again, 'DescribeDataKey', { DataKeyId: id })).toBe(notFound);
    expect(await dataKeyStateOf(again, other)).toBe('Enabled');
    await again.stop();
    await close();
  });

  it('is as it was, disabled, when its deletion is called off', async () => {
    await result(kms, 'DisableDataKey', { DataKeyId: id });
    await result(kms, 'ScheduleDataKeyDeletion', { DataKeyId: id, PendingWindowInDays: 7 });
    kms.advance(7 * day - 1);
    expect(await result(kms, 'CancelDataKeyDeletion', { DataKeyId: id })).toMatchObject({ DataKeyId: id });
    kms.advance(100 * day);
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({ KeyState: 'Disabled', DeletionDate: 0 });
    await result(kms, 'EnableDataKey', { DataKeyId: id });
    await result(kms, 'GetDataKeyPlaintext', { DataKeyId: id });
    await close();
  });

  it('is counted by GetServiceStatus until it waits for its deletion', async () => {
    const counted = async () => (await result(kms, 'GetServiceStatus'))['DataKeyUsedCount'];
    expect(await counted()).toBe(1);
    await result(kms, 'DisableDataKey', { DataKeyId: id });
    expect(await counted()).toBe(1);
    await result(kms, 'ScheduleDataKeyDeletion', { DataKeyId: id, PendingWindowInDays: 7 });
    expect(await counted()).toBe(0);
    await close();
  });

  it.each(['EnableDataKeys', 'DisableDataKeys', 'DescribeDataKeys'])(
    'of %s spoils all if it is not there',
    async (action) => {
      const other = await createDataKey(kms, cmk, 'other');
      await result(kms, 'DisableDataKey', { DataKeyId: other });
      expect(await refusal(kms, action, { DataKeyIds: [id, other, unknownId] })).toBe(notFound);
      expect(await dataKeyStateOf(kms, id)).toBe('Enabled');
      expect(await dataKeyStateOf(kms, other)).toBe('Disabled');
      await close();
    },
  );

  it('is enabled, disabled and described together with others, in the order asked', async () => {
    const other = await createDataKey(kms, cmk, 'other');
    const DataKeyIds = [other, id];
    const states = async () => {
      const { DataKeyMetadatas } = await result(kms, 'DescribeDataKeys', { DataKeyIds });
      return (DataKeyMetadatas as { DataKeyId: string; KeyState: string }[]).map((each) => [
        each.DataKeyId,
        each.KeyState,
      ]);
    };
    await result(kms, 'DisableDataKeys', { DataKeyIds });
    expect(await states()).toEqual(DataKeyIds.map((each) => [each, 'Disabled']));
    await result(kms, 'EnableDataKeys', { DataKeyIds });
    expect(await states()).toEqual(DataKeyIds.map((each) => [each, 'Enabled']));
    await close();
  });

  it.each(['DescribeDataKey', 'UpdateDataKeyName', 'DisableDataKeys', 'GetDataKeyCiphertextBlob'])(
    'is found by %s in its own account alone',
    async (action) => {
      const asked = { ...dataKeyParamsFor(action, id), MemberAccount: { MemberUin: member } };
      expect(await refusal(kms, action, asked)).toBe(notFound);
      await close();
    },
  );
});

describe('the lists of data keys', () => {
  const region = 'eu-frankfurt';
  const tags = [{ key: 'env', value: 'dev' }];
  const underOne = '11111111-1111-4111-8111-111111111111';

  /** Stored in this order; the times say in which order they were created. */
  const dataKeys = [
    { name: 'late', createTime: 1_700_000_900 },
    { name: 'Alpha', createTime: 1_700_000_100, tags },
    { name: 'beta', createTime: 1_700_000_200, state: 'Disabled' },
    { name: 'gamma', createTime: 1_700_000_300, state: 'PendingDelete', bytes: 16 },
    { name: 'same-second-1', createTime: 1_700_000_600, origin: 'EXTERNAL' },
    { name: 'same-second-2', createTime: 1_700_000_600, keyId: underOne },
    { name: 'kms-cos', createTime: 1_700_000_800, owner: 'cos' },
  ] as const;
  const byUser = ['Alpha', 'beta', 'gamma', 'same-second-1', 'same-second-2', 'late'];

  let kms: RunningKms;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    kms = await startTestKms({
      seed: (_, stores) => {
        for (const dataKey of dataKeys) {
          const { tags: itsTags, ...differences } = { tags: [], ...dataKey };
          const stored = storedDataKey({ region, ...differences });
          stores.dataKeys.insert(stored, itsTags);
          ids.set(stored.name, stored.dataKeyId);
        }
        const createTime = 1_700_000_250;
        stores.dataKeys.insert(
          storedDataKey({ region, name: 'members', account: BigInt(member), createTime }),
        );
        stores.dataKeys.insert(storedDataKey({ region: 'ap-seoul', name: 'elsewhere' }));
      },
    });
  });
  afterAll(async () => {
    expect(kms.bugs).toEqual([]);
    await kms.close();
  });

  const detail = async (params: object) => {
    const { TotalCount, DataKeyMetadatas } = await result(kms, 'ListDataKeyDetail', params, { region });
    const names = (DataKeyMetadatas as { DataKeyName: string }[]).map(({ DataKeyName }) => DataKeyName);
    return { total: TotalCount, names };
  };
  const plain = async (params: object) => {
    const { TotalCount, DataKeys } = await result(kms, 'ListDataKeys', params, { region });
    return {
      total: TotalCount,
      ids: (DataKeys as { DataKeyId: string }[]).map(({ DataKeyId }) => DataKeyId),
    };
  };

  it('give the newest first, in pages, and count all', async () => {
    const newest = byUser.toReversed();
    expect(await detail({})).toEqual({ total: 6, names: newest });
    expect(await detail({ OrderType: 1 })).toEqual({ total: 6, names: byUser });
    expect(await detail({ Offset: 1, Limit: 2 })).toEqual({ total: 6, names: newest.slice(1, 3) });
    expect(await plain({})).toEqual({ total: 6, ids: newest.map((name) => ids.get(name)) });
    expect(await plain({ Offset: '4', Limit: 10 })).toEqual({
      total: 6,
      ids: newest.slice(4).map((name) => ids.get(name)),
    });
    expect(await plain({ Role: 1 })).toEqual({ total: 1, ids: [ids.get('kms-cos')] });
  });

  it.each([
    ['Role 1', { Role: 1 }, ['kms-cos']],
    ['KeyState 0', { KeyState: 0 }, byUser],
    ['KeyState 1', { KeyState: 1 }, ['Alpha', 'same-second-1', 'same-second-2', 'late']],
    ['KeyState 2', { KeyState: 2 }, ['beta']],
    ['KeyState 3', { KeyState: 3 }, ['gamma']],
    ['a part of the name', { SearchKeyAlias: 'SECOND' }, ['same-second-1', 'same-second-2']],
    ['characters that mean something to SQL', { SearchKeyAlias: '%' }, []],
    ['Origin ALL', { Origin: 'ALL' }, byUser],
    ['Origin EXTERNAL', { Origin: 'EXTERNAL' }, ['same-second-1']],
    ['a length', { DataKeyLen: 16 }, ['gamma']],
    ['a length of 0, which is any', { DataKeyLen: 0 }, byUser],
    ['a tag', { TagFilters: [{ TagKey: 'env', TagValue: ['dev'] }] }, ['Alpha']],
    ['a tag of another value', { TagFilters: [{ TagKey: 'env', TagValue: ['test'] }] }, []],
    ['a member', { MemberAccounts: [{ MemberUin: member }] }, ['members']],
    ['several', { KeyState: 1, SearchKeyAlias: 'l', DataKeyLen: 32 }, ['Alpha', 'late']],
  ])('filter by %s', async (_, params, names) => {
    expect(await detail({ OrderType: 1, ...params })).toEqual({ total: names.length, names });
  });

  it('find a data key by a part of its id', async () => {
    const part = ids.get('beta')?.slice(3, 20);
    expect(await detail({ SearchKeyAlias: part })).toEqual({ total: 1, names: ['beta'] });
  });

  it('find those under a CMK that is there', async () => {
    const cmk = await createKey(kms, 'cmk', {}, { region });
    expect(await detail({ KeyId: cmk })).toEqual({ total: 0, names: [] });
    const asked = { KeyId: cmk, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: 'under-it' };
    await result(kms, 'GenerateDataKey', asked, { region });
    expect(await detail({ KeyId: cmk })).toEqual({ total: 1, names: ['under-it'] });
    expect(await refusal(kms, 'ListDataKeyDetail', { KeyId: underOne }, { region })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });
});
