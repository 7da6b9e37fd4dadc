/** Valid parameters of actions on one key. */
import { actions, isActionName } from '../../../src/contract/index.js';

const others: Readonly<Record<string, (keyId: string) => object>> = {
  ScheduleKeyDeletion: () => ({ PendingWindowInDays: 7 }),
  UpdateAlias: (keyId) => ({ Alias: `renamed-${keyId}` }),
  UpdateKeyDescription: () => ({ Description: 'a new description' }),
  BindCloudResource: () => ({ ProductId: 'ssm', ResourceId: 'a-secret' }),
  UnbindCloudResource: () => ({ ProductId: 'ssm', ResourceId: 'a-secret' }),
};

const bytes = (length: number) => Buffer.alloc(length, 7).toString('base64');

/** For keys of the right usage. Ciphertexts and signatures are well-formed but not made by the key. */
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
