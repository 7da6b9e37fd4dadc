import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import {
  dataKeyParamsFor,
  dataKeyMetadataOf,
  dataKeyStateOf,
  createDataKey,
} from '../../support/local/data-key-calls.js';
import { day, startTimedKms, useTimedKms } from '../../support/local/timed-kms.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';

const member = 700_002_334_915_881;
const notFound = 'ResourceUnavailable.DataKeyNotFound';

const kms = useTimedKms();
let cmk = '';
beforeAll(async () => {
  cmk = await createKey(kms, 'cmk');
});

describe('a data key', () => {
  /** The name of the data key, and the value of its tag `name`. */
  let name = '';
  let id = '';
  beforeEach(async () => {
    name = uniqueName();
    id = await createDataKey(kms, cmk, name, { Tags: [{ TagKey: 'name', TagValue: name }] });
  });

  it('can be described and renamed, but not to the name of another', async () => {
    const [taken, free] = [uniqueName(), uniqueName()];
    await createDataKey(kms, cmk, taken);
    const rename = { DataKeyId: id, DataKeyName: taken };
    expect(await refusal(kms, 'UpdateDataKeyName', rename)).toBe('InvalidParameterValue');
    await result(kms, 'UpdateDataKeyName', { ...rename, DataKeyName: name });
    await result(kms, 'UpdateDataKeyName', { ...rename, DataKeyName: free });
    await result(kms, 'UpdateDataKeyDescription', { DataKeyId: id, Description: 'a description' });
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({
      DataKeyName: free,
      Description: 'a description',
    });
    await createDataKey(kms, cmk, name);
  });

  it('may have the name of a data key in another region', async () => {
    const elsewhere = { region: 'ap-seoul' };
    const KeyId = await createKey(kms, 'cmk', {}, elsewhere);
    const hosted = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: name };
    await result(kms, 'GenerateDataKey', hosted, elsewhere);
    expect(await refusal(kms, 'DescribeDataKey', { DataKeyId: id }, elsewhere)).toBe(notFound);
  });

  it('is described with the current alias of its CMK', async () => {
    const Alias = uniqueName('renamed');
    await result(kms, 'UpdateAlias', { KeyId: cmk, Alias });
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({ KeyId: cmk, KeyName: Alias });
  });

  it('is deleted with its name and tags at the second of its deletion date', async () => {
    await result(kms, 'DisableDataKey', { DataKeyId: id });
    const scheduled = await result(kms, 'ScheduleDataKeyDeletion', { DataKeyId: id, PendingWindowInDays: 7 });
    const DeletionDate = kms.clock() + 7 * day;
    expect(scheduled).toMatchObject({ DataKeyId: id, DeletionDate });
    kms.advance(7 * day - 1);
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({ KeyState: 'PendingDelete', DeletionDate });
    const hosted = { KeyId: cmk, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: name };
    expect(await refusal(kms, 'GenerateDataKey', hosted)).toBe(
      'InvalidParameterValue.DataKeyNameAlreadyExists',
    );
    kms.advance(1);
    expect(await refusal(kms, 'DescribeDataKey', { DataKeyId: id })).toBe(notFound);
    await createDataKey(kms, cmk, name);
    const tagged = { TagFilters: [{ TagKey: 'name', TagValue: [name] }] };
    expect(await result(kms, 'ListDataKeyDetail', tagged)).toMatchObject({ TotalCount: 0 });
  });

  it('is deleted even if the KMS was stopped at that time', async () => {
    const own = await startTimedKms();
    const ownCmk = await createKey(own, 'cmk');
    const due = await createDataKey(own, ownCmk, 'due');
    await result(own, 'DisableDataKey', { DataKeyId: due });
    await result(own, 'ScheduleDataKeyDeletion', { DataKeyId: due, PendingWindowInDays: 30 });
    const other = await createDataKey(own, ownCmk, 'other');
    await own.stop();
    own.advance(30 * day);
    const again = await own.restart();
    expect(await refusal(again, 'DescribeDataKey', { DataKeyId: due })).toBe(notFound);
    expect(await dataKeyStateOf(again, other)).toBe('Enabled');
    expect(own.bugs).toEqual([]);
    await again.stop();
    await own.close();
  });

  it('is disabled after its deletion was cancelled', async () => {
    await result(kms, 'DisableDataKey', { DataKeyId: id });
    await result(kms, 'ScheduleDataKeyDeletion', { DataKeyId: id, PendingWindowInDays: 7 });
    kms.advance(7 * day - 1);
    expect(await result(kms, 'CancelDataKeyDeletion', { DataKeyId: id })).toMatchObject({ DataKeyId: id });
    kms.advance(100 * day);
    expect(await dataKeyMetadataOf(kms, id)).toMatchObject({ KeyState: 'Disabled', DeletionDate: 0 });
    await result(kms, 'EnableDataKey', { DataKeyId: id });
    await result(kms, 'GetDataKeyPlaintext', { DataKeyId: id });
  });

  it('is counted by GetServiceStatus until its deletion is scheduled', async () => {
    const counted = async () => (await result(kms, 'GetServiceStatus'))['DataKeyUsedCount'];
    const before = Number(await counted());
    await result(kms, 'DisableDataKey', { DataKeyId: id });
    expect(await counted()).toBe(before);
    await result(kms, 'ScheduleDataKeyDeletion', { DataKeyId: id, PendingWindowInDays: 7 });
    expect(await counted()).toBe(before - 1);
  });

  it.each(['EnableDataKeys', 'DisableDataKeys', 'DescribeDataKeys'])(
    'that does not exist makes %s change nothing',
    async (action) => {
      const other = await createDataKey(kms, cmk, uniqueName());
      await result(kms, 'DisableDataKey', { DataKeyId: other });
      expect(await refusal(kms, action, { DataKeyIds: [id, other, unknownKeyId] })).toBe(notFound);
      expect(await dataKeyStateOf(kms, id)).toBe('Enabled');
      expect(await dataKeyStateOf(kms, other)).toBe('Disabled');
    },
  );

  it('can be enabled, disabled and described together with others, in the order of the ids', async () => {
    const other = await createDataKey(kms, cmk, uniqueName());
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
  });

  it.each(['DescribeDataKey', 'UpdateDataKeyName', 'DisableDataKeys', 'GetDataKeyCiphertextBlob'])(
    'is found by %s only in its own account',
    async (action) => {
      const params = { ...dataKeyParamsFor(action, id), MemberAccount: { MemberUin: member } };
      expect(await refusal(kms, action, params)).toBe(notFound);
    },
  );
});
