/** Each action succeeds once, and its result has every field that the contract documents, at every depth. */
import { constants, publicEncrypt, randomBytes } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { describe, expect, it } from '@jest/globals';
import { actionNames, actions, type ActionName, type Fields } from '../../src/contract/index.js';
import { createKey, result, uniqueName, type KmsResponse } from '../support/local/caller.js';
import {
  base64,
  getImportParameters,
  importMaterial,
  publicDer,
  spki,
  textIn,
} from '../support/local/cryptography.js';
import { createDataKey } from '../support/local/data-key-calls.js';
import { createWhiteBoxKey } from '../support/local/white-box-calls.js';
import { useTestKms } from '../support/servers/local-kms.js';

const kms = useTestKms();

const tag = { TagKey: 'env', TagValue: 'dev' };
const text = base64('message');

const newKey = (params: object = {}) => createKey(kms, uniqueName(), { Tags: [tag], ...params });
const keyAfter = async (...steps: readonly string[]) => {
  const KeyId = await newKey();
  for (const action of steps)
    await result(kms, action, {
      KeyId,
      PendingWindowInDays: action === 'ScheduleKeyDeletion' ? 7 : undefined,
    });
  return { KeyId };
};
const external = async () => ({ KeyId: await newKey({ Type: 2 }) });
const newDataKey = async (...steps: readonly string[]) => {
  const DataKeyId = await createDataKey(kms, await newKey(), uniqueName(), { Tags: [tag] });
  for (const action of steps)
    await result(kms, action, {
      DataKeyId,
      PendingWindowInDays: action === 'ScheduleDataKeyDeletion' ? 7 : undefined,
    });
  return { DataKeyId };
};
const newWhiteBox = async (...steps: readonly string[]) => {
  const KeyId = await createWhiteBoxKey(kms, uniqueName(), { Tags: [tag] });
  for (const action of steps) await result(kms, action, { KeyId });
  return { KeyId };
};
const inList = ({ KeyId }: { readonly KeyId: string }) => ({ KeyIds: [KeyId] });
const dataKeyInList = ({ DataKeyId }: { readonly DataKeyId: string }) => ({ DataKeyIds: [DataKeyId] });
const encrypted = async (action: 'Encrypt' | 'PostQuantumCryptoEncrypt', name: string) => {
  const answer = await result(kms, action, { KeyId: await newKey(), [name]: text });
  return { CiphertextBlob: textIn(answer, 'CiphertextBlob') };
};
const signing = async () => ({
  KeyId: await newKey({ KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' }),
  Message: text,
  Algorithm: 'ECC_P256_R1',
});
const signed = async (action: string, params: object) => ({
  ...params,
  SignatureValue: (await result(kms, action, params))['Signature'],
});
const importing = async () => {
  const { KeyId } = await external();
  const { ImportToken, wrap } = await getImportParameters(kms, KeyId);
  return { KeyId, ImportToken, EncryptedKeyMaterial: wrap(randomBytes(32)) };
};
const rsaCiphertext = async () => {
  const KeyId = await newKey({ KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048' });
  const key = spki(await publicDer(kms, KeyId));
  const Ciphertext = base64(
    publicEncrypt(
      { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      Buffer.from('message'),
    ),
  );
  return { KeyId, Algorithm: 'RSAES_OAEP_SHA_256', Ciphertext };
};
const sm2Ciphertext = async () => {
  const KeyId = await newKey({ KeyUsage: 'ASYMMETRIC_DECRYPT_SM2' });
  const point = (await publicDer(kms, KeyId)).subarray(-65).toString('hex');
  const hex = sm2.doEncrypt(Buffer.from('message'), point, 1, { asn1: true });
  return { KeyId, Ciphertext: Buffer.from(hex, 'hex').toString('base64') };
};
const rotating = async () => keyAfter('EnableKeyRotation');
const bound = async () => {
  const binding = { KeyId: await newKey(), ProductId: 'ssm', ResourceId: 'a-secret' };
  await result(kms, 'BindCloudResource', binding);
  return binding;
};

/** Parameters with which each action succeeds. */
const calls: Readonly<Record<ActionName, () => object | Promise<object>>> = {
  ArchiveKey: () => keyAfter(),
  AsymmetricRsaDecrypt: rsaCiphertext,
  AsymmetricSm2Decrypt: sm2Ciphertext,
  BindCloudResource: async () => ({ KeyId: await newKey(), ProductId: 'ssm', ResourceId: 'a-secret' }),
  CancelDataKeyDeletion: () => newDataKey('DisableDataKey', 'ScheduleDataKeyDeletion'),
  CancelKeyArchive: () => keyAfter('ArchiveKey'),
  CancelKeyDeletion: () => keyAfter('DisableKey', 'ScheduleKeyDeletion'),
  CreateKey: () => ({ Alias: uniqueName() }),
  CreateWhiteBoxKey: () => ({ Alias: uniqueName(), Algorithm: 'SM4' }),
  Decrypt: () => encrypted('Encrypt', 'Plaintext'),
  DeleteImportedKeyMaterial: async () => {
    const { KeyId } = await external();
    await importMaterial(kms, KeyId, randomBytes(32));
    return { KeyId };
  },
  DeleteWhiteBoxKey: () => newWhiteBox('DisableWhiteBoxKey'),
  DescribeDataKey: () => newDataKey(),
  DescribeDataKeys: async () => dataKeyInList(await newDataKey()),
  DescribeKey: () => keyAfter(),
  DescribeKeys: async () => inList(await keyAfter()),
  DescribeWhiteBoxDecryptKey: () => newWhiteBox(),
  DescribeWhiteBoxDeviceFingerprints: async () => {
    const { KeyId } = await newWhiteBox();
    const Identity = '0177ebba-5ad6930a52d808-ce5e6fbba2b001-c0ffee00c0ffee-75b7f7d2c8c68001';
    await result(kms, 'OverwriteWhiteBoxDeviceFingerprints', { KeyId, DeviceFingerprints: [{ Identity }] });
    return { KeyId };
  },
  DescribeWhiteBoxKey: () => newWhiteBox(),
  DescribeWhiteBoxKeyDetails: async () => {
    await newWhiteBox();
    return {};
  },
  DescribeWhiteBoxServiceStatus: () => ({}),
  DisableDataKey: () => newDataKey(),
  DisableDataKeys: async () => dataKeyInList(await newDataKey()),
  DisableKey: () => keyAfter(),
  DisableKeyRotation: () => rotating(),
  DisableKeys: async () => inList(await keyAfter()),
  DisableWhiteBoxKey: () => newWhiteBox(),
  DisableWhiteBoxKeys: async () => inList(await newWhiteBox()),
  EnableDataKey: () => newDataKey('DisableDataKey'),
  EnableDataKeys: async () => dataKeyInList(await newDataKey('DisableDataKey')),
  EnableKey: () => keyAfter('DisableKey'),
  EnableKeyRotation: () => keyAfter(),
  EnableKeys: async () => inList(await keyAfter('DisableKey')),
  EnableWhiteBoxKey: () => newWhiteBox('DisableWhiteBoxKey'),
  EnableWhiteBoxKeys: async () => inList(await newWhiteBox('DisableWhiteBoxKey')),
  Encrypt: async () => ({ KeyId: await newKey(), Plaintext: text }),
  EncryptByWhiteBox: async () => ({ ...(await newWhiteBox()), PlainText: text }),
  GenerateDataKey: async () => ({ KeyId: await newKey(), KeySpec: 'AES_256' }),
  GenerateRandom: () => ({ NumberOfBytes: 16 }),
  GetDataKeyCiphertextBlob: () => newDataKey(),
  GetDataKeyPlaintext: () => newDataKey(),
  GetKeyRotationStatus: () => keyAfter(),
  GetParametersForImport: async () => ({
    ...(await external()),
    WrappingAlgorithm: 'RSAES_OAEP_SHA_256',
    WrappingKeySpec: 'RSA_2048',
  }),
  GetPublicKey: async () => ({ KeyId: await newKey({ KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_SM2' }) }),
  GetRegions: () => ({}),
  GetServiceStatus: () => ({}),
  ImportDataKey: async () => ({
    DataKeyName: uniqueName(),
    ImportType: 2,
    ImportKeyMaterial: text,
    KeyId: await newKey(),
  }),
  ImportKeyMaterial: importing,
  ListAlgorithms: () => ({}),
  ListDataKeyDetail: async () => {
    await newDataKey();
    return {};
  },
  ListDataKeys: async () => {
    await newDataKey();
    return {};
  },
  ListKeyDetail: async () => {
    await newKey();
    return {};
  },
  ListKeys: async () => {
    await newKey();
    return {};
  },
  OverwriteWhiteBoxDeviceFingerprints: () => newWhiteBox(),
  PostQuantumCryptoDecrypt: () => encrypted('PostQuantumCryptoEncrypt', 'PlainText'),
  PostQuantumCryptoEncrypt: async () => ({ KeyId: await newKey(), PlainText: text }),
  PostQuantumCryptoSign: async () => ({ KeyId: await newKey(), Message: text }),
  PostQuantumCryptoVerify: async () =>
    signed('PostQuantumCryptoSign', { KeyId: await newKey(), Message: text }),
  ReEncrypt: () => encrypted('Encrypt', 'Plaintext'),
  RotateKey: () => rotating(),
  ScheduleDataKeyDeletion: async () => ({ ...(await newDataKey('DisableDataKey')), PendingWindowInDays: 7 }),
  ScheduleKeyDeletion: async () => ({ ...(await keyAfter('DisableKey')), PendingWindowInDays: 7 }),
  SignByAsymmetricKey: signing,
  UnbindCloudResource: bound,
  UpdateAlias: async () => ({ ...(await keyAfter()), Alias: uniqueName() }),
  UpdateDataKeyDescription: async () => ({ ...(await newDataKey()), Description: 'new' }),
  UpdateDataKeyName: async () => ({ ...(await newDataKey()), DataKeyName: uniqueName() }),
  UpdateKeyDescription: async () => ({ ...(await keyAfter()), Description: 'new' }),
  VerifyByAsymmetricKey: async () => signed('SignByAsymmetricKey', await signing()),
};

/** Lists that are empty in the standard edition. */
const empty = ['ExclusiveHSMList', 'SyncTaskList'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The places of documented fields that a result lacks, and of fields that it has but that are not documented. */
const differences = (fields: Fields, value: unknown, path = ''): string[] => {
  if (!isObject(value)) return [`${path} is no object`];
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
  const missing = Object.keys(fields).filter((name) => value[name] === undefined || value[name] === null);
  const nested = Object.entries(fields).flatMap(([name, { shape, list }]) => {
    const found = value[name];
    const place = `${path}${name}`;
    if (list && Array.isArray(found) && found.length === 0)
      return empty.includes(name) ? [] : [`${place} is empty`];
    if (shape.type !== 'object' || found === undefined) return [];
    const elements: readonly unknown[] = Array.isArray(found) ? found : [found];
    return elements.flatMap((each) => differences(shape.object.fields, each, `${place}.`));
  });
  return [...unknown, ...missing].map((name) => `${path}${name}`).concat(nested);
};

describe('the result of', () => {
  it.each(actionNames)('%s has every documented field, and no other', async (name) => {
    const { RequestId, ...answer }: KmsResponse = await result(kms, name, await calls[name]());
    expect(RequestId).toBeDefined();
    expect(differences(actions[name].result, answer)).toEqual([]);
  });
});
