/** ImportDataKey: keeps a data key that its owner has, in the clear or as a key of this KMS has encrypted it. */
import {
  DataKeyImportTypes,
  ImportDataKey,
  KeyOrigins,
  maxRandomBytes,
  type ErrorCode,
  type ParamsOf,
} from '../../contract/index.js';
import { asyncHandler } from '../kit/async-handler.js';
import { KmsFailure } from '../model/failure.js';
import { requireKeyAllows } from '../kit/guard.js';
import { findKey, tenantOf, type Call } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import { keepDataKey, refuseKeeping, type NewDataKey } from './keep-data-key.js';
import { encryptorFor, openCiphertextBlob } from '../kit/key-cipher.js';
import { tagged, tagsIn, type Key } from '../model/key.js';

type Params = ParamsOf<typeof ImportDataKey>;

/** A data key that has come in, and the CMK that encrypts it. */
interface Import {
  readonly key: Key;
  readonly content: () => Promise<Pick<NewDataKey, 'bytes' | 'ciphertextBlob'>>;
}

/** As long as one that is made here. */
const refuseLength = (bytes: number, code: ErrorCode) => {
  if (bytes >= 1 && bytes <= maxRandomBytes) return;
  throw new KmsFailure(code, `The data key must be of 1 to ${maxRandomBytes} bytes.`);
};

const fromPlaintext = ({ KeyId, ImportKeyMaterial }: Params, call: Call): Import => {
  if (KeyId === undefined) {
    throw new KmsFailure('MissingParameter', 'KeyId is missing: it names the key to encrypt by.');
  }
  const plaintext = Buffer.from(ImportKeyMaterial, 'base64');
  if (plaintext.toString('base64') !== ImportKeyMaterial) {
    throw new KmsFailure(
      'InvalidParameterValue.InvalidImportKeyMaterial',
      'ImportKeyMaterial must be Base64 where the data key is in the clear.',
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

/** The action takes no encryption context, so a blob that was made with one cannot be opened, and is no data key. */
const unreadable = () =>
  new KmsFailure(
    'InvalidParameterValue.InvalidImportKeyMaterial',
    'ImportKeyMaterial must be a CiphertextBlob as KMS gave it, made without an EncryptionContext.',
  );

const fromCiphertext = ({ KeyId, ImportKeyMaterial: ciphertextBlob }: Params, call: Call): Import => {
  const { key, decrypt } = openCiphertextBlob(ImportDataKey, ciphertextBlob, call, unreadable);
  if (KeyId !== undefined && KeyId !== key.keyId) {
    throw new KmsFailure(
      'InvalidParameterValue.InvalidKeyId',
      'KeyId must be that of the key that encrypted ImportKeyMaterial, or be left out.',
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
  refuseKeeping(ImportDataKey, call, key, params.DataKeyName);
  return async (again) => {
    const dataKey: NewDataKey = {
      ...{ account, region, keyId, ...(await content()), context: '{}' },
      name: params.DataKeyName,
      description: params.Description ?? '',
      origin: KeyOrigins.EXTERNAL,
    };
    const DataKeyId = again(() => {
      requireKeyAllows(ImportDataKey, findKey(call, key, keyId), call.keys);
      return keepDataKey(ImportDataKey, dataKey, tagsIn(params), call);
    });
    return { KeyId: keyId, DataKeyId, ...tagged };
  };
});
