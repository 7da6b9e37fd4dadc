import { describe, expect, it } from '@jest/globals';
import { handlerOf } from '../../../src/local/server/dispatch.js';
import { paramsFor } from '../../support/local/action-params.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { useTimedKms } from '../../support/local/timed-kms.js';
import { actionOf } from '../../support/fixtures/action-of.js';

const unknownId = '00000000-0000-0000-0000-000000000000';
const noMember = { MemberUin: 1 };

const kms = await useTimedKms();

let made = 0;
/** A new key that has been through `steps`. */
const aKey = async (steps: readonly string[] = [], params: object = {}): Promise<string> => {
  made += 1;
  const keyId = await createKey(kms, `key-${made}`, { ...params });
  for (const step of steps) await result(kms, step, paramsFor(step, keyId));
  return keyId;
};

const theProducts = async (): Promise<string> => {
  const { Keys } = await result(kms, 'ListKeys', { Role: 1 });
  const [key] = Keys as { KeyId: string }[];
  if (!key) throw new Error('No cloud product has made a key');
  return key.KeyId;
};

/** What a client must do so that the action is refused with the code, given as the parameters of the last call. */
type Cause = (action: string) => object | Promise<object>;

const after =
  (steps: readonly string[], params: object = {}): Cause =>
  async (action) =>
    paramsFor(action, await aKey(steps, params));

const disabled = after(['DisableKey']);
const archived = after(['ArchiveKey']);
const bound = after(['BindCloudResource']);
const external = after([], { Type: 2 });
const withParams =
  (params: object): Cause =>
  (action) => ({ ...paramsFor(action, unknownId), ...params });
const twice: Cause = () => ({ KeyIds: [unknownId, unknownId] });

/** Causes by code, for every action that has no other of its own below. */
const usual: Readonly<Record<string, Cause>> = {
  InvalidParameter: (action) =>
    'KeyIds' in paramsFor(action, '') ? { KeyIds: 1 } : withParams({ KeyId: 1 })(action),
  'InvalidParameterValue.InvalidKeyId': (action) => paramsFor(action, 'nonsense'),
  'InvalidParameterValue.DuplicatedKeyId': twice,
  'InvalidParameterValue.InvalidHsmClusterId': () => ({ Alias: 'hsm', HsmClusterId: 'cls-hsm-1' }),
  'InvalidParameterValue.InvalidAlias': withParams({ Alias: 'kms-reserved' }),
  'InvalidParameterValue.AliasAlreadyExists': async (action) => {
    await createKey(kms, `taken-by-${action}`);
    return { ...paramsFor(action, await aKey()), Alias: `taken-by-${action}` };
  },
  'InvalidParameter.InvalidPendingWindowInDays': withParams({ PendingWindowInDays: 6 }),
  'FailedOperation.CmkUsedByCloudProduct': bound,
  'ResourceUnavailable.CmkNotFound': (action) => paramsFor(action, unknownId),
  'ResourceUnavailable.CmkStateNotSupport': disabled,
  'ResourceUnavailable.CmkShouldBeDisabled': after([]),
  'ResourceUnavailable.CmkNotPendingDelete': after([]),
  'ResourceUnavailable.CloudResourceBindingNotFound': after([]),
  'UnsupportedOperation.NotRoleOperation': withParams({ MemberAccount: noMember }),
  'UnsupportedOperation.NotUserCreatedCmk': async (action) => paramsFor(action, await theProducts()),
  'UnsupportedOperation.ExternalCmkCanNotRotate': external,
  'UnsupportedOperation.RotateNotSupported': after([]),
  'RequestLimitExceeded.RotateRateLimited': after(['EnableKeyRotation', 'RotateKey']),
};

const newKey =
  (params: object): Cause =>
  () => ({ Alias: 'refused', ...params });
const tag = { TagKey: 'env', TagValue: 'dev' };

