import { describe, expect, it } from '@jest/globals';
import { actions, dataKeyActions } from '../../../src/contract/index.js';
import { dataKeyQuota } from '../../../src/local/model/quotas.js';
import { startTestKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { dataKeyParamsFor, createDataKey, storedDataKey } from '../../support/local/data-key-calls.js';
import { useTimedKms } from '../../support/local/timed-kms.js';
import { actionOf } from '../../support/fixtures/action-of.js';

const unknownId = '00000000-0000-0000-0000-000000000000';
const tag = { TagKey: 'env', TagValue: 'dev' };
const noMember = { MemberUin: 1 };

const kms = await useTimedKms();
const cmk = await createKey(kms, 'cmk');

let made = 0;
const aName = () => {
  made += 1;
  return `data-key-${made}`;
};

const aCmk = async (steps: readonly string[], params: object = {}) => {
  const KeyId = await createKey(kms, aName(), { ...params });
  for (const step of steps) {
    await result(kms, step, { KeyId, ...(step === 'ScheduleKeyDeletion' ? { PendingWindowInDays: 7 } : {}) });
  }
  return KeyId;
};

/** A data key that has been through `steps`, under a CMK that was then brought through `after`. */
const aDataKey = async (steps: readonly string[] = [], after: readonly string[] = []) => {
  const KeyId = await aCmk([]);
  const id = await createDataKey(kms, KeyId, aName());
  for (const step of steps) await result(kms, step, dataKeyParamsFor(step, id));
  for (const step of after) {
    await result(kms, step, { KeyId, ...(step === 'ScheduleKeyDeletion' ? { PendingWindowInDays: 7 } : {}) });
  }
  return id;
};

/** What a client does so that the action is refused with the code: gives the parameters of the last call. */
type Cause = (action: string) => object | Promise<object>;

const after =
  (steps: readonly string[], cmkSteps: readonly string[] = []): Cause =>
  async (action) =>
    dataKeyParamsFor(action, await aDataKey(steps, cmkSteps));

const withParams =
  (params: object): Cause =>
  (action) => ({ ...dataKeyParamsFor(action, unknownId), ...params });

/** For the data key itself to allow the action. */
const first = (action: string) =>
  action === 'CancelDataKeyDeletion' ? ['DisableDataKey', 'ScheduleDataKeyDeletion'] : [];

/** Under a CMK that is gone, for which one must wait: so the data key waits longer. */
const orphaned: Cause = async (action) => {
  const id = await aDataKey([], ['DisableKey', 'ScheduleKeyDeletion']);
  kms.advance(7 * 86_400);
  for (const step of first(action)) await result(kms, step, dataKeyParamsFor(step, id));
  return dataKeyParamsFor(action, id);
};

const underDisabled: Cause = (action) => after(first(action), ['DisableKey'])(action);

const usual: Readonly<Record<string, Cause>> = {
  InvalidParameterValue: withParams({
    DataKeyIds: Array.from({ length: 101 }, (_, each) => unknownId.replace(/...$/, String(each + 100))),
  }),
  'InvalidParameterValue.InvalidDataKeyId': (action) => dataKeyParamsFor(action, 'nonsense'),
  'InvalidParameterValue.DuplicatedDataKeyId': () => ({ DataKeyIds: [unknownId, unknownId] }),
  'InvalidParameter.InvalidPendingWindowInDays': withParams({ PendingWindowInDays: 31 }),
  'ResourceUnavailable.DataKeyNotFound': (action) => dataKeyParamsFor(action, unknownId),
  'ResourceUnavailable.DataKeyStateNotSupport': after(['DisableDataKey', 'ScheduleDataKeyDeletion']),
  'ResourceUnavailable.DataKeyDisabled': after(['DisableDataKey']),
  'ResourceUnavailable.DataKeyPendingDelete': after(['DisableDataKey', 'ScheduleDataKeyDeletion']),
  'ResourceUnavailable.DataKeyNotPendingDelete': after([]),
  'ResourceUnavailable.CmkNotFound': orphaned,
  'ResourceUnavailable.CmkStateNotSupport': underDisabled,
  'ResourceUnavailable.CmkDisabled': underDisabled,
  'UnsupportedOperation.NotRoleOperation': withParams({ MemberAccount: noMember }),
};

const generate =
  (params: object): Cause =>
  () => ({ KeyId: cmk, KeySpec: 'AES_128', IsHostedByKms: 1, DataKeyName: aName(), ...params });

const plain = Buffer.alloc(16, 1).toString('base64');
const bring =
  (params: object): Cause =>
  () => ({ KeyId: cmk, ImportKeyMaterial: plain, ImportType: 2, DataKeyName: aName(), ...params });

/** By a CMK of its own that was brought through these steps. */
const by =
  (cause: typeof generate, steps: readonly string[], params: object = {}): Cause =>
  async (action) =>
    cause({ KeyId: await aCmk(steps, params) })(action);

const onCmk = (cause: typeof generate): Readonly<Record<string, Cause>> => ({
  InvalidParameter: cause({ Description: 1 }),
  'InvalidParameterValue.InvalidDataKeyName': cause({ DataKeyName: '-' }),
  'InvalidParameterValue.InvalidKeyId': cause({ KeyId: 'nonsense' }),
  'InvalidParameterValue.InvalidKeyUsage': by(cause, [], { KeyUsage: 'ASYMMETRIC_DECRYPT_SM2' }),
  'InvalidParameterValue.TagKeysDuplicated': cause({ Tags: [tag, tag] }),
  'ResourceUnavailable.CmkArchived': by(cause, ['ArchiveKey']),
  'ResourceUnavailable.CmkDisabled': by(cause, ['DisableKey']),
  'ResourceUnavailable.CmkNotFound': cause({ KeyId: unknownId }),
  'ResourceUnavailable.CmkStateNotSupport': by(cause, [], { Type: 2 }),
  'ResourceUnavailable.KeyPendingDelete': by(cause, ['DisableKey', 'ScheduleKeyDeletion']),
});

const special: Readonly<Record<string, Readonly<Record<string, Cause>>>> = {
  GenerateDataKey: {
    ...onCmk(generate),
    'FailedOperation.EncryptionError': generate({ EncryptionPublicKey: 'nonsense' }),
    'InvalidParameterValue.InvalidHsmClusterId': generate({ HsmClusterId: 'cls-hsm-1' }),
    'InvalidParameterValue.DataKeyNameAlreadyExists': async () => {
      await createDataKey(kms, cmk, 'taken');
      return { KeyId: cmk, KeySpec: 'AES_128', IsHostedByKms: 1, DataKeyName: 'taken' };
    },
  },
  ImportDataKey: {
    ...onCmk(bring),
    'InvalidParameterValue.InvalidImportKeyMaterial': bring({ ImportKeyMaterial: 'no Base64' }),
    'InvalidParameterValue.InvalidPlaintext': bring({
      ImportKeyMaterial: Buffer.alloc(1_025).toString('base64'),
    }),
    'InvalidParameterValue.InvalidType': bring({ ImportType: 3 }),
  },
  GetDataKeyPlaintext: {
    InvalidParameterValue: withParams({ EncryptionAlgorithm: 'NONE' }),
    'FailedOperation.EncryptionError': async (action) => ({
      ...dataKeyParamsFor(action, await aDataKey()),
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
    'ResourceUnavailable.CmkNotFound': () => ({ KeyId: unknownId }),
    'UnsupportedOperation.NotRoleOperation': () => ({ MemberAccounts: [noMember] }),
  },
};

/** Codes that no client can cause here, whatever it does. */
const never = [
  'AuthFailure.UnauthorizedOperation',
  'FailedOperation.TaggingError',
  'InternalError',
  'InvalidParameterValue.TagsNotExisted',
  'LimitExceeded.CmkLimitExceeded',
  'UnauthorizedOperation',
];

/** A type that neither action has; ids of CMKs that they take none of; a name that the action does not take. */
const neverOf = [
  'GenerateDataKey InvalidParameterValue.InvalidType',
  'GetDataKeyPlaintext InvalidParameterValue.InvalidType',
  'DescribeDataKeys InvalidParameterValue.InvalidKeyId',
  'EnableDataKeys InvalidParameterValue.InvalidKeyId',
  'UpdateDataKeyDescription InvalidParameterValue.InvalidDataKeyName',
];

const quota = 'LimitExceeded.DataKeyLimitExceeded';

const onDataKeys = Object.keys(actions).filter((name) => /DataKey/.test(name));

const pairs = onDataKeys.flatMap((action) =>
  actionOf(action)
    .errors.filter(
      (code) => !never.includes(code) && !neverOf.includes(`${action} ${code}`) && code !== quota,
    )
    .map((code) => [action, code] as const),
);

describe('a documented code', () => {
  it('is looked for in every action on data keys', () => {
    expect(onDataKeys.sort()).toEqual(Object.keys(dataKeyActions).sort());
  });

  it.each(pairs)('of %s can be caused: %s', async (action, code) => {
    const cause = special[action]?.[code] ?? usual[code];
    if (!cause) throw new Error('Nothing causes it');
    expect(await refusal(kms, action, await cause(action))).toBe(code);
  });
});

describe('a full region', () => {
  it('takes no more data keys, and none back from deletion, until one waits for its own', async () => {
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
    const asked = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: 'one-more' };
    expect(await refusal(full, 'GenerateDataKey', asked)).toBe(quota);
    const given = { KeyId, ImportKeyMaterial: plain, ImportType: 2, DataKeyName: 'one-more' };
    expect(await refusal(full, 'ImportDataKey', given)).toBe(quota);
    expect(await result(full, 'GetServiceStatus')).toMatchObject({ DataKeyUsedCount: dataKeyQuota });
    await result(full, 'GenerateDataKey', { ...asked, IsHostedByKms: 0 });

    await result(full, 'DisableDataKey', { DataKeyId: kept.dataKeyId });
    await result(full, 'ScheduleDataKeyDeletion', { DataKeyId: kept.dataKeyId, PendingWindowInDays: 7 });
    const made = await createDataKey(full, KeyId, 'one-more');
    // Its own CMK must be there for a deletion to be called off.
    await result(full, 'DisableDataKey', { DataKeyId: made });
    await result(full, 'ScheduleDataKeyDeletion', { DataKeyId: made, PendingWindowInDays: 7 });
    await createDataKey(full, KeyId, 'another');
    expect(await refusal(full, 'CancelDataKeyDeletion', { DataKeyId: made })).toBe(quota);
    expect(full.bugs).toEqual([]);
    await full.close();
  });
});
