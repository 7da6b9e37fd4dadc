import { describe, expect, it } from '@jest/globals';
import { createKey, refusal, result, stateOf, uniqueName } from '../../support/local/caller.js';
import { isCode, postQuantum, states } from '../../support/local/key-table.js';
import { day, useTimedKms } from '../../support/local/timed-kms.js';
import { unknownKeyId } from '../../support/fixtures/unknown-key-id.js';
import { paramsFor } from '../../support/local/action-params.js';
import { importMaterial } from '../../support/local/cryptography.js';
import { testDocumentedCodes, type Cause, type Causes } from '../../support/local/code-suites.js';

const text = Buffer.from('of the test').toString('base64');

const kms = useTimedKms();

const newKey = (params: object = {}): Promise<string> => createKey(kms, uniqueName(), { ...params });

/** Parameters with which the action succeeds. Made while the key is enabled. */
const successfulParams = async (action: string, KeyId: string): Promise<object> => {
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

const material = Buffer.alloc(32, 7);

/** The actions that lead from Enabled to a state. */
const stepsTo: Readonly<Record<string, readonly string[]>> = {
  Enabled: [],
  Disabled: ['DisableKey'],
  Archived: ['ArchiveKey'],
  PendingDelete: ['DisableKey', 'ScheduleKeyDeletion'],
  PendingImport: ['DeleteImportedKeyMaterial'],
};

const runSteps = async (KeyId: string, steps: readonly string[]) => {
  for (const step of steps) await result(kms, step, paramsFor(step, KeyId));
};

const cells = Object.entries(postQuantum).flatMap(([action, row]) =>
  states.map((state, index) => [action, state, row[index] ?? ''] as const),
);

describe('post-quantum cryptography', () => {
  it.each(cells)('%s with a key in the state %s: %s', async (action, state, outcome) => {
    const external = state === 'PendingImport';
    const KeyId = await newKey(external ? { Type: 2 } : {});
    if (external) await importMaterial(kms, KeyId, material);
    const params = await successfulParams(action, KeyId);
    await runSteps(KeyId, stepsTo[state] ?? []);
    if (isCode(outcome)) expect(await refusal(kms, action, params)).toBe(outcome);
    else await result(kms, action, params);
    expect(await stateOf(kms, KeyId)).toBe(state);
  });

  it.each(Object.entries(postQuantum))(
    '%s with a key that was enabled without its material is refused as if PendingImport, until the next import',
    async (action, row) => {
      const KeyId = await newKey({ Type: 2 });
      await importMaterial(kms, KeyId, material);
      const params = await successfulParams(action, KeyId);
      await runSteps(KeyId, [
        'DeleteImportedKeyMaterial',
        'ScheduleKeyDeletion',
        'CancelKeyDeletion',
        'EnableKey',
      ]);
      expect(await refusal(kms, action, params)).toBe(row[4]);
      await importMaterial(kms, KeyId, material);
      await result(kms, action, params);
    },
  );
});

const withParams =
  (params: object): Cause =>
  (action) => ({
    KeyId: unknownKeyId,
    ...(action === 'PostQuantumCryptoEncrypt' ? { PlainText: text } : { Message: text }),
    ...(action === 'PostQuantumCryptoVerify' ? { SignatureValue: text } : {}),
    ...params,
  });
const after =
  (steps: readonly string[]): Cause =>
  async (action) => {
    const KeyId = await newKey();
    const params = await successfulParams(action, KeyId);
    await runSteps(KeyId, steps);
    return params;
  };

const usual: Causes = {
  InvalidParameter: withParams({ KeyId: 1 }),
  MissingParameter: () => ({ KeyId: unknownKeyId }),
  'InvalidParameterValue.InvalidKeyId': withParams({ KeyId: 'nonsense' }),
  'InvalidParameterValue.InvalidPlaintext': withParams({ PlainText: 'not Base64' }),
  'InvalidParameterValue.InvalidCiphertext': () => ({ CiphertextBlob: 'nonsense' }),
  'ResourceUnavailable.CmkNotFound': withParams({}),
  'ResourceUnavailable.CmkDisabled': after(['DisableKey']),
  'ResourceUnavailable.CmkArchived': after(['ArchiveKey']),
  'ResourceUnavailable.CmkStateNotSupport': after(['DisableKey']),
};

const special: Readonly<Record<string, Causes>> = {
  PostQuantumCryptoDecrypt: {
    InvalidParameter: () => ({ CiphertextBlob: 1 }),
    'FailedOperation.EncryptionError': async (action) => ({
      ...(await successfulParams(action, await newKey())),
      EncryptionPublicKey: 'nonsense',
    }),
    'ResourceUnavailable.CmkNotFound': async (action) => {
      const params = await after(['DisableKey', 'ScheduleKeyDeletion'])(action);
      kms.advance(7 * day);
      return params;
    },
  },
};

const excluded = [
  // No client can cause these in the local KMS: see decision 5.
  'AuthFailure',
  'InternalError',
  'UnauthorizedOperation',
  // An invalid signature is a result, not an error.
  'PostQuantumCryptoVerify InvalidParameterValue',
];

describe('a documented code', () => {
  testDocumentedCodes(kms, { actions: Object.keys(postQuantum), usual, special, excluded });

  it('is InvalidParameter if a key of another usage is to encrypt', async () => {
    const KeyId = await newKey({ KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' });
    expect(await refusal(kms, 'PostQuantumCryptoEncrypt', { KeyId, PlainText: text })).toBe(
      'InvalidParameter',
    );
  });
});
