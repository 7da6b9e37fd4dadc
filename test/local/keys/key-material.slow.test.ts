import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  call,
  createKey,
  metadataOf,
  refusal,
  result,
  stateOf,
  uniqueName,
} from '../../support/local/caller.js';
import {
  importParams,
  base64,
  bytesIn,
  decrypt,
  encrypt,
  flipBit,
  importMaterial,
  getImportParameters,
  rsaAlgorithms,
  spki,
} from '../../support/local/cryptography.js';
import { createHeldEngine } from '../../support/local/engine.js';
import { day, startTimedKms, useTimedKms } from '../../support/local/timed-kms.js';

const material = randomBytes(32);

const { engine, hold } = createHeldEngine();
const kms = useTimedKms({ engine });

let KeyId = '';
beforeEach(async () => {
  KeyId = await createKey(kms, uniqueName(), { Type: 2 });
});

const refuseImport = (params: object) => refusal(kms, 'ImportKeyMaterial', params);

describe('GetParametersForImport', () => {
  const wrapping = { WrappingAlgorithm: 'RSAES_OAEP_SHA_1', WrappingKeySpec: 'RSA_2048' };

  it('returns an RSA wrapping key and a token for 24 hours', async () => {
    const answer = await result(kms, 'GetParametersForImport', { KeyId, ...wrapping });
    expect(answer).toMatchObject({ KeyId, ParametersValidTo: kms.clock() + day });
    expect(spki(bytesIn(answer, 'PublicKey')).asymmetricKeyDetails).toMatchObject({ modulusLength: 2_048 });
    expect(bytesIn(answer, 'ImportToken')).toHaveLength(96);
    expect(await stateOf(kms, KeyId)).toBe('PendingImport');
  });

  it('returns new ones each time, and the earlier ones stay valid', async () => {
    const first = await getImportParameters(kms, KeyId);
    const second = await getImportParameters(kms, KeyId);
    expect(first.ImportToken).not.toBe(second.ImportToken);
    const mixed = { ...first, EncryptedKeyMaterial: second.wrap(material) };
    expect(await refuseImport({ ...mixed, wrap: undefined })).toBe('InvalidParameter.DecryptMaterialError');
    const { ImportToken } = first;
    await result(kms, 'ImportKeyMaterial', {
      KeyId,
      ImportToken,
      EncryptedKeyMaterial: first.wrap(material),
    });
  });

  it.each([{ WrappingAlgorithm: 'SM2' }, { WrappingKeySpec: 'RSA_4096' }])('refuses %j', async (other) => {
    expect(await refusal(kms, 'GetParametersForImport', { KeyId, ...wrapping, ...other })).toBe(
      'InvalidParameter',
    );
  });
});

