/** GenerateDataKey: random bytes, returned in the clear and encrypted by a key. KMS keeps the data key if the caller asks for it. */
import { randomBytes } from 'node:crypto';
import { DataKeyHostings, GenerateDataKey, KeyOrigins, type ParamsOf } from '../../contract/index.js';
import { encryptAnswer } from '../kit/answer-encryption.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import { encryptorFor } from '../kit/key-cipher.js';
import { asyncKeyHandler } from '../kit/key-handlers.js';
import { KmsFailure } from '../model/failure.js';
import type { Key } from '../model/key.js';
import { tagsIn, tagsStored } from '../model/tags.js';
import { refuseConflicts, storeDataKey, type NewDataKey } from './store-data-key.js';

type Params = ParamsOf<typeof GenerateDataKey>;

/** NumberOfBytes takes precedence over KeySpec. */
const bytesOf = ({ NumberOfBytes, KeySpec }: Params): number => {
  if (NumberOfBytes !== undefined) return NumberOfBytes;
  if (KeySpec === undefined) {
    throw new KmsFailure('InvalidParameter', 'KeySpec or NumberOfBytes must be given.');
  }
  return KeySpec === 'AES_128' ? 16 : 32;
};

/** A data key that is not stored has neither an id nor tags, so there was no tag to fail. */
const notStored = { DataKeyId: '', ...tagsStored };

/** Returns undefined if the data key is not to be stored. */
const dataKeyToStore = (
  { account, region, keyId }: Key,
  params: Params,
  bytes: number,
): Omit<NewDataKey, 'ciphertextBlob'> | undefined => {
  if (params.IsHostedByKms !== DataKeyHostings.HOSTED) return undefined;
  if (params.DataKeyName === undefined) {
    throw new KmsFailure('MissingParameter', 'DataKeyName is missing: a hosted data key needs a name.');
  }
  return {
    account,
    region,
    keyId,
    name: params.DataKeyName,
    description: params.Description ?? '',
    origin: KeyOrigins.TENCENT_KMS,
    bytes,
    context: params.EncryptionContext ?? '{}',
  };
};

export const generateDataKey = asyncKeyHandler(GenerateDataKey, (key, params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const bytes = bytesOf(params);
  const toStore = dataKeyToStore(key, params, bytes);
  if (toStore) refuseConflicts(GenerateDataKey, call, key, toStore.name);
  const encrypt = encryptorFor(GenerateDataKey, key, call);
  return async (writeTransaction) => {
    const plaintext = randomBytes(bytes);
    const result = {
      KeyId: key.keyId,
      Plaintext: await encryptAnswer(call.engine, plaintext, params),
      CiphertextBlob: await encrypt(plaintext, params.EncryptionContext),
    };
    if (!toStore) return { ...result, ...notStored };
    const dataKey = { ...toStore, ciphertextBlob: result.CiphertextBlob };
    const DataKeyId = writeTransaction(() => storeDataKey(GenerateDataKey, dataKey, tagsIn(params), call));
    return { ...result, DataKeyId, ...tagsStored };
  };
});
