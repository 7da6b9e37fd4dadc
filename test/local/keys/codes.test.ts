import { describe, expect, it } from '@jest/globals';
import { keyActions, serviceActions } from '../../../src/contract/index.js';
import { paramsFor } from '../../support/local/action-params.js';
import { createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import { useTimedKms } from '../../support/local/timed-kms.js';
import { actionOf } from '../../support/fixtures/action-of.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';
import {
  testDocumentedCodes,
  testParameters,
  type Cause,
  type Causes,
} from '../../support/local/code-suites.js';

const noMember = { MemberUin: 1 };

const kms = useTimedKms();

/** Creates a key and runs `steps` on it. */
const newKey = async (steps: readonly string[] = [], params: object = {}): Promise<string> => {
  const keyId = await createKey(kms, uniqueName(), { ...params });
  for (const step of steps) await result(kms, step, paramsFor(step, keyId));
  return keyId;
};

const productKeyId = async (): Promise<string> => {
  const { Keys } = await result(kms, 'ListKeys', { Role: 1 });
  const [key] = Keys as { KeyId: string }[];
  if (!key) throw new Error('There is no key of a cloud product');
  return key.KeyId;
};

const after =
  (steps: readonly string[], params: object = {}): Cause =>
  async (action) =>
    paramsFor(action, await newKey(steps, params));

const disabled = after(['DisableKey']);
const archived = after(['ArchiveKey']);
const bound = after(['BindCloudResource']);
const external = after([], { Type: 2 });
const withParams =
  (params: object): Cause =>
  (action) => ({ ...paramsFor(action, unknownKeyId), ...params });
const duplicate: Cause = () => ({ KeyIds: [unknownKeyId, unknownKeyId] });

const usual: Causes = {
  InvalidParameter: (action) =>
    'KeyIds' in paramsFor(action, '') ? { KeyIds: 1 } : withParams({ KeyId: 1 })(action),
  'InvalidParameterValue.InvalidKeyId': (action) => paramsFor(action, 'nonsense'),
  'InvalidParameterValue.DuplicatedKeyId': duplicate,
  'InvalidParameterValue.InvalidHsmClusterId': () => ({ Alias: 'hsm', HsmClusterId: 'cls-hsm-1' }),
  'InvalidParameterValue.InvalidAlias': withParams({ Alias: 'kms-reserved' }),
  'InvalidParameterValue.AliasAlreadyExists': async (action) => {
    await createKey(kms, `taken-by-${action}`);
    return { ...paramsFor(action, await newKey()), Alias: `taken-by-${action}` };
  },
  'InvalidParameter.InvalidPendingWindowInDays': withParams({ PendingWindowInDays: 6 }),
  'FailedOperation.CmkUsedByCloudProduct': bound,
  'ResourceUnavailable.CmkNotFound': (action) => paramsFor(action, unknownKeyId),
  'ResourceUnavailable.CmkStateNotSupport': disabled,
  'ResourceUnavailable.CmkShouldBeDisabled': after([]),
  'ResourceUnavailable.CmkNotPendingDelete': after([]),
  'ResourceUnavailable.CloudResourceBindingNotFound': after([]),
  'UnsupportedOperation.NotRoleOperation': withParams({ MemberAccount: noMember }),
  'UnsupportedOperation.NotUserCreatedCmk': async (action) => paramsFor(action, await productKeyId()),
  'UnsupportedOperation.ExternalCmkCanNotRotate': external,
  'UnsupportedOperation.RotateNotSupported': after([]),
  'RequestLimitExceeded.RotateRateLimited': after(['EnableKeyRotation', 'RotateKey']),
};

const create =
  (params: object): Cause =>
  () => ({ Alias: 'refused', ...params });
const tag = { TagKey: 'env', TagValue: 'dev' };

const special: Readonly<Record<string, Causes>> = {
  CreateKey: {
    InvalidParameter: create({ Description: 1 }),
    'InvalidParameterValue.AliasAlreadyExists': async () => {
      await createKey(kms, 'taken');
      return { Alias: 'taken' };
    },
    'InvalidParameterValue.InvalidAlias': create({ Alias: '' }),
    'InvalidParameterValue.InvalidKeyUsage': create({ KeyUsage: 'NONE' }),
    'InvalidParameterValue.InvalidType': create({ Type: 0 }),
    'InvalidParameterValue.TagKeysDuplicated': create({ Tags: [tag, tag] }),
  },
  ListKeys: {
    InvalidParameter: () => ({ Limit: 201 }),
    'InvalidParameterValue.InvalidHsmClusterId': () => ({ HsmClusterId: 'cls-hsm-1' }),
  },
  ListKeyDetail: {
    InvalidParameter: () => ({ Limit: 201 }),
    'InvalidParameterValue.InvalidHsmClusterId': () => ({ HsmClusterId: 'cls-hsm-1' }),
    'UnsupportedOperation.NotRoleOperation': () => ({ MemberAccounts: [noMember] }),
  },
  EnableKey: { 'ResourceUnavailable.CmkStateNotSupport': archived },
  EnableKeys: { 'ResourceUnavailable.CmkStateNotSupport': archived },
  DisableKey: { 'ResourceUnavailable.CmkStateNotSupport': archived },
  DisableKeys: { 'ResourceUnavailable.CmkStateNotSupport': archived },
  ArchiveKey: { 'ResourceUnavailable.CmkStateNotSupport': archived },
  ScheduleKeyDeletion: {
    'ResourceUnavailable.CmkStateNotSupport': after(['DisableKey', 'ScheduleKeyDeletion']),
  },
  EnableKeyRotation: {
    InvalidParameterValue: withParams({ RotateDays: 6 }),
    'ResourceUnavailable.CmkStateNotSupport': archived,
  },
};

const excluded = [
  // No client can cause these in the local KMS: see decision 5.
  'FailedOperation.RotateTaskRunning',
  'FailedOperation.TaggingError',
  'InternalError',
  'InvalidParameterValue.TagsNotExisted',
  'UnauthorizedOperation',
  'UnsupportedOperation',
  'UnsupportedOperation.ServiceTemporaryUnavailable',
  'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion',
  // Needs a full region: see keys.test.ts.
  'CreateKey LimitExceeded.CmkLimitExceeded',
  // Several products may use one key.
  'BindCloudResource FailedOperation.CmkUsedByCloudProduct',
];

const testedActions = [
  ...['CreateKey', 'DescribeKey', 'DescribeKeys', 'ListKeys', 'ListKeyDetail', 'EnableKey', 'EnableKeys'],
  ...['DisableKey', 'DisableKeys', 'ArchiveKey', 'CancelKeyArchive', 'ScheduleKeyDeletion'],
  ...['CancelKeyDeletion', 'EnableKeyRotation', 'DisableKeyRotation', 'GetKeyRotationStatus', 'RotateKey'],
  ...['UpdateAlias', 'UpdateKeyDescription', 'BindCloudResource', 'UnbindCloudResource'],
  ...['GetServiceStatus', 'GetRegions', 'ListAlgorithms'],
];

const keyMaterial = ['GetParametersForImport', 'ImportKeyMaterial', 'DeleteImportedKeyMaterial'];

describe('a documented code', () => {
  it('is tested for every action on keys (but those on key material) and on the service: a missing one goes into testedActions', () => {
    const names = Object.keys({ ...keyActions, ...serviceActions });
    expect([...testedActions, ...keyMaterial].sort()).toEqual(names.sort());
  });

  testDocumentedCodes(kms, { actions: testedActions, usual, special, excluded });
});

/** The required parameters of the action. */
const requiredParams = (action: string): object => {
  const { params } = actionOf(action);
  if ('KeyId' in params || 'KeyIds' in params) return paramsFor(action, unknownKeyId);
  return action === 'CreateKey' ? { Alias: 'some-alias' } : {};
};

describe.each(testedActions)('%s', (action) => {
  testParameters(kms, action, requiredParams(action));
});

describe('a key', () => {
  const onKeys = testedActions.filter((action) =>
    Object.keys(requiredParams(action)).some((name) => /^KeyIds?$/.test(name)),
  );

  it.each(onKeys)('is found by %s only in its own region', async (action) => {
    const keyId = await newKey();
    expect(await refusal(kms, action, paramsFor(action, keyId), { region: 'ap-seoul' })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });

  const takingMembers = onKeys.filter((action) => 'MemberAccount' in actionOf(action).params);

  it.each(takingMembers)('is found by %s only in its own account', async (action) => {
    const params = { ...paramsFor(action, await newKey()), MemberAccount: { MemberUin: 700002334915881 } };
    expect(await refusal(kms, action, params)).toBe('ResourceUnavailable.CmkNotFound');
  });
});

const withoutResult = [
  ...['EnableKey', 'EnableKeys', 'DisableKey', 'DisableKeys', 'ArchiveKey', 'EnableKeyRotation'],
  ...['DisableKeyRotation', 'UpdateAlias', 'UpdateKeyDescription', 'BindCloudResource'],
];

describe('a result without values', () => {
  it.each([
    ...withoutResult.map((action) => [action, []] as const),
    ['CancelKeyArchive', ['ArchiveKey']] as const,
    ['UnbindCloudResource', ['BindCloudResource']] as const,
  ])('of %s has only a RequestId', async (action, steps) => {
    const answer = await result(kms, action, paramsFor(action, await newKey(steps)));
    expect(Object.keys(answer)).toEqual(['RequestId']);
  });
});