const special: Readonly<Record<string, Readonly<Record<string, Cause>>>> = {
  CreateKey: {
    InvalidParameter: newKey({ Description: 1 }),
    'InvalidParameterValue.AliasAlreadyExists': async () => {
      await createKey(kms, 'taken');
      return { Alias: 'taken' };
    },
    'InvalidParameterValue.InvalidAlias': newKey({ Alias: '' }),
    'InvalidParameterValue.InvalidKeyUsage': newKey({ KeyUsage: 'NONE' }),
    'InvalidParameterValue.InvalidType': newKey({ Type: 0 }),
    'InvalidParameterValue.TagKeysDuplicated': newKey({ Tags: [tag, tag] }),
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
  EnableKeyRotation: { InvalidParameterValue: withParams({ RotateDays: 6 }) },
};

/** Codes that no client can cause here, whatever it does: see the decision on what the local KMS chooses. */
const never = [
  'FailedOperation.RotateTaskRunning',
  'FailedOperation.TaggingError',
  'InternalError',
  'InvalidParameterValue.TagsNotExisted',
  'UnauthorizedOperation',
  'UnsupportedOperation',
  'UnsupportedOperation.ServiceTemporaryUnavailable',
  'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion',
];

/** CmkLimitExceeded has a test of its own in keys.test.ts, since it takes a full region. A key in use may be used by more. */
const elsewhere = [
  'CreateKey LimitExceeded.CmkLimitExceeded',
  'BindCloudResource FailedOperation.CmkUsedByCloudProduct',
];

const carriedOut = [
  ...['CreateKey', 'DescribeKey', 'DescribeKeys', 'ListKeys', 'ListKeyDetail', 'EnableKey', 'EnableKeys'],
  ...['DisableKey', 'DisableKeys', 'ArchiveKey', 'CancelKeyArchive', 'ScheduleKeyDeletion'],
  ...['CancelKeyDeletion', 'EnableKeyRotation', 'DisableKeyRotation', 'GetKeyRotationStatus', 'RotateKey'],
  ...['UpdateAlias', 'UpdateKeyDescription', 'BindCloudResource', 'UnbindCloudResource'],
  ...['GetServiceStatus', 'GetRegions', 'ListAlgorithms'],
];

const pairs = carriedOut.flatMap((action) =>
  actionOf(action)
    .errors.filter((code) => !never.includes(code) && !elsewhere.includes(`${action} ${code}`))
    .map((code) => [action, code] as const),
);

describe('a documented code', () => {
  it('is looked for in every action of key management, and those are carried out', () => {
    for (const name of carriedOut) expect(handlerOf(name)).toBeDefined();
    expect(carriedOut).toHaveLength(24);
  });

  it.each(pairs)('of %s can be caused: %s', async (action, code) => {
    const cause = special[action]?.[code] ?? usual[code];
    if (!cause) throw new Error('Nothing causes it');
    expect(await refusal(kms, action, await cause(action))).toBe(code);
  });
});

/** What the action must be given, and no more. */
const wellFormed = (action: string): object => {
  const { params } = actionOf(action);
  if ('KeyId' in params || 'KeyIds' in params) return paramsFor(action, unknownId);
  return action === 'CreateKey' ? { Alias: 'well-formed' } : {};
};

describe.each(carriedOut)('%s', (action) => {
  it('refuses a parameter that it does not have', async () => {
    expect(await refusal(kms, action, { ...wellFormed(action), Nonsense: 1 })).toBe('UnknownParameter');
  });

  const required = Object.keys(wellFormed(action));
  if (required.length > 0) {
    it.each(required)('needs the parameter %s', async (missing) => {
      const rest = Object.entries(wellFormed(action)).filter(([name]) => name !== missing);
      expect(await refusal(kms, action, Object.fromEntries(rest))).toBe('MissingParameter');
    });
  }
});

describe('a key', () => {
  const onKeys = carriedOut.filter((action) =>
    Object.keys(wellFormed(action)).some((name) => /^KeyIds?$/.test(name)),
  );

  it.each(onKeys)('is found by %s in its own region alone', async (action) => {
    const keyId = await aKey();
    expect(await refusal(kms, action, paramsFor(action, keyId), { region: 'ap-seoul' })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });

  const takingMembers = onKeys.filter((action) => 'MemberAccount' in actionOf(action).params);

  it.each(takingMembers)('is found by %s in its own account alone', async (action) => {
    const params = { ...paramsFor(action, await aKey()), MemberAccount: { MemberUin: 700002334915881 } };
    expect(await refusal(kms, action, params)).toBe('ResourceUnavailable.CmkNotFound');
  });
});

const silent = [
  ...['EnableKey', 'EnableKeys', 'DisableKey', 'DisableKeys', 'ArchiveKey', 'EnableKeyRotation'],
  ...['DisableKeyRotation', 'UpdateAlias', 'UpdateKeyDescription', 'BindCloudResource'],
];

describe('a success that has nothing to tell', () => {
  it.each([
    ...silent.map((action) => [action, []] as const),
    ['CancelKeyArchive', ['ArchiveKey']] as const,
    ['UnbindCloudResource', ['BindCloudResource']] as const,
  ])('of %s has a RequestId alone', async (action, steps) => {
    const answer = await result(kms, action, paramsFor(action, await aKey(steps)));
    expect(Object.keys(answer)).toEqual(['RequestId']);
  });
});
