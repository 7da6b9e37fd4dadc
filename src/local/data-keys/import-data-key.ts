/** ImportDataKey: stores a data key that the caller sends, in the clear or encrypted by a key of this KMS. */
import {
  DataKeyImportTypes,
  ImportDataKey,
  KeyOrigins,
  maxRandomBytes,
  type ErrorCode,
  type ParamsOf,
} from '../../contract/index.js';
import { tenantOf, type Call } from '../kit/call.js';
import { asyncHandler } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import { findKey, requireKeyAllows } from '../kit/key-checks.js';
import { encryptorFor, openCiphertextBlob } from '../kit/key-cipher.js';
import { KmsFailure } from '../model/failure.js';
import type { Key } from '../model/key.js';
import { tagsIn, tagsStored } from '../model/tags.js';
import { refuseConflicts, storeDataKey, type NewDataKey } from './store-data-key.js';

type Params = ParamsOf<typeof ImportDataKey>;

interface Import {
  /** The CMK that encrypts the data key. */
  readonly key: Key;
  readonly content: () => Promise<Pick<NewDataKey, 'bytes' | 'ciphertextBlob'>>;
}

/** The same bounds as for generated data keys. */
const refuseLength = (bytes: number, code: ErrorCode) => {
  if (bytes >= 1 && bytes <= maxRandomBytes) return;
  throw new KmsFailure(code, `The data key must be 1 to ${maxRandomBytes} bytes long.`);
};

const fromPlaintext = ({ KeyId, ImportKeyMaterial }: Params, call: Call): Import => {
  if (KeyId === undefined) {
    throw new KmsFailure('MissingParameter', 'KeyId is missing: it names the key to encrypt with.');
  }
  const plaintext = Buffer.from(ImportKeyMaterial, 'base64');
  if (plaintext.toString('base64') !== ImportKeyMaterial) {
    throw new KmsFailure(
      'InvalidParameterValue.InvalidImportKeyMaterial',
      'ImportKeyMaterial must be Base64 if the data key is in the clear.',
    );
  }
  refuseLength(plaintext.length, 'InvalidParameterValue.InvalidPlaintext');
  const key = findKey(call, tenantOf(call), KeyId);
  requireKeyAllows(ImportDataKey, key, call.keys);
  const encrypt = encryptorFor(ImportDataKey, key, call);
  return {
    key,
    content: async () => ({ bytes: plaintext.length, ciphertextBlob: await encrypt(plaintext) }),
  };
};

/** ImportDataKey takes no encryption context, so a blob made with one cannot be opened. */
const unreadable = () =>
  new KmsFailure(
    'InvalidParameterValue.InvalidImportKeyMaterial',
    'ImportKeyMaterial must be a CiphertextBlob as returned by KMS, made without an EncryptionContext.',
  );

const fromCiphertext = ({ KeyId, ImportKeyMaterial: ciphertextBlob }: Params, call: Call): Import => {
  const { key, decrypt } = openCiphertextBlob(ImportDataKey, ciphertextBlob, call, unreadable);
  if (KeyId !== undefined && KeyId !== key.keyId) {
    throw new KmsFailure(
      'InvalidParameterValue.InvalidKeyId',
      'KeyId must name the key that encrypted ImportKeyMaterial, or be omitted.',
    );
  }
  return {
    key,
    content: async () => {
      const bytes = (await decrypt()).length;
      refuseLength(bytes, 'InvalidParameterValue.InvalidImportKeyMaterial');
      return { bytes, ciphertextBlob };
    },
  };
};

export const importDataKey = asyncHandler(ImportDataKey, (params, call) => {
  refuseHsmCluster(params.HsmClusterId, 'InvalidParameter');
  const read = params.ImportType === DataKeyImportTypes.CIPHERTEXT ? fromCiphertext : fromPlaintext;
  const { key, content } = read(params, call);
  const { account, region, keyId } = key;
  refuseConflicts(ImportDataKey, call, key, params.DataKeyName);
  return async (writeTransaction) => {
    const dataKey: NewDataKey = {
      account,
      region,
      keyId,
      ...(await content()),
      context: '{}',
      name: params.DataKeyName,
      description: params.Description ?? '',
      origin: KeyOrigins.EXTERNAL,
    };
    const DataKeyId = writeTransaction(() => {
      requireKeyAllows(ImportDataKey, findKey(call, key, keyId), call.keys);
      return storeDataKey(ImportDataKey, dataKey, tagsIn(params), call);
    });
    return { KeyId: keyId, DataKeyId, ...tagsStored };
  };
});
