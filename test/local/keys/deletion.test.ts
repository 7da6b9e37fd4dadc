import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import { actions } from '../../../src/contract/index.js';
import { createKeyStore } from '../../../src/local/store/key-store.js';
import { paramsFor } from '../../support/local/action-params.js';
import { createKey, metadataOf, refusal, result, stateOf } from '../../support/local/caller.js';
import { namesCmks } from '../../support/local/cmk-actions.js';
import { storedKey } from '../../support/local/stored-key.js';
import { startTimedKms, day, type TimedKms } from '../../support/local/timed-kms.js';

const tags = { Tags: [{ TagKey: 'env', TagValue: 'dev' }] };

let kms: TimedKms;
let KeyId = '';
beforeEach(async () => {
  kms = await startTimedKms();
  KeyId = await createKey(kms, 'doomed', tags);
  await result(kms, 'DisableKey', { KeyId });
});
afterEach(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

const schedule = (PendingWindowInDays: unknown, of = kms) =>
  result(of, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays });

const unknownId = '00000000-0000-0000-0000-000000000000';
const notFound = 'ResourceUnavailable.CmkNotFound';

describe('ScheduleKeyDeletion', () => {
  it.each([7, '7', 30])('sets a date %j days ahead', async (days) => {
    const DeletionDate = kms.clock() + Number(days) * day;
    expect(await schedule(days)).toEqual({ DeletionDate, KeyId, RequestId: expect.any(String) });
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'PendingDelete', DeletionDate });
  });

  it.each([
    ['InvalidParameter.InvalidPendingWindowInDays', 0],
    ['InvalidParameter.InvalidPendingWindowInDays', 6],
    ['InvalidParameter.InvalidPendingWindowInDays', '31'],
    ['InvalidParameter', 7.5],
    ['MissingParameter', null],
  ])('answers %s for %j days', async (code, PendingWindowInDays) => {
    expect(await refusal(kms, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays })).toBe(code);
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Disabled', DeletionDate: 0 });
  });

  it('a second time leaves the date as it was', async () => {
    const { DeletionDate } = await schedule(7);
    expect(await refusal(kms, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 30 })).toBe(
      'ResourceUnavailable.CmkStateNotSupport',
    );
    expect(await metadataOf(kms, KeyId)).toMatchObject({ DeletionDate });
  });
});

describe('CancelKeyDeletion', () => {
  it('leaves the key disabled, with no date, and it stays', async () => {
    await schedule(7);
    kms.advance(7 * day - 1);
    expect(await result(kms, 'CancelKeyDeletion', { KeyId })).toEqual({
      KeyId,
      RequestId: expect.any(String),
    });
    kms.advance(100 * day);
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Disabled', DeletionDate: 0 });
    await result(kms, 'EnableKey', { KeyId });
    const { TotalCount } = await result(kms, 'ListKeyDetail', { TagFilters: [{ TagKey: 'env' }] });
    expect(TotalCount).toBe(1);
  });

  it('leaves a key disabled that was archived, or waited for its material', async () => {
    const archived = await createKey(kms, 'archived');
    await result(kms, 'ArchiveKey', { KeyId: archived });
    const external = await createKey(kms, 'external', { Type: 2 });
    for (const each of [archived, external]) {
      await result(kms, 'ScheduleKeyDeletion', { KeyId: each, PendingWindowInDays: 7 });
      await result(kms, 'CancelKeyDeletion', { KeyId: each });
      expect(await stateOf(kms, each)).toBe('Disabled');
    }
  });
});

describe('a key whose date has come', () => {
  const onOneKey = Object.values(actions).filter(namesCmks);

  it.each(onOneKey.map(({ name }) => name))('is not found by %s', async (action) => {
    await schedule(7);
    kms.advance(7 * day - 1);
    expect(await stateOf(kms, KeyId)).toBe('PendingDelete');
    kms.advance(1);
    expect(await refusal(kms, action, paramsFor(action, KeyId))).toBe(notFound);
    expect(await refusal(kms, 'DescribeKey', { KeyId })).toBe(notFound);
  });

  it('is in no list, and its tags are no more', async () => {
    await schedule(7);
    kms.advance(7 * day);
    expect(await result(kms, 'ListKeyDetail', { KeyUsage: 'ALL' })).toMatchObject({ TotalCount: 0 });
    const again = await createKey(kms, 'doomed');
    expect(again).not.toBe(KeyId);
    expect(await result(kms, 'ListKeyDetail', { TagFilters: [{ TagKey: 'env' }] })).toMatchObject({
      TotalCount: 0,
    });
  });

  it('keeps its alias until then', async () => {
    await schedule(7);
    kms.advance(7 * day - 1);
    expect(await refusal(kms, 'CreateKey', { Alias: 'doomed' })).toBe(
      'InvalidParameterValue.AliasAlreadyExists',
    );
    kms.advance(1);
    await createKey(kms, 'doomed');
  });

  it('takes its bindings along', async () => {
    const bound = storedKey({ state: 'PendingDelete', deletionDate: 1 });
    const other = await startTimedKms({
      seed: (keys) => {
        keys.insert(bound);
        keys.bind(bound.keyId, 'cos', 'a-bucket');
      },
    });
    const unbind = { KeyId: bound.keyId, ProductId: 'cos', ResourceId: 'a-bucket' };
    expect(await refusal(other, 'UnbindCloudResource', unbind)).toBe(notFound);
    await other.stop();
    const database = await openDatabase(other.dataDir);
    expect(createKeyStore(database).isBound(bound.keyId)).toBe(false);
    closeDatabase(database);
    await other.close();
  });

  it('is deleted by a call that reads, and no other read writes', async () => {
    const written = () => statSync(join(kms.dataDir, 'kms.db-wal')).size;
    await schedule(7);
    const before = written();
    const read = async () => {
      await result(kms, 'ListKeys', {});
      await result(kms, 'GetServiceStatus', {});
      await refusal(kms, 'GetKeyRotationStatus', { KeyId: unknownId });
    };
    await read();
    kms.advance(7 * day - 1);
    await read();
    expect(written()).toBe(before);
    kms.advance(1);
    await read();
    const after = written();
    expect(after).toBeGreaterThan(before);
    await read();
    expect(written()).toBe(after);
  });

  it('is gone though the KMS was stopped when it came, and others are as they were', async () => {
    const kept = await createKey(kms, 'kept');
    const later = await createKey(kms, 'later');
    await result(kms, 'DisableKey', { KeyId: later });
    await result(kms, 'ScheduleKeyDeletion', { KeyId: later, PendingWindowInDays: 30 });
    await schedule(7);
    await kms.stop();
    kms.advance(8 * day);
    const again = await kms.restart();
    expect(await refusal(again, 'DescribeKey', { KeyId })).toBe(notFound);
    expect(await stateOf(again, kept)).toBe('Enabled');
    expect(await stateOf(again, later)).toBe('PendingDelete');
    await again.stop();
  });
});
