import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { call, createKey, metadataOf, refusal, result, stateOf } from '../../support/local/caller.js';
import {
  importParams,
  base64,
  bytesIn,
  decrypt,
  encrypt,
  importMaterial,
  getImportParameters,
  rsaAlgorithms,
  spki,
} from '../../support/local/cryptography.js';
import { startTimedKms, day, type TimedKms } from '../../support/local/timed-kms.js';

const material = randomBytes(32);

let kms: TimedKms;
let KeyId = '';
beforeEach(async () => {
  kms = await startTimedKms();
  KeyId = await createKey(kms, 'external', { Type: 2 });
});
afterEach(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

const importIt = (params: object) => refusal(kms, 'ImportKeyMaterial', params);

describe('GetParametersForImport', () => {
  const asked = { WrappingAlgorithm: 'RSAES_OAEP_SHA_1', WrappingKeySpec: 'RSA_2048' };

  it('gives a wrapping key of RSA, and a token for 24 hours', async () => {
    const answer = await result(kms, 'GetParametersForImport', { KeyId, ...asked });
    expect(answer).toMatchObject({ KeyId, ParametersValidTo: kms.clock() + day });
    expect(spki(bytesIn(answer, 'PublicKey')).asymmetricKeyDetails).toMatchObject({ modulusLength: 2_048 });
    expect(bytesIn(answer, 'ImportToken')).toHaveLength(96);
    expect(await stateOf(kms, KeyId)).toBe('PendingImport');
  });

  it('gives others each time, and those of before stay good', async () => {
    const first = await getImportParameters(kms, KeyId);
    const second = await getImportParameters(kms, KeyId);
    expect(first.ImportToken).not.toBe(second.ImportToken);
    const mixed = { ...first, EncryptedKeyMaterial: second.wrap(material) };
    expect(await importIt({ ...mixed, wrap: undefined })).toBe('InvalidParameter.DecryptMaterialError');
    const { ImportToken } = first;
    await result(kms, 'ImportKeyMaterial', {
      KeyId,
      ImportToken,
      EncryptedKeyMaterial: first.wrap(material),
    });
  });

  it.each([{ WrappingAlgorithm: 'SM2' }, { WrappingKeySpec: 'RSA_4096' }])('knows no %j', async (other) => {
    expect(await refusal(kms, 'GetParametersForImport', { KeyId, ...asked, ...other })).toBe(
      'InvalidParameter',
    );
  });
});

describe('ImportKeyMaterial', () => {
  it.each(rsaAlgorithms)('takes material that is wrapped by %s, and the key is of use', async (algorithm) => {
    const { ImportToken, wrap } = await getImportParameters(kms, KeyId, algorithm);
    const params = { KeyId, ImportToken, EncryptedKeyMaterial: wrap(material) };
    expect(Object.keys(await result(kms, 'ImportKeyMaterial', params))).toEqual(['RequestId']);
    expect(await metadataOf(kms, KeyId)).toMatchObject({
      KeyState: 'Enabled',
      Origin: 'EXTERNAL',
      ValidTo: 0,
    });
    expect(await decrypt(kms, await encrypt(kms, KeyId, 'secret'))).toBe('secret');
  });

  it.each(rsaAlgorithms)('leaves the key as it was for damage under %s', async (algorithm) => {
    const { ImportToken, wrap } = await getImportParameters(kms, KeyId, algorithm);
    const wrapped = Buffer.from(wrap(material), 'base64');
    const damaged = Buffer.from(wrapped);
    damaged[128] = (damaged[128] ?? 0) ^ 1;
    const others = rsaAlgorithms.filter((each) => each !== algorithm).map((each) => wrap(material, each));
    const lengths = [0, 16, 31, 33, 64].map((length) => wrap(randomBytes(length)));
    for (const EncryptedKeyMaterial of [
      base64(damaged),
      '',
      base64(wrapped.subarray(1)),
      ...others,
      ...lengths,
    ]) {
      expect(await importIt({ KeyId, ImportToken, EncryptedKeyMaterial })).toBe(
        'InvalidParameter.DecryptMaterialError',
      );
    }
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'PendingImport', ValidTo: 0 });
    // None of what failed counts as the material that the key once had.
    await result(kms, 'ImportKeyMaterial', { KeyId, ImportToken, EncryptedKeyMaterial: wrap(material) });
  });

  it('takes no token that is none, or that is for another key', async () => {
    const other = await importParams(kms, await createKey(kms, 'other', { Type: 2 }), material);
    expect(await importIt({ ...other, KeyId })).toBe('InvalidParameter');
    expect(await importIt({ ...other, KeyId, ImportToken: 'nonsense' })).toBe('InvalidParameter');
    expect(await stateOf(kms, KeyId)).toBe('PendingImport');
  });

  it('takes a token until its 24 hours are over, also when others are asked for since', async () => {
    const params = await importParams(kms, KeyId, material);
    kms.advance(day - 1);
    await result(kms, 'ImportKeyMaterial', params);
    kms.advance(1);
    expect(await importIt(params)).toBe('ResourceUnavailable.TokenExpired');
    await getImportParameters(kms, KeyId);
    expect(await importIt(params)).toBe('ResourceUnavailable.TokenExpired');
  });

  it('takes the same material again and no other, whatever became of the first', async () => {
    await importMaterial(kms, KeyId, material);
    const blob = await encrypt(kms, KeyId, 'secret');
    await importMaterial(kms, KeyId, material);
    expect(await importIt(await importParams(kms, KeyId, randomBytes(32)))).toBe(
      'InvalidParameterValue.MaterialNotMatch',
    );
    expect(await decrypt(kms, blob)).toBe('secret');

    await result(kms, 'DeleteImportedKeyMaterial', { KeyId });
    expect(await importIt(await importParams(kms, KeyId, randomBytes(32)))).toBe(
      'InvalidParameterValue.MaterialNotMatch',
    );
    expect(await stateOf(kms, KeyId)).toBe('PendingImport');
    await importMaterial(kms, KeyId, material);
    expect(await decrypt(kms, blob)).toBe('secret');
  });

  it('gives the same material to two keys, which do not read what the other has made', async () => {
    const other = await createKey(kms, 'other', { Type: 2 });
    for (const each of [KeyId, other]) await importMaterial(kms, each, material);
    const [, version, sealed] = (await encrypt(kms, KeyId, 'secret')).split('-k-');
    const [id, otherVersion] = (await encrypt(kms, other, 'secret')).split('-k-');
    for (const second of [version, otherVersion]) {
      const CiphertextBlob = [id, second, sealed].join('-k-');
      expect(await refusal(kms, 'Decrypt', { CiphertextBlob })).toBe(
        'InvalidParameterValue.InvalidCiphertext',
      );
    }
  });

  it('is for keys of external origin alone', async () => {
    const own = await createKey(kms, 'own');
    const params = { ...(await importParams(kms, KeyId, material)), KeyId: own };
    expect(await importIt(params)).toBe('UnsupportedOperation.NotExternalCmk');
  });

  it('gives way to a deletion that comes between its steps', async () => {
    const outcomes = new Set<string>();
    // Whether the deletion comes between its steps or after them is the machine's to say; of many, one comes between.
    for (let n = 0; n < 10; n += 1) {
      const key = await createKey(kms, `external-${n}`, { Type: 2 });
      const params = await importParams(kms, key, material);
      const [imported, scheduled] = await Promise.all([
        call(kms, 'ImportKeyMaterial', params),
        call(kms, 'ScheduleKeyDeletion', { KeyId: key, PendingWindowInDays: 7 }),
      ]);
      outcomes.add(`${imported.Error?.Code}, ${scheduled.Error?.Code}: ${String(await stateOf(kms, key))}`);
    }
    outcomes.delete('undefined, ResourceUnavailable.CmkShouldBeDisabled: Enabled');
    expect([...outcomes]).toEqual(['ResourceUnavailable.CmkStateNotSupport, undefined: PendingDelete']);
  });
});

