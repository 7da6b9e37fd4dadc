/** Every bound that the manual documents for a parameter. The numbers are written from the manual, not from the contract. */
import { describe, expect, it } from '@jest/globals';
import { isActionName } from '../../../src/contract/index.js';
import { KmsFailure } from '../../../src/local/model/failure.js';
import { readParameters } from '../../../src/local/kit/parameters.js';
import { actionOf } from '../../support/fixtures/action-of.js';

const id = '23e80852-1e38-11e9-b129-5cb9019b4b01';
const bytes = (length: number) => Buffer.alloc(length, 1).toString('base64');
const ascii = (length: number) => 'a'.repeat(length);
/** Three bytes each in UTF-8. */
const chinese = (length: number) => '字'.repeat(length);
const number = (value: number) => value;
const ids = (count: number) =>
  Array.from({ length: count }, (_, each) => id.replace(/.{3}$/, String(each).padStart(3, '0')));
const context = (length: number) => `{"a":"${chinese(length - 8)}"}`;
const tail = '-00000000000000-00000000000000-00000000000000-0000000000000000';
const devices = (count: number) =>
  Array.from({ length: count }, (_, each) => ({ Identity: String(each).padStart(8, '0') + tail }));

/** Makes a value of a size. */
type Make = (size: number) => unknown;

const IP = 'InvalidParameter';
const IPV = 'InvalidParameterValue';
const plain = 'InvalidParameterValue.InvalidPlaintext';
const alias = 'InvalidParameterValue.InvalidAlias';
const days = 'InvalidParameter.InvalidPendingWindowInDays';

type Bound = readonly [
  action: string,
  param: string,
  make: Make,
  least: number | undefined,
  most: number,
  code: string,
];

