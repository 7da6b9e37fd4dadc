import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createKey, refusal, result, stateOf } from '../../support/local/caller.js';
import { isCode, postQuantum, states } from '../../support/local/key-table.js';
import { useTimedKms } from '../../support/local/timed-kms.js';
import { actionOf } from '../../support/fixtures/action-of.js';

const unknownId = '00000000-0000-0000-0000-000000000000';
const text = Buffer.from('of the test').toString('base64');

const kms = await useTimedKms();

let made = 0;
const aKey = (params: object = {}): Promise<string> => {
  made += 1;
  return createKey(kms, `key-${made}`, { ...params });
};

/** What the action is asked for a key, while the key still allows what must come before. */
const prepared = async (action: string, KeyId: string): Promise<object> => {
  switch (action) {
    case 'PostQuantumCryptoEncrypt':
      return { KeyId, PlainText: text };
    case 'PostQuantumCryptoDecrypt': {
      const { CiphertextBlob } = await result(kms, 'PostQuantumCryptoEncrypt', { KeyId, PlainText: text });
      return { CiphertextBlob };
    }
    case 'PostQuantumCryptoSign':
      return { KeyId, Message: text };
    default: {
      const { Signature } = await result(kms, 'PostQuantumCryptoSign', { KeyId, Message: text });
      return { KeyId, Message: text, SignatureValue: Signature };
    }
  }
};

const importMaterial = async (KeyId: string) => {
  const wrapping = { WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_2048' };
  const { ImportToken, PublicKey } = await result(kms, 'GetParametersForImport', { KeyId, ...wrapping });
  const der = Buffer.from(String(PublicKey), 'base64');
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const wrapped = publicEncrypt({ key, padding, oaepHash: 'sha256' }, Buffer.alloc(32, 7));
  const given = { KeyId, ImportToken, EncryptedKeyMaterial: wrapped.toString('base64') };
  await result(kms, 'ImportKeyMaterial', given);
};

const into: Readonly<Record<string, readonly string[]>> = {
  Enabled: [],
  Disabled: ['DisableKey'],
  Archived: ['ArchiveKey'],
  PendingDelete: ['DisableKey', 'ScheduleKeyDeletion'],
  PendingImport: ['DeleteImportedKeyMaterial'],
};

const through = async (KeyId: string, steps: readonly string[]) => {
  for (const step of steps) {
    await result(kms, step, { KeyId, ...(step === 'ScheduleKeyDeletion' ? { PendingWindowInDays: 7 } : {}) });
  }
};

const cells = Object.entries(postQuantum).flatMap(([action, row]) =>
  states.map((state, index) => [action, state, row[index] ?? ''] as const),
);

describe('post-quantum cryptography', () => {
  it.each(cells)('%s by a key that is %s: %s', async (action, state, outcome) => {
    const external = state === 'PendingImport';
    const KeyId = await aKey(external ? { Type: 2 } : {});
    if (external) await importMaterial(KeyId);
    const asked = await prepared(action, KeyId);
    await through(KeyId, into[state] ?? []);
    if (isCode(outcome)) expect(await refusal(kms, action, asked)).toBe(outcome);
    else await result(kms, action, asked);
    expect(await stateOf(kms, KeyId)).toBe(state);
  });

  it.each(Object.entries(postQuantum))(
    '%s by a key that was enabled without its material is refused as while it waits for that, until it is back',
    async (action, row) => {
      const KeyId = await aKey({ Type: 2 });
      await importMaterial(KeyId);
      const asked = await prepared(action, KeyId);
      await through(KeyId, [
        'DeleteImportedKeyMaterial',
        'ScheduleKeyDeletion',
        'CancelKeyDeletion',
        'EnableKey',
      ]);
      expect(await refusal(kms, action, asked)).toBe(row[4]);
      await importMaterial(KeyId);
      await result(kms, action, asked);
    },
  );
});

/** What a client does so that the action is refused with the code: gives the parameters of the last call. */
type Cause = (action: string) => object | Promise<object>;

const withParams =
  (params: object): Cause =>
  (action) => ({
    KeyId: unknownId,
    ...(action === 'PostQuantumCryptoEncrypt' ? { PlainText: text } : { Message: text }),
    ...(action === 'PostQuantumCryptoVerify' ? { SignatureValue: text } : {}),
    ...params,
  });
const after =
  (steps: readonly string[]): Cause =>
  async (action) => {
    const KeyId = await aKey();
    const asked = await prepared(action, KeyId);
    await through(KeyId, steps);
    return asked;
  };

const usual: Readonly<Record<string, Cause>> = {
  InvalidParameter: withParams({ KeyId: 1 }),
  MissingParameter: () => ({ KeyId: unknownId }),
  'InvalidParameterValue.InvalidKeyId': withParams({ KeyId: 'nonsense' }),
  'InvalidParameterValue.InvalidPlaintext': withParams({ PlainText: 'no Base64' }),
  'InvalidParameterValue.InvalidCiphertext': () => ({ CiphertextBlob: 'nonsense' }),
  'ResourceUnavailable.CmkNotFound': withParams({}),
  'ResourceUnavailable.CmkDisabled': after(['DisableKey']),
  'ResourceUnavailable.CmkArchived': after(['ArchiveKey']),
  'ResourceUnavailable.CmkStateNotSupport': after(['DisableKey']),
};

const special: Readonly<Record<string, Readonly<Record<string, Cause>>>> = {
  PostQuantumCryptoDecrypt: {
    InvalidParameter: () => ({ CiphertextBlob: 1 }),
    'FailedOperation.EncryptionError': async (action) => ({
      ...(await prepared(action, await aKey())),
      EncryptionPublicKey: 'nonsense',
    }),
    'ResourceUnavailable.CmkNotFound': async (action) => {
      const asked = await after(['DisableKey', 'ScheduleKeyDeletion'])(action);
      kms.advance(7 * 86_400);
      return asked;
    },
  },
};

/** Codes that no client can cause here: the signature of a request has codes of its own, and a false one is no failure. */
const never = ['AuthFailure', 'InternalError', 'UnauthorizedOperation'];
const neverOf = ['PostQuantumCryptoVerify InvalidParameterValue'];

const pairs = Object.keys(postQuantum).flatMap((action) =>
  actionOf(action)
    .errors.filter((code) => !never.includes(code) && !neverOf.includes(`${action} ${code}`))
    .map((code) => [action, code] as const),
);

describe('a documented code', () => {
  it.each(pairs)('of %s can be caused: %s', async (action, code) => {
    const cause = special[action]?.[code] ?? usual[code];
    if (!cause) throw new Error('Nothing causes it');
    expect(await refusal(kms, action, await cause(action))).toBe(code);
  });

  it('says of a key of another usage that it does not encrypt', async () => {
    const KeyId = await aKey({ KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' });
    expect(await refusal(kms, 'PostQuantumCryptoEncrypt', { KeyId, PlainText: text })).toBe(
      'InvalidParameter',
    );
  });
});
