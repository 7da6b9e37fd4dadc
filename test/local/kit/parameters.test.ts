import { describe, expect, it } from '@jest/globals';
import {
  DescribeDataKeys,
  Encrypt,
  EncryptByWhiteBox,
  ImportKeyMaterial,
  maxPlaintextBytes,
  OverwriteWhiteBoxDeviceFingerprints,
  type Action,
} from '../../../src/contract/index.js';
import { KmsFailure } from '../../../src/local/model/failure.js';
import { readParameters } from '../../../src/local/kit/parameters.js';

const KeyId = '23e80852-1e38-11e9-b129-5cb9019b4b01';
const base64 = (bytes: number) => Buffer.alloc(bytes, 1).toString('base64');

/** `ok`, or the code of the refusal. */
const outcomeOf = ({ params }: Action, body: object): string => {
  try {
    readParameters(params, body);
    return 'ok';
  } catch (error) {
    if (error instanceof KmsFailure) return error.code;
    throw error;
  }
};

describe('a parameter of bytes', () => {
  it.each([
    ['ok', base64(1)],
    ['ok', base64(maxPlaintextBytes)],
    ['InvalidParameterValue.InvalidPlaintext', base64(maxPlaintextBytes + 1)],
    ['InvalidParameterValue.InvalidPlaintext', ''],
    ['InvalidParameterValue.InvalidPlaintext', 'not Base64'],
    ['InvalidParameterValue.InvalidPlaintext', 'QQ'],
    ['InvalidParameterValue.InvalidPlaintext', 'QR=='],
    ['InvalidParameterValue.InvalidPlaintext', 'QUJD\nQUJD'],
    ['InvalidParameter', 1],
  ])('gets %s for %#', (code, Plaintext) => {
    expect(outcomeOf(Encrypt, { KeyId, Plaintext })).toBe(code);
  });

  it('may require one length', () => {
    const encrypt = (length: number) =>
      outcomeOf(EncryptByWhiteBox, { KeyId, PlainText: base64(1), InitializationVector: base64(length) });
    expect([15, 16, 17].map(encrypt)).toEqual(['InvalidParameterValue', 'ok', 'InvalidParameterValue']);
  });

  it('is never repeated in a message', () => {
    expect(() => readParameters(Encrypt.params, { KeyId, Plaintext: 'canary!' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('canary') }),
    );
  });
});

describe('an encryption context', () => {
  it.each([
    ['ok', '{}'],
    ['ok', '{"purpose":"test"}'],
    ['ok', `{"a":"${'字'.repeat(1_016)}"}`],
    ['InvalidParameter', `{"a":"${'字'.repeat(1_017)}"}`],
    ['InvalidParameter', '[]'],
    ['InvalidParameter', '"text"'],
    ['InvalidParameter', 'null'],
    ['InvalidParameter', '{'],
    ['ok', ''],
  ])('gets %s for %#', (code, EncryptionContext) => {
    expect(outcomeOf(Encrypt, { KeyId, Plaintext: base64(1), EncryptionContext })).toBe(code);
  });
});

describe('a list', () => {
  const ids = Array.from({ length: 101 }, (_, each) =>
    KeyId.replace(/..$/, each.toString(16).padStart(2, '0')),
  );

  it('that is too long gets the code that its action documents', () => {
    expect(outcomeOf(DescribeDataKeys, { DataKeyIds: ids.slice(1) })).toBe('ok');
    expect(outcomeOf(DescribeDataKeys, { DataKeyIds: ids })).toBe('InvalidParameterValue');
    const Identity = '00000000-00000000000000-00000000000000-00000000000000-0000000000000000';
    const overwrite = (DeviceFingerprints: object[]) =>
      outcomeOf(OverwriteWhiteBoxDeviceFingerprints, { KeyId, DeviceFingerprints });
    expect(overwrite([])).toBe('ok');
    expect(overwrite(Array.from({ length: 200 }, () => ({ Identity })))).toBe('ok');
    expect(overwrite(Array.from({ length: 201 }, () => ({ Identity })))).toBe(
      'LimitExceeded.FingerprintsLimitExceeded',
    );
    expect(overwrite([{ Identity: 'nonsense' }])).toBe('InvalidParameterValue');
  });

  it('that repeats a data key gets DuplicatedDataKeyId', () => {
    expect(outcomeOf(DescribeDataKeys, { DataKeyIds: [KeyId, KeyId] })).toBe(
      'InvalidParameterValue.DuplicatedDataKeyId',
    );
  });
});

describe('a time', () => {
  it.each([
    ['ok', 0],
    ['ok', 2_147_443_200],
    ['InvalidParameter', 2_147_443_201],
    ['InvalidParameter', -1],
  ])('gets %s for %d', (code, ValidTo) => {
    const material = { EncryptedKeyMaterial: base64(256), ImportToken: 'token', KeyId };
    expect(outcomeOf(ImportKeyMaterial, { ...material, ValidTo })).toBe(code);
  });
});
