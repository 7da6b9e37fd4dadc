import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import { actions } from '../../../src/contract/index.js';
import { createKeyStore } from '../../../src/local/store/key-store.js';
import { paramsFor } from '../../support/local/action-params.js';
import { createKey, metadataOf, refusal, result, stateOf, uniqueName } from '../../support/local/caller.js';
import { namesCmks } from '../../support/local/cmk-actions.js';
import { storedKey } from '../../support/local/stored-key.js';
import { day, startTimedKms, useTimedKms } from '../../support/local/timed-kms.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';

const kms = useTimedKms();

/** The alias of the key, and the value of its tag `alias`. */
let alias = '';
let KeyId = '';
beforeEach(async () => {
  alias = uniqueName();
  KeyId = await createKey(kms, alias, { Tags: [{ TagKey: 'alias', TagValue: alias }] });
  await result(kms, 'DisableKey', { KeyId });
});

const schedule = (PendingWindowInDays: unknown) =>
  result(kms, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays });

const countByTag = async () => {
  const TagFilters = [{ TagKey: 'alias', TagValue: [alias] }];
  return (await result(kms, 'ListKeyDetail', { TagFilters }))['TotalCount'];
};

const notFound = 'ResourceUnavailable.CmkNotFound';

describe('ScheduleKeyDeletion', () => {
  it.each([7, '7', 30])('schedules the deletion %j days ahead', async (days) => {
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

  it('is refused the second time and keeps the date', async () => {
    const { DeletionDate } = await schedule(7);
    expect(await refusal(kms, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 30 })).toBe(
      'ResourceUnavailable.CmkStateNotSupport',
    );
    expect(await metadataOf(kms, KeyId)).toMatchObject({ DeletionDate });
  });
});

describe('CancelKeyDeletion', () => {
  it('leaves the key disabled and without a date', async () => {
    await schedule(7);
    kms.advance(7 * day - 1);
    expect(await result(kms, 'CancelKeyDeletion', { KeyId })).toEqual({
      KeyId,
      RequestId: expect.any(String),
    });
    kms.advance(100 * day);
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Disabled', DeletionDate: 0 });
    await result(kms, 'EnableKey', { KeyId });
    expect(await countByTag()).toBe(1);
  });

  it('also disables a key that was Archived or PendingImport before', async () => {
    const archived = await createKey(kms, uniqueName());
    await result(kms, 'ArchiveKey', { KeyId: archived });
    const external = await createKey(kms, uniqueName(), { Type: 2 });
    for (const each of [archived, external]) {
      await result(kms, 'ScheduleKeyDeletion', { KeyId: each, PendingWindowInDays: 7 });
      await result(kms, 'CancelKeyDeletion', { KeyId: each });
      expect(await stateOf(kms, each)).toBe('Disabled');
    }
  });
});

describe('a key whose deletion date has come', () => {
  const actionsOnKeys = Object.values(actions).filter(namesCmks);

  it.each(actionsOnKeys.map(({ name }) => name))('is not found by %s', async (action) => {
    await schedule(7);
    kms.advance(7 * day - 1);
    expect(await stateOf(kms, KeyId)).toBe('PendingDelete');
    kms.advance(1);
    expect(await refusal(kms, action, paramsFor(action, KeyId))).toBe(notFound);
    expect(await refusal(kms, 'DescribeKey', { KeyId })).toBe(notFound);
  });

  it('is not listed, and its tags are deleted', async () => {
    await schedule(7);
    kms.advance(7 * day);
    const named = { KeyUsage: 'ALL', SearchKeyAlias: alias };
    expect(await result(kms, 'ListKeyDetail', named)).toMatchObject({ TotalCount: 0 });
    const again = await createKey(kms, alias);
    expect(again).not.toBe(KeyId);
    expect(await countByTag()).toBe(0);
  });

  it('keeps its alias until that second', async () => {
    await schedule(7);
    kms.advance(7 * day - 1);
    expect(await refusal(kms, 'CreateKey', { Alias: alias })).toBe(
      'InvalidParameterValue.AliasAlreadyExists',
    );
    kms.advance(1);
    await createKey(kms, alias);
  });

  it('is deleted with its bindings', async () => {
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

  it('is deleted by the next call, and reading calls write nothing otherwise', async () => {
    const own = await startTimedKms();
    const due = await createKey(own, 'due');
    await result(own, 'DisableKey', { KeyId: due });
    await result(own, 'ScheduleKeyDeletion', { KeyId: due, PendingWindowInDays: 7 });
    const logSize = () => statSync(join(own.dataDir, 'kms.db-wal')).size;
    const before = logSize();
    const read = async () => {
      await result(own, 'ListKeys', {});
      await result(own, 'GetServiceStatus', {});
      await refusal(own, 'GetKeyRotationStatus', { KeyId: unknownKeyId });
    };
    await read();
    own.advance(7 * day - 1);
    await read();
    expect(logSize()).toBe(before);
    own.advance(1);
    await read();
    const after = logSize();
    expect(after).toBeGreaterThan(before);
    await read();
    expect(logSize()).toBe(after);
    expect(own.bugs).toEqual([]);
    await own.close();
  });

  it('is deleted even if the KMS was stopped at that time, and other keys are unchanged', async () => {
    const own = await startTimedKms();
    const kept = await createKey(own, 'kept');
    const [due, later] = [await createKey(own, 'due'), await createKey(own, 'later')];
    await result(own, 'DisableKeys', { KeyIds: [due, later] });
    await result(own, 'ScheduleKeyDeletion', { KeyId: due, PendingWindowInDays: 7 });
    await result(own, 'ScheduleKeyDeletion', { KeyId: later, PendingWindowInDays: 30 });
    await own.stop();
    own.advance(8 * day);
    const again = await own.restart();
    expect(await refusal(again, 'DescribeKey', { KeyId: due })).toBe(notFound);
    expect(await stateOf(again, kept)).toBe('Enabled');
    expect(await stateOf(again, later)).toBe('PendingDelete');
    expect(own.bugs).toEqual([]);
    await again.stop();
    await own.close();
  });
});
