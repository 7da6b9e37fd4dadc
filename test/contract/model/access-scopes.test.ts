import { describe, expect, it } from '@jest/globals';
import { accessScopes, actions, type AccessScope } from '../../../src/contract/index.js';

/** Written independently of the contract, from what each action does. All others manage keys: kms:manage. */
const expected: Readonly<Partial<Record<AccessScope, readonly string[]>>> = {
  'kms:read': [
    'DescribeDataKey',
    'DescribeDataKeys',
    'DescribeKey',
    'DescribeKeys',
    'DescribeWhiteBoxDeviceFingerprints',
    'DescribeWhiteBoxKey',
    'DescribeWhiteBoxKeyDetails',
    'DescribeWhiteBoxServiceStatus',
    'GetKeyRotationStatus',
    'GetPublicKey',
    'GetRegions',
    'GetServiceStatus',
    'ListAlgorithms',
    'ListDataKeyDetail',
    'ListDataKeys',
    'ListKeyDetail',
    'ListKeys',
  ],
  'kms:use': [
    'AsymmetricRsaDecrypt',
    'AsymmetricSm2Decrypt',
    'Decrypt',
    'DescribeWhiteBoxDecryptKey',
    'Encrypt',
    'EncryptByWhiteBox',
    'GenerateDataKey',
    'GenerateRandom',
    'GetDataKeyCiphertextBlob',
    'GetDataKeyPlaintext',
    'ImportDataKey',
    'PostQuantumCryptoDecrypt',
    'PostQuantumCryptoEncrypt',
    'PostQuantumCryptoSign',
    'PostQuantumCryptoVerify',
    'ReEncrypt',
    'SignByAsymmetricKey',
    'VerifyByAsymmetricKey',
  ],
  'kms:destroy': [
    'DeleteImportedKeyMaterial',
    'DeleteWhiteBoxKey',
    'ScheduleDataKeyDeletion',
    'ScheduleKeyDeletion',
  ],
  'kms:admin': ['BindCloudResource', 'UnbindCloudResource'],
};

describe('the scope of an action', () => {
  const scopeOf = (name: string): AccessScope =>
    accessScopes.find((scope) => expected[scope]?.includes(name)) ?? 'kms:manage';

  it('is as listed in this file, and kms:manage for every action that is not', () => {
    const all = Object.values(actions);
    const listed = Object.values(expected).flat();
    expect(Object.fromEntries(all.map(({ name, scope }) => [name, scope]))).toEqual(
      Object.fromEntries([...all.map(({ name }) => name), ...listed].map((name) => [name, scopeOf(name)])),
    );
  });

  it('is not kms:read if the action writes, or takes or returns a secret', () => {
    for (const { scope, kind, params, result } of Object.values(actions)) {
      const secret = [...Object.values(params), ...Object.values(result)].some((field) => field.secret);
      if (kind === 'write' || secret) expect(scope).not.toBe('kms:read');
    }
  });
});
