import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { cryptographyActions } from '../../../src/contract/index.js';
import { handlerOf } from '../../../src/local/server/dispatch.js';
import { paramsFor } from '../../support/local/action-params.js';
import { createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import { importParams, base64, encrypt, importMaterial } from '../../support/local/cryptography.js';
import { cryptography } from '../../support/local/key-table.js';
import { useTimedKms, day } from '../../support/local/timed-kms.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';
import {
  testDocumentedCodes,
  testParameters,
  type Cause,
  type Causes,
} from '../../support/local/code-suites.js';

const kms = useTimedKms();

const newKey = (params: object = {}): Promise<string> => createKey(kms, uniqueName(), { ...params });

const kindOf = (action: string): object => {
  if (/Import/.test(action)) return { Type: 2 };
  if (/Rsa/.test(action)) return { KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048' };
  if (/Sm2/.test(action)) return { KeyUsage: 'ASYMMETRIC_DECRYPT_SM2' };
  return /Asymmetric|PublicKey/.test(action) ? { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' } : {};
};

const byCiphertext: readonly string[] = ['Decrypt', 'ReEncrypt'];

/** Runs `steps` on a new key. The key is named by its id, or by a ciphertext made before the steps. */
const after =
  (steps: readonly string[], more: object = {}): Cause =>
  async (action) => {
    const KeyId = await newKey(kindOf(action));
    const params = byCiphertext.includes(action)
      ? { CiphertextBlob: await encrypt(kms, KeyId, 'secret') }
      : paramsFor(action, KeyId);
    for (const step of steps) await result(kms, step, paramsFor(step, KeyId));
    return { ...params, ...more };
  };

const deleted: Cause = async (action) => {
  const params = await after(['DisableKey', 'ScheduleKeyDeletion'])(action);
  kms.advance(7 * day);
  return params;
};

const external = async (): Promise<string> => {
  const keyId = await newKey({ Type: 2 });
  await importMaterial(kms, keyId, Buffer.alloc(32, 1));
  return keyId;
};

const badKey = { EncryptionPublicKey: 'not a key' };

const usual: Causes = {
  InvalidParameter: (action) =>
    byCiphertext.includes(action) ? { CiphertextBlob: 1 } : { ...paramsFor(action, unknownKeyId), KeyId: 1 },
  'InvalidParameterValue.InvalidKeyId': (action) => paramsFor(action, 'nonsense'),
  'InvalidParameterValue.InvalidCiphertext': () => ({ CiphertextBlob: 'nonsense' }),
  'InvalidParameterValue.InvalidPlaintext': after([], { Plaintext: base64(Buffer.alloc(4_097)) }),
  'InvalidParameterValue.InvalidHsmClusterId': after([], { HsmClusterId: 'cls-hsm-1' }),
  'InvalidParameterValue.InvalidKeyUsage': async (action) =>
    paramsFor(action, await newKey(kindOf('GetPublicKey'))),
  'FailedOperation.EncryptionError': after([], badKey),
  'FailedOperation.DecryptError': after([]),
  'ResourceUnavailable.CmkNotFound': (action) =>
    byCiphertext.includes(action) ? deleted(action) : paramsFor(action, unknownKeyId),
  'ResourceUnavailable.CmkArchived': after(['ArchiveKey']),
  'ResourceUnavailable.CmkDisabled': after(['DisableKey']),
  'ResourceUnavailable.CmkStateNotSupport': after(['DisableKey']),
  'ResourceUnavailable.KeyPendingDelete': after(['DisableKey', 'ScheduleKeyDeletion']),
  'UnsupportedOperation.NotExternalCmk': async (action) => paramsFor(action, await newKey()),
};

const special: Readonly<Record<string, Causes>> = {
  ReEncrypt: {
    'InvalidParameterValue.InvalidKeyId': after([], { DestinationKeyId: 'nonsense' }),
  },
  GenerateRandom: { InvalidParameter: () => ({ NumberOfBytes: 0 }) },
  SignByAsymmetricKey: { MissingParameter: () => ({ KeyId: unknownKeyId }) },
  VerifyByAsymmetricKey: { InvalidParameterValue: after([], { Algorithm: 'SM2DSA' }) },
  ImportKeyMaterial: {
    'InvalidParameter.DecryptMaterialError': async () => ({
      ...(await importParams(kms, await newKey({ Type: 2 }), randomBytes(32))),
      EncryptedKeyMaterial: '',
    }),
    'InvalidParameterValue.MaterialNotMatch': async () =>
      importParams(kms, await external(), randomBytes(32)),
    'ResourceUnavailable.CmkStateNotSupport': async (action) => {
      const keyId = await external();
      await result(kms, 'DisableKey', { KeyId: keyId });
      return paramsFor(action, keyId);
    },
    'ResourceUnavailable.TokenExpired': async () => {
      const params = await importParams(kms, await newKey({ Type: 2 }), randomBytes(32));
      kms.advance(day);
      return params;
    },
  },
  DeleteImportedKeyMaterial: {
    'FailedOperation.CmkUsedByCloudProduct': async (action) => {
      const keyId = await external();
      await result(kms, 'BindCloudResource', paramsFor('BindCloudResource', keyId));
      return paramsFor(action, keyId);
    },
    'ResourceUnavailable.CmkStateNotSupport': async (action) => paramsFor(action, await newKey({ Type: 2 })),
  },
  GenerateDataKey: {
    InvalidParameter: after([], { KeySpec: undefined }),
    'InvalidParameterValue.InvalidKeyUsage': async (action) =>
      paramsFor(action, await newKey(kindOf('GetPublicKey'))),
  },
};

const excluded = [
  // No client can cause these in the local KMS: see decision 5.
  'AuthFailure',
  'InternalError',
  'UnauthorizedOperation',
  'UnsupportedOperation.ServiceTemporaryUnavailable',
  'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion',
  // Codes about data keys that KMS stores: see data-keys/codes.test.ts.
  'GenerateDataKey FailedOperation.TaggingError',
  'GenerateDataKey InvalidParameterValue.DataKeyNameAlreadyExists',
  'GenerateDataKey InvalidParameterValue.InvalidDataKeyName',
  'GenerateDataKey InvalidParameterValue.InvalidType',
  'GenerateDataKey InvalidParameterValue.TagKeysDuplicated',
  'GenerateDataKey InvalidParameterValue.TagsNotExisted',
  'GenerateDataKey LimitExceeded.CmkLimitExceeded',
  'GenerateDataKey LimitExceeded.DataKeyLimitExceeded',
];

const testedActions = [...Object.keys(cryptography), 'GenerateRandom'];

describe('a documented code', () => {
  it('is tested for every action of symmetric and asymmetric cryptography, and of key material', () => {
    const names = Object.keys(cryptographyActions).filter((name) => !name.startsWith('PostQuantum'));
    expect(testedActions).toEqual(expect.arrayContaining(names));
    for (const name of testedActions) expect(handlerOf(name)).toBeDefined();
    expect(testedActions).toHaveLength(13);
  });

  testDocumentedCodes(kms, { actions: testedActions, usual, special, excluded });
});

const requiredParams = (action: string): Readonly<Record<string, unknown>> => {
  if (byCiphertext.includes(action)) return { CiphertextBlob: 'nonsense' };
  return action === 'GenerateRandom' ? { NumberOfBytes: 1 } : paramsFor(action, unknownKeyId);
};

describe.each(testedActions)('%s', (action) => {
  testParameters(kms, action, requiredParams(action));
});

describe('a key', () => {
  it.each(Object.keys(cryptography))('is found by %s only in its own region', async (action) => {
    expect(await refusal(kms, action, await after([])(action), { region: 'ap-seoul' })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });
});
