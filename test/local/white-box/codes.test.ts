import { describe, expect, it } from '@jest/globals';
import { actions, whiteBoxActions, whiteBoxStateActions } from '../../../src/contract/index.js';
import { useTestKms } from '../../support/servers/local-kms.js';
import { refusal, result, uniqueName } from '../../support/local/caller.js';
import { isCode } from '../../support/local/key-table.js';
import { whiteBoxParamsFor, createWhiteBoxKey, infoOf } from '../../support/local/white-box-calls.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';
import { testDocumentedCodes, type Cause, type Causes } from '../../support/local/code-suites.js';

const Identity = '0177ebba-5ad6930a52d808-ce5e6fbba2b001-c0ffee00c0ffee-75b7f7d2c8c68001';
const tag = { TagKey: 'env', TagValue: 'dev' };

const kms = useTestKms();

const newKey = () => createWhiteBoxKey(kms, uniqueName());

/** A region holds only 50 white-box keys. */
const remove = async (KeyId: string) => {
  await result(kms, 'DisableWhiteBoxKey', { KeyId });
  await result(kms, 'DeleteWhiteBoxKey', { KeyId });
};

const ids = (count: number) =>
  Array.from({ length: count }, (_, each) => unknownKeyId.replace(/..$/, String(each + 10)));
const withParams =
  (params: object): Cause =>
  (action) => ({ ...whiteBoxParamsFor(action, unknownKeyId), ...params });
const create =
  (params: object): Cause =>
  () => ({ Alias: 'refused', Algorithm: 'SM4', ...params });

const usual: Causes = {
  InvalidParameter: () => ({ KeyIds: ids(51) }),
  'InvalidParameterValue.InvalidKeyId': (action) => whiteBoxParamsFor(action, 'nonsense'),
  'InvalidParameterValue.DuplicatedKeyId': () => ({ KeyIds: [unknownKeyId, unknownKeyId] }),
  ResourceNotFound: (action) => whiteBoxParamsFor(action, unknownKeyId),
};

const special: Readonly<Record<string, Causes>> = {
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
      const KeyId = await newKey();
      await result(kms, 'DisableWhiteBoxKey', { KeyId });
      return whiteBoxParamsFor(action, KeyId);
    },
  },
  DeleteWhiteBoxKey: { FailedOperation: async (action) => whiteBoxParamsFor(action, await newKey()) },
  OverwriteWhiteBoxDeviceFingerprints: {
    InvalidParameterValue: withParams({ DeviceFingerprints: [{ Identity: 'nonsense' }] }),
    'LimitExceeded.FingerprintsLimitExceeded': withParams({
      DeviceFingerprints: Array.from({ length: 201 }, () => ({ Identity })),
    }),
  },
};

const excluded = [
  // Needs a full region: see white-box.test.ts.
  'LimitExceeded.KeyLimitExceeded',
  // No client can cause these in the local KMS: see decision 5.
  'InternalError',
  'InvalidParameterValue.TagsNotExisted',
  'ResourceUnavailable.NotPurchased',
  'UnauthorizedOperation',
];

const onWhiteBoxes = Object.keys(actions).filter((name) => /WhiteBox/.test(name));

describe('a documented code', () => {
  it('is tested for every action on white-box keys', () => {
    expect(onWhiteBoxes.sort()).toEqual(Object.keys(whiteBoxActions).sort());
  });

  testDocumentedCodes(kms, { actions: onWhiteBoxes, usual, special, excluded });
});

const KD = 'ResourceUnavailable.KeyDisabled';
const states = ['Enabled', 'Disabled'] as const;

/** The state after the action, or the code of the refusal. */
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

describe('the state table of white-box keys', () => {
  it("has every action of the contract's table except DeleteWhiteBoxKey", () => {
    const expected = whiteBoxStateActions.filter((action) => action !== 'DeleteWhiteBoxKey');
    expect(Object.keys(table)).toEqual(expect.arrayContaining(expected));
  });

  it.each(cells)('%s on a key in the state %s: %s', async (action, state, outcome) => {
    const KeyId = await newKey();
    if (state === 'Disabled') await result(kms, 'DisableWhiteBoxKey', { KeyId });
    const refused = isCode(outcome);
    if (refused) expect(await refusal(kms, action, whiteBoxParamsFor(action, KeyId))).toBe(outcome);
    else await result(kms, action, whiteBoxParamsFor(action, KeyId));
    expect(await infoOf(kms, KeyId)).toMatchObject({ Status: refused ? state : outcome });
    await remove(KeyId);
  });
});
