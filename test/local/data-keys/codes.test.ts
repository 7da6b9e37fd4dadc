import { beforeAll, describe, expect, it } from '@jest/globals';
import { actions, dataKeyActions } from '../../../src/contract/index.js';
import { dataKeyQuota } from '../../../src/local/model/quotas.js';
import { startTestKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import { dataKeyParamsFor, createDataKey, storedDataKey } from '../../support/local/data-key-calls.js';
import { day, useTimedKms } from '../../support/local/timed-kms.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';
import { paramsFor } from '../../support/local/action-params.js';
import { testDocumentedCodes, type Cause, type Causes } from '../../support/local/code-suites.js';

const tag = { TagKey: 'env', TagValue: 'dev' };
const noMember = { MemberUin: 1 };

const kms = useTimedKms();
let cmk = '';
beforeAll(async () => {
  cmk = await createKey(kms, 'cmk');
});

/** Creates a CMK and runs `steps` on it. */
const newCmk = async (steps: readonly string[], params: object = {}) => {
  const KeyId = await createKey(kms, uniqueName(), { ...params });
  for (const step of steps) await result(kms, step, paramsFor(step, KeyId));
  return KeyId;
};

/** Creates a data key, runs `steps` on it, and then `cmkSteps` on its CMK. */
const newDataKey = async (steps: readonly string[] = [], cmkSteps: readonly string[] = []) => {
  const KeyId = await newCmk([]);
  const id = await createDataKey(kms, KeyId, uniqueName());
  for (const step of steps) await result(kms, step, dataKeyParamsFor(step, id));
  for (const step of cmkSteps) await result(kms, step, paramsFor(step, KeyId));
  return id;
};

const after =
  (steps: readonly string[], cmkSteps: readonly string[] = []): Cause =>
  async (action) =>
    dataKeyParamsFor(action, await newDataKey(steps, cmkSteps));

const withParams =
  (params: object): Cause =>
  (action) => ({ ...dataKeyParamsFor(action, unknownKeyId), ...params });

/** The steps after which the data key itself allows the action. */
const stepsBefore = (action: string) =>
  action === 'CancelDataKeyDeletion' ? ['DisableDataKey', 'ScheduleDataKeyDeletion'] : [];

/** Waits until the CMK is deleted, and only then schedules the deletion of the data key where the action needs that. */
const orphaned: Cause = async (action) => {
  const id = await newDataKey([], ['DisableKey', 'ScheduleKeyDeletion']);
  kms.advance(7 * day);
  for (const step of stepsBefore(action)) await result(kms, step, dataKeyParamsFor(step, id));
  return dataKeyParamsFor(action, id);
};

const underDisabledCmk: Cause = (action) => after(stepsBefore(action), ['DisableKey'])(action);

const usual: Causes = {
  InvalidParameterValue: withParams({
    DataKeyIds: Array.from({ length: 101 }, (_, each) => unknownKeyId.replace(/...$/, String(each + 100))),
  }),
  'InvalidParameterValue.InvalidDataKeyId': (action) => dataKeyParamsFor(action, 'nonsense'),
  'InvalidParameterValue.DuplicatedDataKeyId': () => ({ DataKeyIds: [unknownKeyId, unknownKeyId] }),
  'InvalidParameter.InvalidPendingWindowInDays': withParams({ PendingWindowInDays: 31 }),
  'ResourceUnavailable.DataKeyNotFound': (action) => dataKeyParamsFor(action, unknownKeyId),
  'ResourceUnavailable.DataKeyStateNotSupport': after(['DisableDataKey', 'ScheduleDataKeyDeletion']),
  'ResourceUnavailable.DataKeyDisabled': after(['DisableDataKey']),
  'ResourceUnavailable.DataKeyPendingDelete': after(['DisableDataKey', 'ScheduleDataKeyDeletion']),
  'ResourceUnavailable.DataKeyNotPendingDelete': after([]),
  'ResourceUnavailable.CmkNotFound': orphaned,
  'ResourceUnavailable.CmkStateNotSupport': underDisabledCmk,
  'ResourceUnavailable.CmkDisabled': underDisabledCmk,
  'UnsupportedOperation.NotRoleOperation': withParams({ MemberAccount: noMember }),
};

const generate =
  (params: object): Cause =>
  () => ({ KeyId: cmk, KeySpec: 'AES_128', IsHostedByKms: 1, DataKeyName: uniqueName(), ...params });

const plain = Buffer.alloc(16, 1).toString('base64');
const importing =
  (params: object): Cause =>
  () => ({ KeyId: cmk, ImportKeyMaterial: plain, ImportType: 2, DataKeyName: uniqueName(), ...params });

/** With a CMK on which `steps` were run. */
const withCmk =
  (cause: typeof generate, steps: readonly string[], params: object = {}): Cause =>
  async (action) =>
    cause({ KeyId: await newCmk(steps, params) })(action);

const cmkCauses = (cause: typeof generate): Causes => ({
  InvalidParameter: cause({ Description: 1 }),
  'InvalidParameterValue.InvalidDataKeyName': cause({ DataKeyName: '-' }),
  'InvalidParameterValue.InvalidKeyId': cause({ KeyId: 'nonsense' }),
  'InvalidParameterValue.InvalidKeyUsage': withCmk(cause, [], { KeyUsage: 'ASYMMETRIC_DECRYPT_SM2' }),
  'InvalidParameterValue.TagKeysDuplicated': cause({ Tags: [tag, tag] }),
  'ResourceUnavailable.CmkArchived': withCmk(cause, ['ArchiveKey']),
  'ResourceUnavailable.CmkDisabled': withCmk(cause, ['DisableKey']),
  'ResourceUnavailable.CmkNotFound': cause({ KeyId: unknownKeyId }),
  'ResourceUnavailable.CmkStateNotSupport': withCmk(cause, [], { Type: 2 }),
  'ResourceUnavailable.KeyPendingDelete': withCmk(cause, ['DisableKey', 'ScheduleKeyDeletion']),
});

const special: Readonly<Record<string, Causes>> = {
  GenerateDataKey: {
    ...cmkCauses(generate),
    'FailedOperation.EncryptionError': generate({ EncryptionPublicKey: 'nonsense' }),
    'InvalidParameterValue.InvalidHsmClusterId': generate({ HsmClusterId: 'cls-hsm-1' }),
    'InvalidParameterValue.DataKeyNameAlreadyExists': async () => {
      await createDataKey(kms, cmk, 'taken');
      return { KeyId: cmk, KeySpec: 'AES_128', IsHostedByKms: 1, DataKeyName: 'taken' };
    },
  },
  ImportDataKey: {
    ...cmkCauses(importing),
    'InvalidParameterValue.InvalidImportKeyMaterial': importing({ ImportKeyMaterial: 'not Base64' }),
    'InvalidParameterValue.InvalidPlaintext': importing({
      ImportKeyMaterial: Buffer.alloc(1_025).toString('base64'),
    }),
    'InvalidParameterValue.InvalidType': importing({ ImportType: 3 }),
  },
  GetDataKeyPlaintext: {
    InvalidParameterValue: withParams({ EncryptionAlgorithm: 'NONE' }),
    'FailedOperation.EncryptionError': async (action) => ({
      ...dataKeyParamsFor(action, await newDataKey()),
      EncryptionPublicKey: 'nonsense',
    }),
    'ResourceUnavailable.CmkStateNotSupport': after([], ['DisableKey', 'ScheduleKeyDeletion']),
  },
  UpdateDataKeyName: { InvalidParameterValue: withParams({ DataKeyName: '-' }) },
  ListDataKeys: {
    InvalidParameterValue: () => ({ Limit: 201 }),
    'InvalidParameterValue.InvalidHsmClusterId': () => ({ HsmClusterId: 'cls-hsm-1' }),
  },
  ListDataKeyDetail: {
    InvalidParameter: () => ({ Limit: 201 }),
    'InvalidParameterValue.InvalidHsmClusterId': () => ({ HsmClusterId: 'cls-hsm-1' }),
    'InvalidParameterValue.InvalidKeyId': () => ({ KeyId: 'nonsense' }),
    'ResourceUnavailable.CmkNotFound': () => ({ KeyId: unknownKeyId }),
    'UnsupportedOperation.NotRoleOperation': () => ({ MemberAccounts: [noMember] }),
  },
};

const quota = 'LimitExceeded.DataKeyLimitExceeded';

const excluded = [
  // Tested below, with a full region.
  quota,
  // No client can cause these in the local KMS: see decision 5.
  'AuthFailure.UnauthorizedOperation',
  'FailedOperation.TaggingError',
  'InternalError',
  'InvalidParameterValue.TagsNotExisted',
  'LimitExceeded.CmkLimitExceeded',
  'UnauthorizedOperation',
  // These actions have no such parameter.
  'GenerateDataKey InvalidParameterValue.InvalidType',
  'GetDataKeyPlaintext InvalidParameterValue.InvalidType',
  'DescribeDataKeys InvalidParameterValue.InvalidKeyId',
  'EnableDataKeys InvalidParameterValue.InvalidKeyId',
  'UpdateDataKeyDescription InvalidParameterValue.InvalidDataKeyName',
];

const onDataKeys = Object.keys(actions).filter((name) => /DataKey/.test(name));

describe('a documented code', () => {
  it('is tested for every action on data keys', () => {
    expect(onDataKeys.sort()).toEqual(Object.keys(dataKeyActions).sort());
  });

  testDocumentedCodes(kms, { actions: onDataKeys, usual, special, excluded });
});

describe('a full region', () => {
  it('accepts no more data keys, and cancels no deletion, until another data key is scheduled for deletion', async () => {
    const waiting = storedDataKey({ state: 'PendingDelete', deletionDate: 4_000_000_000 });
    const kept = storedDataKey();
    const full = await startTestKms({
      seed: (_, { dataKeys }) => {
        dataKeys.insert(storedDataKey({ owner: 'cos' }));
        for (let each = 1; each < dataKeyQuota; each += 1) dataKeys.insert(storedDataKey());
        dataKeys.insert(waiting);
        dataKeys.insert(kept);
      },
    });
    const KeyId = await createKey(full, 'cmk');
    const generated = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: 'one-more' };
    expect(await refusal(full, 'GenerateDataKey', generated)).toBe(quota);
    const imported = { KeyId, ImportKeyMaterial: plain, ImportType: 2, DataKeyName: 'one-more' };
    expect(await refusal(full, 'ImportDataKey', imported)).toBe(quota);
    expect(await result(full, 'GetServiceStatus')).toMatchObject({ DataKeyUsedCount: dataKeyQuota });
    await result(full, 'GenerateDataKey', { ...generated, IsHostedByKms: 0 });

    await result(full, 'DisableDataKey', { DataKeyId: kept.dataKeyId });
    await result(full, 'ScheduleDataKeyDeletion', { DataKeyId: kept.dataKeyId, PendingWindowInDays: 7 });
    const created = await createDataKey(full, KeyId, 'one-more');
    // CancelDataKeyDeletion also needs the CMK, which the stored data keys do not have.
    await result(full, 'DisableDataKey', { DataKeyId: created });
    await result(full, 'ScheduleDataKeyDeletion', { DataKeyId: created, PendingWindowInDays: 7 });
    await createDataKey(full, KeyId, 'another');
    expect(await refusal(full, 'CancelDataKeyDeletion', { DataKeyId: created })).toBe(quota);
    expect(full.bugs).toEqual([]);
    await full.close();
  });
});