describe('ImportKeyMaterial', () => {
  it.each(rsaAlgorithms)('accepts material wrapped by %s, and the key becomes usable', async (algorithm) => {
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

  it.each([16, 32])('accepts material of %d bytes, and encrypts with exactly that', async (length) => {
    const imported = randomBytes(length);
    await importMaterial(kms, KeyId, imported);
    const blob = await encrypt(kms, KeyId, 'secret', '{"a":"1"}');
    expect(await decrypt(kms, blob, '{"a":"1"}')).toBe('secret');
    expect(await refuseImport(await importParams(kms, KeyId, randomBytes(48 - length)))).toBe(
      'InvalidParameterValue.MaterialNotMatch',
    );
    await result(kms, 'DeleteImportedKeyMaterial', { KeyId });
    await importMaterial(kms, KeyId, imported);
    expect(await decrypt(kms, blob, '{"a":"1"}')).toBe('secret');
  });

  it.each(rsaAlgorithms)(
    'refuses damaged material under %s and does not change the key',
    async (algorithm) => {
      const { ImportToken, wrap } = await getImportParameters(kms, KeyId, algorithm);
      const wrapped = Buffer.from(wrap(material), 'base64');
      const others = rsaAlgorithms.filter((each) => each !== algorithm).map((each) => wrap(material, each));
      const lengths = [0, 1, 15, 17, 24, 31, 33, 64].map((length) => wrap(randomBytes(length)));
      for (const EncryptedKeyMaterial of [
        base64(flipBit(wrapped, 128)),
        '',
        base64(wrapped.subarray(1)),
        ...others,
        ...lengths,
      ]) {
        expect(await refuseImport({ KeyId, ImportToken, EncryptedKeyMaterial })).toBe(
          'InvalidParameter.DecryptMaterialError',
        );
      }
      expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'PendingImport', ValidTo: 0 });
      // The refused material does not count as the first material of the key.
      await result(kms, 'ImportKeyMaterial', { KeyId, ImportToken, EncryptedKeyMaterial: wrap(material) });
    },
  );

  it('refuses an unknown token and a token for another key', async () => {
    const other = await importParams(kms, await createKey(kms, uniqueName(), { Type: 2 }), material);
    expect(await refuseImport({ ...other, KeyId })).toBe('InvalidParameter');
    expect(await refuseImport({ ...other, KeyId, ImportToken: 'nonsense' })).toBe('InvalidParameter');
    expect(await stateOf(kms, KeyId)).toBe('PendingImport');
  });

  it('accepts a token for 24 hours, even after newer tokens were issued', async () => {
    const params = await importParams(kms, KeyId, material);
    kms.advance(day - 1);
    await result(kms, 'ImportKeyMaterial', params);
    kms.advance(1);
    expect(await refuseImport(params)).toBe('ResourceUnavailable.TokenExpired');
    await getImportParameters(kms, KeyId);
    expect(await refuseImport(params)).toBe('ResourceUnavailable.TokenExpired');
  });

  it('accepts only the first material of the key again, even after it was deleted', async () => {
    await importMaterial(kms, KeyId, material);
    const blob = await encrypt(kms, KeyId, 'secret');
    await importMaterial(kms, KeyId, material);
    expect(await refuseImport(await importParams(kms, KeyId, randomBytes(32)))).toBe(
      'InvalidParameterValue.MaterialNotMatch',
    );
    expect(await decrypt(kms, blob)).toBe('secret');

    await result(kms, 'DeleteImportedKeyMaterial', { KeyId });
    expect(await refuseImport(await importParams(kms, KeyId, randomBytes(32)))).toBe(
      'InvalidParameterValue.MaterialNotMatch',
    );
    expect(await stateOf(kms, KeyId)).toBe('PendingImport');
    await importMaterial(kms, KeyId, material);
    expect(await decrypt(kms, blob)).toBe('secret');
  });

  it('accepts the same material for two keys, which cannot decrypt for each other', async () => {
    const other = await createKey(kms, uniqueName(), { Type: 2 });
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

  it('refuses keys of another origin', async () => {
    const own = await createKey(kms, uniqueName());
    const params = { ...(await importParams(kms, KeyId, material)), KeyId: own };
    expect(await refuseImport(params)).toBe('UnsupportedOperation.NotExternalCmk');
  });

  it('is refused if deletion is scheduled while the material is decrypted', async () => {
    const params = await importParams(kms, KeyId, material);
    const { started, release } = hold();
    const imported = call(kms, 'ImportKeyMaterial', params);
    await started;
    await result(kms, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    release();
    expect((await imported).Error?.Code).toBe('ResourceUnavailable.CmkStateNotSupport');
    expect(await stateOf(kms, KeyId)).toBe('PendingDelete');
  });
});

describe('material that expires', () => {
  const expiring = async (seconds: number) => {
    const ValidTo = kms.clock() + seconds;
    await importMaterial(kms, KeyId, material, ValidTo);
    expect((await metadataOf(kms, KeyId))['ValidTo']).toBe(ValidTo);
  };

  it('is deleted at its time, and the key becomes PendingImport', async () => {
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

  it('gets a new date with each import', async () => {
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
  ])('also expires after %s and leaves the key %s', async (action, state) => {
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

  it('does not expire while a cloud product uses the key', async () => {
    await expiring(100);
    await result(kms, 'BindCloudResource', { KeyId, ProductId: 'ssm', ResourceId: 'a-secret' });
    expect((await metadataOf(kms, KeyId))['ValidTo']).toBe(0);
    kms.advance(100);
    expect(await stateOf(kms, KeyId)).toBe('Enabled');
  });

  it('has a date in the future, within the documented bound', async () => {
    const params = await importParams(kms, KeyId, material);
    for (const ValidTo of [1, kms.clock(), 2_147_443_201, -1, 'soon']) {
      expect(await refuseImport({ ...params, ValidTo })).toBe('InvalidParameter');
    }
    await result(kms, 'ImportKeyMaterial', { ...params, ValidTo: '2147443200' });
    expect((await metadataOf(kms, KeyId))['ValidTo']).toBe(2_147_443_200);
  });
});

describe('DeleteImportedKeyMaterial', () => {
  it('leaves the key PendingImport and without a date', async () => {
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
  it('keeps imported material, tokens, and the digest of deleted material', async () => {
    const own = await startTimedKms();
    const external = await createKey(own, 'external', { Type: 2 });
    const params = await importParams(own, external, material);
    await importMaterial(own, external, material);
    const blob = await encrypt(own, external, 'secret');
    const deleted = await createKey(own, 'deleted', { Type: 2 });
    await importMaterial(own, deleted, material);
    await result(own, 'DeleteImportedKeyMaterial', { KeyId: deleted });
    await own.stop();

    const again = await own.restart();
    expect(await decrypt(again, blob)).toBe('secret');
    await result(again, 'ImportKeyMaterial', params);
    const other = await importParams(again, deleted, randomBytes(32));
    expect(await refusal(again, 'ImportKeyMaterial', other)).toBe('InvalidParameterValue.MaterialNotMatch');
    expect(own.bugs).toEqual([]);
    await again.stop();
    await own.close();
  });
});
