import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { handlerOf } from '../../../src/local/server/dispatch.js';
import { paramsFor } from '../../support/local/action-params.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { importParams, base64, encrypt, importMaterial } from '../../support/local/cryptography.js';
import { cryptography } from '../../support/local/key-table.js';
import { useTimedKms, day } from '../../support/local/timed-kms.js';
import { actionOf } from '../../support/fixtures/action-of.js';

const unknownId = '00000000-0000-0000-0000-000000000000';

const kms = await useTimedKms();

let made = 0;
const aKey = async (params: object = {}, steps: readonly string[] = []): Promise<string> => {
  made += 1;
  const keyId = await createKey(kms, `key-${made}`, { ...params });
  for (const step of steps) await result(kms, step, paramsFor(step, keyId));
  return keyId;
};

const kindOf = (action: string): object => {
  if (/Import/.test(action)) return { Type: 2 };
  if (/Rsa/.test(action)) return { KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048' };
  if (/Sm2/.test(action)) return { KeyUsage: 'ASYMMETRIC_DECRYPT_SM2' };
  return /Asymmetric|PublicKey/.test(action) ? { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' } : {};
};

type Cause = (action: string) => object | Promise<object>;

const byCiphertext: readonly string[] = ['Decrypt', 'ReEncrypt'];

/** What the action is asked about a key: by its id, or by a ciphertext of it that is made before `steps` are. */
const after =
  (steps: readonly string[], more: object = {}): Cause =>
  async (action) => {
    const KeyId = await aKey(kindOf(action));
    const params = byCiphertext.includes(action)
      ? { CiphertextBlob: await encrypt(kms, KeyId, 'secret') }
      : paramsFor(action, KeyId);
    for (const step of steps) await result(kms, step, paramsFor(step, KeyId));
    return { ...params, ...more };
  };

const gone: Cause = async (action) => {
  const params = await after(['DisableKey', 'ScheduleKeyDeletion'])(action);
  kms.advance(7 * day);
  return params;
};

const external = async (): Promise<string> => {
  const keyId = await aKey({ Type: 2 });
  await importMaterial(kms, keyId, Buffer.alloc(32, 1));
  return keyId;
};

const badKey = { EncryptionPublicKey: 'no key' };

/** Causes by code, for every action that has no other of its own below. */
const usual: Readonly<Record<string, Cause>> = {
  InvalidParameter: (action) =>
    byCiphertext.includes(action) ? { CiphertextBlob: 1 } : { ...paramsFor(action, unknownId), KeyId: 1 },
  'InvalidParameterValue.InvalidKeyId': (action) => paramsFor(action, 'nonsense'),
  'InvalidParameterValue.InvalidCiphertext': () => ({ CiphertextBlob: 'nonsense' }),
  'InvalidParameterValue.InvalidPlaintext': after([], { Plaintext: base64(Buffer.alloc(4_097)) }),
  'InvalidParameterValue.InvalidHsmClusterId': after([], { HsmClusterId: 'cls-hsm-1' }),
  'InvalidParameterValue.InvalidKeyUsage': async (action) =>
    paramsFor(action, await aKey(kindOf('GetPublicKey'))),
  'FailedOperation.EncryptionError': after([], badKey),
  'FailedOperation.DecryptError': after([]),
  'ResourceUnavailable.CmkNotFound': (action) =>
    byCiphertext.includes(action) ? gone(action) : paramsFor(action, unknownId),
  'ResourceUnavailable.CmkArchived': after(['ArchiveKey']),
  'ResourceUnavailable.CmkDisabled': after(['DisableKey']),
  'ResourceUnavailable.CmkStateNotSupport': after(['DisableKey']),
  'ResourceUnavailable.KeyPendingDelete': after(['DisableKey', 'ScheduleKeyDeletion']),
  'UnsupportedOperation.NotExternalCmk': async (action) => paramsFor(action, await aKey()),
};

const special: Readonly<Record<string, Readonly<Record<string, Cause>>>> = {
  ReEncrypt: {
    'InvalidParameterValue.InvalidKeyId': after([], { DestinationKeyId: 'nonsense' }),
  },
  GenerateRandom: { InvalidParameter: () => ({ NumberOfBytes: 0 }) },
  SignByAsymmetricKey: { MissingParameter: () => ({ KeyId: unknownId }) },
  VerifyByAsymmetricKey: { InvalidParameterValue: after([], { Algorithm: 'SM2DSA' }) },
  ImportKeyMaterial: {
    'InvalidParameter.DecryptMaterialError': async () => ({
      ...(await importParams(kms, await aKey({ Type: 2 }), randomBytes(32))),
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
      const params = await importParams(kms, await aKey({ Type: 2 }), randomBytes(32));
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
    'ResourceUnavailable.CmkStateNotSupport': async (action) => paramsFor(action, await aKey({ Type: 2 })),
  },
  GenerateDataKey: {
    InvalidParameter: after([], { KeySpec: undefined }),
    'InvalidParameterValue.InvalidKeyUsage': async (action) =>
      paramsFor(action, await aKey(kindOf('GetPublicKey'))),
  },
};

/** Codes that no client can cause here, whatever it does: see the decision on what the local KMS chooses. */
const never = [
  'AuthFailure',
  'InternalError',
  'UnauthorizedOperation',
  'UnsupportedOperation.ServiceTemporaryUnavailable',
  'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion',
];

/** These belong to data keys that KMS keeps. */
const ofKeptDataKeys = [
  'FailedOperation.TaggingError',
  'InvalidParameterValue.DataKeyNameAlreadyExists',
  'InvalidParameterValue.InvalidDataKeyName',
  'InvalidParameterValue.InvalidType',
  'InvalidParameterValue.TagKeysDuplicated',
  'InvalidParameterValue.TagsNotExisted',
  'LimitExceeded.CmkLimitExceeded',
  'LimitExceeded.DataKeyLimitExceeded',
];

const carriedOut = [...Object.keys(cryptography), 'GenerateRandom'];

const pairs = carriedOut.flatMap((action) =>
  actionOf(action)
    .errors.filter((code) => !never.includes(code))
    .filter((code) => action !== 'GenerateDataKey' || !ofKeptDataKeys.includes(code))
    .map((code) => [action, code] as const),
);

describe('a documented code', () => {
  it('is looked for in every action of symmetric and asymmetric keys, and of their import', () => {
    for (const name of carriedOut) expect(handlerOf(name)).toBeDefined();
    expect(carriedOut).toHaveLength(13);
  });

  it.each(pairs)('of %s can be caused: %s', async (action, code) => {
    const cause = special[action]?.[code] ?? usual[code];
    if (!cause) throw new Error('Nothing causes it');
    expect(await refusal(kms, action, await cause(action))).toBe(code);
  });
});

const wellFormed = (action: string): Readonly<Record<string, unknown>> => {
  if (byCiphertext.includes(action)) return { CiphertextBlob: 'nonsense' };
  return action === 'GenerateRandom' ? { NumberOfBytes: 1 } : paramsFor(action, unknownId);
};

describe.each(carriedOut)('%s', (action) => {
  it('refuses a parameter that it does not have', async () => {
    expect(await refusal(kms, action, { ...wellFormed(action), Nonsense: 1 })).toBe('UnknownParameter');
    const params = { ...wellFormed(action), MemberAccount: { MemberUin: 700002334915881 } };
    expect(await refusal(kms, action, params)).toBe('UnknownParameter');
  });

  const required = Object.entries(actionOf(action).params).flatMap(([name, field]) =>
    field.required ? [name] : [],
  );

  it.each(required)('needs the parameter %s', async (missing) => {
    const rest = Object.entries(wellFormed(action)).filter(([name]) => name !== missing);
    expect(await refusal(kms, action, Object.fromEntries(rest))).toBe('MissingParameter');
  });
});

describe('a key', () => {
  it.each(Object.keys(cryptography))('is found by %s in its own region alone', async (action) => {
    expect(await refusal(kms, action, await after([])(action), { region: 'ap-seoul' })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });
});
