/** What an action is asked for one key: its id, and the other parameters that the action needs, such as any key takes. */
import { actions, isActionName } from '../../../src/contract/index.js';

const others: Readonly<Record<string, (keyId: string) => object>> = {
  ScheduleKeyDeletion: () => ({ PendingWindowInDays: 7 }),
  UpdateAlias: (keyId) => ({ Alias: `renamed-${keyId}` }),
  UpdateKeyDescription: () => ({ Description: 'described anew' }),
  BindCloudResource: () => ({ ProductId: 'ssm', ResourceId: 'a-secret' }),
  UnbindCloudResource: () => ({ ProductId: 'ssm', ResourceId: 'a-secret' }),
};

const bytes = (length: number) => Buffer.alloc(length, 7).toString('base64');

/** For any key of the right usage, some of it in vain: what is decrypted or verified was not made by the key. */
const cryptography: typeof others = {
  Encrypt: () => ({ Plaintext: bytes(5) }),
  GenerateDataKey: () => ({ KeySpec: 'AES_256' }),
  AsymmetricRsaDecrypt: () => ({ Ciphertext: bytes(256), Algorithm: 'RSAES_OAEP_SHA_256' }),
  AsymmetricSm2Decrypt: () => ({ Ciphertext: bytes(110) }),
  SignByAsymmetricKey: () => ({ Message: bytes(5), Algorithm: 'ECC_P256_R1' }),
  VerifyByAsymmetricKey: () => ({ Message: bytes(5), Algorithm: 'ECC_P256_R1', SignatureValue: bytes(70) }),
  PostQuantumCryptoEncrypt: () => ({ PlainText: bytes(5) }),
  PostQuantumCryptoSign: () => ({ Message: bytes(5) }),
  PostQuantumCryptoVerify: () => ({ Message: bytes(5), SignatureValue: bytes(3_309) }),
  GetParametersForImport: () => ({ WrappingAlgorithm: 'RSAES_OAEP_SHA_1', WrappingKeySpec: 'RSA_2048' }),
  ImportKeyMaterial: () => ({ EncryptedKeyMaterial: bytes(256), ImportToken: bytes(96) }),
};

export const paramsFor = (action: string, keyId: string): Readonly<Record<string, unknown>> => ({
  ...(isActionName(action) && 'KeyIds' in actions[action].params ? { KeyIds: [keyId] } : { KeyId: keyId }),
  ...(others[action] ?? cryptography[action])?.(keyId),
});