describe('material that expires', () => {
  const expiring = async (seconds: number) => {
    const ValidTo = kms.clock() + seconds;
    await importMaterial(kms, KeyId, material, ValidTo);
    expect((await metadataOf(kms, KeyId))['ValidTo']).toBe(ValidTo);
  };

  it('is gone at its time, and the key waits for it again', async () => {
    await expiring(100);
    const blob = await encrypt(kms, KeyId, 'secret');
    kms.advance(99);
    expect(await decrypt(kms, blob)).toBe('secret');
    kms.advance(1);
    expect(await refusal(kms, 'Decrypt', { CiphertextBlob: blob })).toBe('ResourceUnavailable.CmkDisabled');
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'PendingImport', ValidTo: 0 });
    await importMaterial(kms, KeyId, material);
    expect(await decrypt(kms, blob)).toBe('secret');
  });

  it('gets another date with each import', async () => {
    await expiring(100);
    await expiring(200);
    kms.advance(150);
    expect(await stateOf(kms, KeyId)).toBe('Enabled');
    await importMaterial(kms, KeyId, material);
    kms.advance(1_000 * day);
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Enabled', ValidTo: 0 });
  });

  it.each([
    ['DisableKey', 'PendingImport'],
    ['ArchiveKey', 'PendingImport'],
    ['ScheduleKeyDeletion', 'PendingDelete'],
  ])('expires after %s too, and leaves the key %s', async (action, state) => {
    await expiring(100);
    await result(kms, action === 'ScheduleKeyDeletion' ? 'DisableKey' : action, { KeyId });
    if (action === 'ScheduleKeyDeletion') await result(kms, action, { KeyId, PendingWindowInDays: 7 });
    kms.advance(100);
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: state, ValidTo: 0 });
    if (state !== 'PendingDelete') return;
    await result(kms, 'CancelKeyDeletion', { KeyId });
    await result(kms, 'EnableKey', { KeyId });
    expect(await refusal(kms, 'Encrypt', { KeyId, Plaintext: 'AA==' })).toBe(
      'ResourceUnavailable.CmkDisabled',
    );
  });

  it('does not while a cloud product relies on it', async () => {
    await expiring(100);
    await result(kms, 'BindCloudResource', { KeyId, ProductId: 'ssm', ResourceId: 'a-secret' });
    expect((await metadataOf(kms, KeyId))['ValidTo']).toBe(0);
    kms.advance(100);
    expect(await stateOf(kms, KeyId)).toBe('Enabled');
  });

  it('has a date in the future, and none too far', async () => {
    const params = await importParams(kms, KeyId, material);
    for (const ValidTo of [1, kms.clock(), 2_147_443_201, -1, 'soon']) {
      expect(await importIt({ ...params, ValidTo })).toBe('InvalidParameter');
    }
    await result(kms, 'ImportKeyMaterial', { ...params, ValidTo: '2147443200' });
    expect((await metadataOf(kms, KeyId))['ValidTo']).toBe(2_147_443_200);
  });
});

