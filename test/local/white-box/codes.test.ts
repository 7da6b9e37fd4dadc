import { describe, expect, it } from '@jest/globals';
import { actions, whiteBoxActions, whiteBoxStateActions } from '../../../src/contract/index.js';
import { useTestKms } from '../../support/servers/local-kms.js';
import { refusal, result } from '../../support/local/caller.js';
import { isCode } from '../../support/local/key-table.js';
import { whiteBoxParamsFor, createWhiteBoxKey, infoOf } from '../../support/local/white-box-calls.js';
import { actionOf } from '../../support/fixtures/action-of.js';

const unknownId = '00000000-0000-0000-0000-000000000000';
const Identity = '0177ebba-5ad6930a52d808-ce5e6fbba2b001-c0ffee00c0ffee-75b7f7d2c8c68001';
const tag = { TagKey: 'env', TagValue: 'dev' };

const kms = await useTestKms();

let made = 0;
/** Deleted again by whoever is done with it, since a region holds few. */
const aKey = (): Promise<string> => {
  made += 1;
  return createWhiteBoxKey(kms, `key-${made}`);
};

const remove = async (KeyId: string) => {
  await result(kms, 'DisableWhiteBoxKey', { KeyId });
  await result(kms, 'DeleteWhiteBoxKey', { KeyId });
};

/** What a client does so that the action is refused with the code: gives the parameters of the last call. */
type Cause = (action: string) => object | Promise<object>;

const ids = (count: number) =>
  Array.from({ length: count }, (_, each) => unknownId.replace(/..$/, String(each + 10)));
const withParams =
  (params: object): Cause =>
  (action) => ({ ...whiteBoxParamsFor(action, unknownId), ...params });
const create =
  (params: object): Cause =>
  () => ({ Alias: 'refused', Algorithm: 'SM4', ...params });

const usual: Readonly<Record<string, Cause>> = {
  InvalidParameter: () => ({ KeyIds: ids(51) }),
  'InvalidParameterValue.InvalidKeyId': (action) => whiteBoxParamsFor(action, 'nonsense'),
  'InvalidParameterValue.DuplicatedKeyId': () => ({ KeyIds: [unknownId, unknownId] }),
  ResourceNotFound: (action) => whiteBoxParamsFor(action, unknownId),
};

const special: Readonly<Record<string, Readonly<Record<string, Cause>>>> = {
  CreateWhiteBoxKey: {
    InvalidParameterValue: create({ Algorithm: 'AES_128' }),
    'InvalidParameterValue.AliasAlreadyExists': async () => {
      await createWhiteBoxKey(kms, 'taken');
      return { Alias: 'taken', Algorithm: 'SM4' };
    },
    'InvalidParameterValue.InvalidAlias': create({ Alias: '-' }),
    'InvalidParameterValue.TagKeysDuplicated': create({ Tags: [tag, tag] }),
  },
  DescribeWhiteBoxKeyDetails: { InvalidParameterValue: () => ({ KeyStatus: 2 }) },
  EncryptByWhiteBox: {
    InvalidParameterValue: withParams({ InitializationVector: 'AAAA' }),
    'ResourceUnavailable.KeyDisabled': async (action) => {
      const KeyId = await aKey();
      await result(kms, 'DisableWhiteBoxKey', { KeyId });
      return whiteBoxParamsFor(action, KeyId);
    },
  },
  DeleteWhiteBoxKey: { FailedOperation: async (action) => whiteBoxParamsFor(action, await aKey()) },
  OverwriteWhiteBoxDeviceFingerprints: {
    InvalidParameterValue: withParams({ DeviceFingerprints: [{ Identity: 'nonsense' }] }),
    'LimitExceeded.FingerprintsLimitExceeded': withParams({
      DeviceFingerprints: Array.from({ length: 201 }, () => ({ Identity })),
    }),
  },
};

/** Codes that no client can cause here, whatever it does. */
const never = [
  'InternalError',
  'InvalidParameterValue.TagsNotExisted',
  'ResourceUnavailable.NotPurchased',
  'UnauthorizedOperation',
];

const onWhiteBoxes = Object.keys(actions).filter((name) => /WhiteBox/.test(name));

/** KeyLimitExceeded has a test of its own in white-box.test.ts, since it takes a full region. */
const pairs = onWhiteBoxes.flatMap((action) =>
  actionOf(action)
    .errors.filter((code) => !never.includes(code) && code !== 'LimitExceeded.KeyLimitExceeded')
    .map((code) => [action, code] as const),
);

describe('a documented code', () => {
  it('is looked for in every action on white-box keys', () => {
    expect(onWhiteBoxes.sort()).toEqual(Object.keys(whiteBoxActions).sort());
  });

  it.each(pairs)('of %s can be caused: %s', async (action, code) => {
    const cause = special[action]?.[code] ?? usual[code];
    if (!cause) throw new Error('Nothing causes it');
    expect(await refusal(kms, action, await cause(action))).toBe(code);
  });
});

const KD = 'ResourceUnavailable.KeyDisabled';
const states = ['Enabled', 'Disabled'] as const;

/** The state in which the action leaves the key, or the code with which it refuses. */
// prettier-ignore
const table: Readonly<Record<string, readonly [string, string]>> = {
  //                                     Enabled            Disabled
  EncryptByWhiteBox:                   [ 'Enabled',         KD ],
  EnableWhiteBoxKey:                   [ 'Enabled',         'Enabled' ],
  EnableWhiteBoxKeys:                  [ 'Enabled',         'Enabled' ],
  DisableWhiteBoxKey:                  [ 'Disabled',        'Disabled' ],
  DisableWhiteBoxKeys:                 [ 'Disabled',        'Disabled' ],
  DescribeWhiteBoxKey:                 [ 'Enabled',         'Disabled' ],
  DescribeWhiteBoxDecryptKey:          [ 'Enabled',         'Disabled' ],
  DescribeWhiteBoxDeviceFingerprints:  [ 'Enabled',         'Disabled' ],
  OverwriteWhiteBoxDeviceFingerprints: [ 'Enabled',         'Disabled' ],
};

const cells = Object.entries(table).flatMap(([action, row]) =>
  states.map((state, index) => [action, state, row[index] ?? ''] as const),
);

describe('the table of states of white-box keys', () => {
  it('has every action of the contract that asks for the state, but the one that deletes', () => {
    const asking = whiteBoxStateActions.filter((action) => action !== 'DeleteWhiteBoxKey');
    expect(Object.keys(table)).toEqual(expect.arrayContaining(asking));
  });

  it.each(cells)('%s on a key that is %s: %s', async (action, state, outcome) => {
    const KeyId = await aKey();
    if (state === 'Disabled') await result(kms, 'DisableWhiteBoxKey', { KeyId });
    const refused = isCode(outcome);
    if (refused) expect(await refusal(kms, action, whiteBoxParamsFor(action, KeyId))).toBe(outcome);
    else await result(kms, action, whiteBoxParamsFor(action, KeyId));
    expect(await infoOf(kms, KeyId)).toMatchObject({ Status: refused ? state : outcome });
    await remove(KeyId);
  });
});