// prettier-ignore
const bounds: readonly Bound[] = [
  ['Encrypt',                             'Plaintext',                    bytes,   1,         4_096,         plain],
  ['PostQuantumCryptoEncrypt',            'PlainText',                    bytes,   1,         4_096,         plain],
  ['EncryptByWhiteBox',                   'PlainText',                    bytes,   undefined, 4_096,         IPV],
  ['EncryptByWhiteBox',                   'InitializationVector',         bytes,   16,        16,            IPV],
  ['SignByAsymmetricKey',                 'Message',                      bytes,   undefined, 4_096,         IP],
  ['VerifyByAsymmetricKey',               'Message',                      bytes,   undefined, 4_096,         IP],
  ['PostQuantumCryptoSign',               'Message',                      bytes,   undefined, 4_096,         IP],
  ['PostQuantumCryptoVerify',             'Message',                      bytes,   undefined, 4_096,         IP],
  ['AsymmetricSm2Decrypt',                'Ciphertext',                   bytes,   undefined, 256,           IP],
  ['GenerateRandom',                      'NumberOfBytes',                number,  1,         1_024,         IP],
  ['GenerateDataKey',                     'NumberOfBytes',                number,  1,         1_024,         IP],
  ['Encrypt',                             'EncryptionContext',            context, undefined, 1_024,         IP],
  ['Decrypt',                             'EncryptionContext',            context, undefined, 1_024,         IP],
  ['GenerateDataKey',                     'EncryptionContext',            context, undefined, 1_024,         IP],
  ['ReEncrypt',                           'SourceEncryptionContext',      context, undefined, 1_024,         IP],
  ['ReEncrypt',                           'DestinationEncryptionContext', context, undefined, 1_024,         IP],
  ['CreateKey',                           'Alias',                        ascii,   1,         60,            alias],
  ['UpdateAlias',                         'Alias',                        ascii,   1,         60,            alias],
  ['CreateWhiteBoxKey',                   'Alias',                        ascii,   1,         60,            alias],
  ['CreateKey',                           'Description',                  ascii,   undefined, 1_024,         IP],
  ['UpdateKeyDescription',                'Description',                  ascii,   undefined, 1_024,         IP],
  ['UpdateKeyDescription',                'Description',                  chinese, undefined, 341,           IP],
  ['CreateWhiteBoxKey',                   'Description',                  ascii,   undefined, 1_024,         IPV],
  ['GenerateDataKey',                     'Description',                  ascii,   undefined, 100,           IP],
  ['ImportDataKey',                       'Description',                  chinese, undefined, 33,            IP],
  ['UpdateDataKeyDescription',            'Description',                  ascii,   undefined, 100,           IP],
  ['EnableKeyRotation',                   'RotateDays',                   number,  7,         365,           IPV],
  ['ScheduleKeyDeletion',                 'PendingWindowInDays',          number,  7,         30,            days],
  ['ScheduleDataKeyDeletion',             'PendingWindowInDays',          number,  7,         30,            days],
  ['ImportKeyMaterial',                   'ValidTo',                      number,  0,         2_147_443_200, IP],
  ['ListKeys',                            'Limit',                        number,  0,         200,           IP],
  ['ListKeyDetail',                       'Limit',                        number,  0,         200,           IP],
  ['ListDataKeys',                        'Limit',                        number,  0,         200,           IPV],
  ['ListDataKeyDetail',                   'Limit',                        number,  0,         200,           IP],
  ['ListKeyDetail',                       'KeyState',                     number,  0,         5,             IP],
  ['ListDataKeyDetail',                   'KeyState',                     number,  0,         3,             IP],
  ['ListKeyDetail',                       'Role',                         number,  0,         1,             IP],
  ['ListKeyDetail',                       'OrderType',                    number,  0,         1,             IP],
  ['DescribeWhiteBoxKeyDetails',          'KeyStatus',                    number,  0,         1,             IPV],
  ['GenerateDataKey',                     'IsHostedByKms',                number,  0,         1,             IP],
  ['ImportDataKey',                       'ImportType',                   number,  1,         2,             'InvalidParameterValue.InvalidType'],
  ['CreateKey',                           'Type',                         number,  1,         2,             'InvalidParameterValue.InvalidType'],
  ['DescribeKeys',                        'KeyIds',                       ids,     1,         100,           IP],
  ['EnableKeys',                          'KeyIds',                       ids,     1,         100,           IP],
  ['DisableKeys',                         'KeyIds',                       ids,     1,         100,           IP],
  ['DescribeDataKeys',                    'DataKeyIds',                   ids,     undefined, 100,           IPV],
  ['EnableDataKeys',                      'DataKeyIds',                   ids,     undefined, 100,           IPV],
  ['DisableDataKeys',                     'DataKeyIds',                   ids,     undefined, 100,           IPV],
  ['EnableWhiteBoxKeys',                  'KeyIds',                       ids,     1,         50,            IP],
  ['DisableWhiteBoxKeys',                 'KeyIds',                       ids,     1,         50,            IP],
  ['OverwriteWhiteBoxDeviceFingerprints', 'DeviceFingerprints',           devices, undefined, 200,           'LimitExceeded.FingerprintsLimitExceeded'],
];

/** `ok`, or the code of the refusal. Only the one parameter is read. */
const outcomeOf = (action: string, param: string, value: unknown): string => {
  if (!isActionName(action)) throw new Error(`${action} is no action`);
  const field = actionOf(action).params[param];
  if (!field) throw new Error(`${action} has no ${param}`);
  try {
    readParameters({ [param]: field }, { [param]: value });
    return 'ok';
  } catch (error) {
    if (error instanceof KmsFailure) return error.code;
    throw error;
  }
};

describe('the documented bounds of a parameter', () => {
  it.each(bounds)('%s %s', (action, param, make, least, most, code) => {
    const outcome = (size: number) => outcomeOf(action, param, make(size));
    expect(outcome(most)).toBe('ok');
    expect(outcome(most + 1)).toBe(code);
    if (least === undefined) return;
    expect(outcome(least)).toBe('ok');
    expect(outcome(least - 1)).toBe(code);
  });
});
