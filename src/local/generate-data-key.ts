/** GenerateDataKey: random bytes for the caller to encrypt by, in the clear and encrypted by a key. */
import { randomBytes } from 'node:crypto';
import { DataKeyHostings, GenerateDataKey, type ParamsOf } from '../contract/index.js';
import { handleKeyComputed } from './computed.js';
import { KmsFailure } from './failure.js';
import { refuseHsmCluster } from './hsm-cluster.js';
import { encryptionBy } from './key-cipher.js';
import { sealAnswer } from './sealed-answer.js';

type Params = ParamsOf<typeof GenerateDataKey>;

/** The number of bytes wins where both are given. */
const bytesOf = ({ NumberOfBytes, KeySpec }: Params): number => {
  if (NumberOfBytes !== undefined) return NumberOfBytes;
  if (KeySpec === undefined) {
    throw new KmsFailure('InvalidParameter', 'KeySpec or NumberOfBytes must be there.');
  }
  return KeySpec === 'AES_128' ? 16 : 32;
};

const refuseHosting = ({ IsHostedByKms }: Params) => {
  if (IsHostedByKms !== DataKeyHostings.HOSTED) return;
  throw new KmsFailure('UnsupportedOperation', 'This KMS keeps no data keys.');
};

export const generateDataKey = handleKeyComputed(GenerateDataKey, (key, params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  refuseHosting(params);
  const bytes = bytesOf(params);
  const encrypt = encryptionBy(GenerateDataKey, key, call);
  return async () => {
    const dataKey = randomBytes(bytes);
    return {
      KeyId: key.keyId,
      Plaintext: await sealAnswer(call.threads, dataKey, params),
      CiphertextBlob: await encrypt(dataKey, params.EncryptionContext),
    };
  };
});
