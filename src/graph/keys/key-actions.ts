/** The actions of which some key refuses some, by the names of an enum. */
import { checkedKeyActions } from '../../contract/index.js';
import { actionEnum } from '../kit/action-checks/action-enum.js';

/** What each does to the key, in words. */
const descriptions: Readonly<Record<string, string>> = {
  Encrypt: 'Encrypting with the key.',
  Decrypt: 'Decrypting with the key.',
  ReEncrypt: 'Taking a ciphertext of the key, to encrypt its plaintext anew by another key.',
  PostQuantumCryptoEncrypt: 'Encrypting with the key in a way that quantum computers do not break.',
  PostQuantumCryptoDecrypt: 'Decrypting what was so encrypted.',
  PostQuantumCryptoSign: 'Signing with the key in a way that quantum computers do not break.',
  PostQuantumCryptoVerify: 'Verifying what was so signed.',
  GenerateDataKey: 'Making a data key that the key encrypts.',
  ImportDataKey: 'Giving KMS a data key to keep, encrypted by the key.',
  GetPublicKey: 'Reading the public half of the key.',
  AsymmetricRsaDecrypt: 'Decrypting what was encrypted to its public half, RSA.',
  AsymmetricSm2Decrypt: 'Decrypting what was encrypted to its public half, SM2.',
  SignByAsymmetricKey: 'Signing with the key.',
  VerifyByAsymmetricKey: 'Verifying a signature of the key.',
  EnableKey: 'Taking the key into use.',
  EnableKeys: 'Taking the key into use, in a batch.',
  DisableKey: 'Setting the key aside.',
  DisableKeys: 'Setting the key aside, in a batch.',
  EnableKeyRotation: 'Having the key rotated by the calendar.',
  RotateKey: 'Rotating the key at once.',
  ScheduleKeyDeletion: 'Having the key deleted some days from now.',
  CancelKeyDeletion: 'Calling its deletion off.',
  ArchiveKey: 'Archiving the key: from then on it only decrypts.',
  CancelKeyArchive: 'Taking the archived key back into use.',
  UpdateAlias: 'Giving the key another name.',
  UpdateKeyDescription: 'Saying anew what the key is for.',
  GetParametersForImport: 'Asking for what key material is wrapped with on its way in.',
  ImportKeyMaterial: 'Giving the key its material.',
  DeleteImportedKeyMaterial: 'Taking its imported material away.',
  BindCloudResource: 'Noting that a resource of a cloud product uses the key.',
};

export const KmsKeyAction = actionEnum(
  'KmsKeyAction',
  checkedKeyActions,
  'What can be done with a key, where it depends on the key whether KMS does it. Each is named after its action at KMS.',
  descriptions,
);
