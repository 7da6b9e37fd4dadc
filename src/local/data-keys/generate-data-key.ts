/** GenerateDataKey: random bytes for the caller to encrypt by, in the clear and encrypted by a key; kept here if it asks. */
import { randomBytes } from 'node:crypto';
import { DataKeyHostings, GenerateDataKey, KeyOrigins, type ParamsOf } from '../../contract/index.js';
import { asyncKeyHandler } from '../kit/async-handler.js';
import { KmsFailure } from '../model/failure.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import { keepDataKey, refuseKeeping, type NewDataKey } from './keep-data-key.js';
import { encryptorFor } from '../kit/key-cipher.js';
import { tagged, tagsIn, type Key } from '../model/key.js';
import { encryptAnswer } from '../kit/answer-encryption.js';

type Params = ParamsOf<typeof GenerateDataKey>;

/** The number of bytes wins where both are given. */
const bytesOf = ({ NumberOfBytes, KeySpec }: Params): number => {
  if (NumberOfBytes !== undefined) return NumberOfBytes;
  if (KeySpec === undefined) {
    throw new KmsFailure('InvalidParameter', 'KeySpec or NumberOfBytes must be there.');
  }
  return KeySpec === 'AES_128' ? 16 : 32;
};

/** What is known beforehand of a data key that is to be kept; undefined where none is. */
const toBeKept = (
  { account, region, keyId }: Key,
  params: Params,
  bytes: number,
): Omit<NewDataKey, 'ciphertextBlob'> | undefined => {
  if (params.IsHostedByKms !== DataKeyHostings.HOSTED) return undefined;
  if (params.DataKeyName === undefined) {
    throw new KmsFailure('MissingParameter', 'DataKeyName is missing: a data key that is kept has a name.');
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
  const kept = toBeKept(key, params, bytes);
  if (kept) refuseKeeping(GenerateDataKey, call, key, kept.name);
  const encrypt = encryptorFor(GenerateDataKey, key, call);
  return async (again) => {
    const dataKey = randomBytes(bytes);
    const answer = {
      KeyId: key.keyId,
      Plaintext: await encryptAnswer(call.threads, dataKey, params),
      CiphertextBlob: await encrypt(dataKey, params.EncryptionContext),
    };
    if (!kept) return answer;
    const stored = { ...kept, ciphertextBlob: answer.CiphertextBlob };
    const DataKeyId = again(() => keepDataKey(GenerateDataKey, stored, tagsIn(params), call));
    return { ...answer, DataKeyId, ...tagged };
  };
});
