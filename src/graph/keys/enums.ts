/** Enums of keys. */
import { KeyStandards, KeyStates, KeyUsages, WrappingKeySpecs } from '../../contract/index.js';
import { closedEnum, openEnum } from '../kit/arguments/enums.js';

export const KmsKeyState = openEnum('KmsKeyState', KeyStates, 'What a key may be used for at present.', {
  ENABLED: 'In use: encrypts, decrypts, signs, verifies.',
  DISABLED: 'Set aside: refuses all cryptography until it is enabled again.',
  ARCHIVED:
    'Decrypts what it once encrypted, and encrypts nothing new. `cancelKeyArchive` takes it back into use.',
  PENDING_DELETE:
    'Waits for its deletion date. It refuses all cryptography and every change of its state but the cancelling of that; it ' +
    'can still be read.',
  PENDING_IMPORT: 'Waits for its key material, which its owner has still to import (or which has expired).',
});

export const KmsKeyUsage = openEnum(
  'KmsKeyUsage',
  KeyUsages,
  'What a key was made for; fixed when it is created.',
  {
    ENCRYPT_DECRYPT: 'Symmetric encryption and decryption, and data keys.',
    ASYMMETRIC_DECRYPT_RSA_2048: 'RSA of 2048 bits: anyone encrypts with the public key, KMS decrypts.',
    ASYMMETRIC_DECRYPT_SM2: 'SM2: anyone encrypts with the public key, KMS decrypts.',
    ASYMMETRIC_SIGN_VERIFY_SM2: 'SM2 signatures.',
    ASYMMETRIC_SIGN_VERIFY_ECC: 'ECDSA signatures on the curve P-256.',
    ASYMMETRIC_SIGN_VERIFY_RSA_2048: 'RSA signatures of 2048 bits.',
    ASYMMETRIC_SIGN_VERIFY_ECDSA384: 'ECDSA signatures on the curve P-384.',
  },
);

export const KmsKeyStandard = openEnum(
  'KmsKeyStandard',
  KeyStandards,
  'The standard that a key complies with.',
  {
    FIPS: 'FIPS 140-2.',
    SM: 'The national cryptography standards of China (SM2, SM3, SM4).',
  },
);

export const KmsWrappingKeySpec = closedEnum(
  'KmsWrappingKeySpec',
  WrappingKeySpecs,
  'The public key that key material is wrapped with on its way in.',
  { RSA_2048: 'RSA of 2048 bits.' },
);