describe('DeleteImportedKeyMaterial', () => {
  it('leaves a key without use and without a date', async () => {
    await importMaterial(kms, KeyId, material, kms.clock() + 100);
    await result(kms, 'DeleteImportedKeyMaterial', { KeyId });
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'PendingImport', ValidTo: 0 });
    expect(await refusal(kms, 'DeleteImportedKeyMaterial', { KeyId })).toBe(
      'ResourceUnavailable.CmkStateNotSupport',
    );
  });

  it('is refused while a cloud product uses the key', async () => {
    await importMaterial(kms, KeyId, material);
    await result(kms, 'BindCloudResource', { KeyId, ProductId: 'ssm', ResourceId: 'a-secret' });
    expect(await refusal(kms, 'DeleteImportedKeyMaterial', { KeyId })).toBe(
      'FailedOperation.CmkUsedByCloudProduct',
    );
  });
});

describe('a restart', () => {
  it('keeps imported material, the tokens, and what the key once had', async () => {
    const params = await importParams(kms, KeyId, material);
    await importMaterial(kms, KeyId, material);
    const blob = await encrypt(kms, KeyId, 'secret');
    const deleted = await createKey(kms, 'deleted', { Type: 2 });
    await importMaterial(kms, deleted, material);
    await result(kms, 'DeleteImportedKeyMaterial', { KeyId: deleted });
    await kms.stop();

    const again = await kms.restart();
    expect(await decrypt(again, blob)).toBe('secret');
    await result(again, 'ImportKeyMaterial', params);
    const other = await importParams(again, deleted, randomBytes(32));
    expect(await refusal(again, 'ImportKeyMaterial', other)).toBe('InvalidParameterValue.MaterialNotMatch');
    await again.stop();
  });
});
