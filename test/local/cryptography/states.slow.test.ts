import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sm2 } from 'sm-crypto-v2';
import { administrator } from '../../../src/local/model/accounts.js';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import { createKeyStore } from '../../../src/local/store/key-store.js';
import { paramsFor } from '../../support/local/action-params.js';
import { createKey, refusal, result, stateOf, type KmsEndpoint } from '../../support/local/caller.js';
import {
  importParams,
  base64,
  encrypt,
  importMaterial,
  publicDer,
  rsaEncrypt,
  spki,
  textIn,
} from '../../support/local/cryptography.js';
import { cryptography, isCode, states } from '../../support/local/key-table.js';
import { startTimedKms, type TimedKms } from '../../support/local/timed-kms.js';

type CryptoAction = keyof typeof cryptography;

const material = Buffer.alloc(32, 1);
const kindOf = (action: CryptoAction): object => {
  if (/Import/.test(action)) return { Type: 2 };
  if (action === 'AsymmetricRsaDecrypt') return { KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048' };
  if (action === 'AsymmetricSm2Decrypt') return { KeyUsage: 'ASYMMETRIC_DECRYPT_SM2' };
  return /Asymmetric|PublicKey/.test(action) ? { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' } : {};
};

const pointIn = (der: Buffer) => der.subarray(-65).toString('hex');

/** Parameters with which the action succeeds. Made while the key is enabled. */
const successfulParams = async (kms: KmsEndpoint, action: CryptoAction, KeyId: string): Promise<object> => {
  const usual = paramsFor(action, KeyId);
  switch (action) {
    case 'Decrypt':
    case 'ReEncrypt':
      return { CiphertextBlob: await encrypt(kms, KeyId, 'secret') };
    case 'AsymmetricRsaDecrypt': {
      const key = spki(await publicDer(kms, KeyId));
      return { ...usual, Ciphertext: base64(rsaEncrypt(key, 'RSAES_OAEP_SHA_256', Buffer.from('secret'))) };
    }
    case 'AsymmetricSm2Decrypt': {
      const ciphertext = sm2.doEncrypt('secret', pointIn(await publicDer(kms, KeyId)), 1, { asn1: true });
      return { KeyId, Ciphertext: base64(Buffer.from(ciphertext, 'hex')) };
    }
    case 'VerifyByAsymmetricKey': {
      const params = paramsFor('SignByAsymmetricKey', KeyId);
      return {
        ...params,
        SignatureValue: textIn(await result(kms, 'SignByAsymmetricKey', params), 'Signature'),
      };
    }
    case 'ImportKeyMaterial':
      return importParams(kms, KeyId, material);
    default:
      return usual;
  }
};

const cells = Object.entries(cryptography).flatMap(([name, row]) =>
  states.map((state, index) => ({ action: name as CryptoAction, state, outcome: row[index] ?? '' })),
);
type Cell = (typeof cells)[number];

const prepared = new Map<string, { readonly keyId: string; readonly params: object }>();
const nameOf = ({ action, state }: Cell) => `${action}-${state}`;

const prepare = async (kms: TimedKms, cell: Cell) => {
  const keyId = await createKey(kms, nameOf(cell), { ...kindOf(cell.action) });
  if (/Import/.test(cell.action)) await importMaterial(kms, keyId, material);
  prepared.set(nameOf(cell), { keyId, params: await successfulParams(kms, cell.action, keyId) });
};

/** Moves the keys into their states in the store: clients cannot cause all of them. */
const moveKeys = async (dataDir: string) => {
  const database = await openDatabase(dataDir);
  const keys = createKeyStore(database);
  for (const cell of cells) {
    const tenant = { account: administrator.uin, region: 'ap-guangzhou' };
    const key = keys.find(tenant, prepared.get(nameOf(cell))?.keyId ?? '');
    if (key) keys.save({ ...key, state: cell.state });
  }
  closeDatabase(database);
};

let first: TimedKms;
let kms: Awaited<ReturnType<TimedKms['restart']>>;
beforeAll(async () => {
  first = await startTimedKms();
  for (const cell of cells) await prepare(first, cell);
  await first.stop();
  await moveKeys(first.dataDir);
  kms = await first.restart();
});
afterAll(async () => {
  await kms.stop();
  await first.close();
  expect(first.bugs).toEqual([]);
});

describe('the state table', () => {
  it.each(cells)('$action on a key in the state $state: $outcome', async (cell) => {
    const { keyId = '', params } = prepared.get(nameOf(cell)) ?? {};
    const refused = isCode(cell.outcome);
    if (refused) expect(await refusal(kms, cell.action, params)).toBe(cell.outcome);
    else await result(kms, cell.action, params);
    expect(await stateOf(kms, keyId)).toBe(refused ? cell.state : cell.outcome);
  });
});

const usages = [
  ...['ENCRYPT_DECRYPT', 'ASYMMETRIC_DECRYPT_RSA_2048', 'ASYMMETRIC_DECRYPT_SM2'],
  ...['ASYMMETRIC_SIGN_VERIFY_SM2', 'ASYMMETRIC_SIGN_VERIFY_ECC', 'ASYMMETRIC_SIGN_VERIFY_RSA_2048'],
  'ASYMMETRIC_SIGN_VERIFY_ECDSA384',
];

/** The usage that an action needs, and the code for other usages. */
const requirements: readonly (readonly [action: string, usage: RegExp, code: string])[] = [
  ['Encrypt', /ENCRYPT/, 'InvalidParameter'],
  ['GenerateDataKey', /ENCRYPT/, 'InvalidParameterValue.InvalidKeyUsage'],
  ['GetPublicKey', /ASYMMETRIC/, 'InvalidParameter'],
  ['AsymmetricRsaDecrypt', /DECRYPT_RSA/, 'InvalidParameterValue.InvalidKeyUsage'],
  ['AsymmetricSm2Decrypt', /DECRYPT_SM2/, 'InvalidParameterValue.InvalidKeyUsage'],
  ['SignByAsymmetricKey', /SIGN/, 'InvalidParameter'],
  ['VerifyByAsymmetricKey', /SIGN/, 'InvalidParameter'],
];

describe('a key', () => {
  const others = requirements.flatMap(([action, usage, code]) =>
    usages.filter((each) => !usage.test(each)).map((each) => [each, action, code] as const),
  );

  it.each(others)('of usage %s refuses %s with %s', async (KeyUsage, action, code) => {
    const KeyId = await createKey(kms, `${action}-${KeyUsage}`.slice(0, 60), { KeyUsage });
    expect(await refusal(kms, action, paramsFor(action, KeyId))).toBe(code);
  });

  it('with external material must be symmetric', async () => {
    for (const KeyUsage of usages.slice(1)) {
      const params = { Alias: 'external-asymmetric', KeyUsage, Type: 2 };
      expect(await refusal(kms, 'CreateKey', params)).toBe('InvalidParameterValue.InvalidType');
    }
  });

  it('that was enabled without its material is refused as if PendingImport', async () => {
    const KeyId = await createKey(kms, 'skipped', { Type: 2 });
    const blob = await encrypt(kms, await createKey(kms, 'other'), 'secret');
    await result(kms, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    await result(kms, 'CancelKeyDeletion', { KeyId });
    await result(kms, 'EnableKey', { KeyId });
    expect(await stateOf(kms, KeyId)).toBe('Enabled');
    for (const action of ['Encrypt', 'GenerateDataKey']) {
      expect(await refusal(kms, action, paramsFor(action, KeyId))).toBe('ResourceUnavailable.CmkDisabled');
    }
    const params = { CiphertextBlob: blob, DestinationKeyId: KeyId };
    expect(await refusal(kms, 'ReEncrypt', params)).toBe('ResourceUnavailable.CmkDisabled');
    await importMaterial(kms, KeyId, material);
    await encrypt(kms, KeyId, 'secret');
  });
});
