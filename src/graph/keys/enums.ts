/** Enums of keys. */
import { KeyStandards, KeyStates, KeyUsages, WrappingKeySpecs } from '../../contract/index.js';
import { closedEnum, openEnum } from '../kit/arguments/enums.js';

const keyStates = {
  ENABLED: 'Can be used: encrypts, decrypts, signs, verifies.',
  DISABLED: 'Refuses all cryptography until it is enabled again.',
  ARCHIVED: 'Decrypts but no longer encrypts. `cancelKeyArchive` enables it again.',
  PENDING_DELETE:
    'Will be deleted on its deletion date. Refuses all cryptography and every change of state except ' +
    'cancelling the deletion; it can still be read.',
  PENDING_IMPORT: 'Has no key material: its owner has not imported it yet, or it has expired.',
};

export const KmsKeyState = openEnum(
  'KmsKeyState',
  KeyStates,
  'The state of a key, which decides what it can be used for.',
  keyStates,
);

export const KmsKeyStateFilter = closedEnum(
  'KmsKeyStateFilter',
  KeyStates,
  'Selects keys by their state.',
  keyStates,
);

const keyUsages = {
  ENCRYPT_DECRYPT: 'Symmetric encryption and decryption, and data keys.',
  ASYMMETRIC_DECRYPT_RSA_2048: 'RSA with 2,048 bits: anyone encrypts with the public key, KMS decrypts.',
  ASYMMETRIC_DECRYPT_SM2: 'SM2: anyone encrypts with the public key, KMS decrypts.',
  ASYMMETRIC_SIGN_VERIFY_SM2: 'SM2 signatures.',
  ASYMMETRIC_SIGN_VERIFY_ECC: 'ECDSA signatures on the curve P-256.',
  ASYMMETRIC_SIGN_VERIFY_RSA_2048: 'RSA signatures with 2,048 bits.',
  ASYMMETRIC_SIGN_VERIFY_ECDSA384: 'ECDSA signatures on the curve P-384.',
};

export const KmsKeyUsage = openEnum(
  'KmsKeyUsage',
  KeyUsages,
  'What a key is used for. It is set at creation and never changes.',
  keyUsages,
);

export const KmsKeyUsageFilter = closedEnum(
  'KmsKeyUsageFilter',
  KeyUsages,
  'Selects keys by what they are used for.',
  keyUsages,
);

export const KmsKeyUsageInput = closedEnum(
  'KmsKeyUsageInput',
  KeyUsages,
  'What a new key is used for. It never changes.',
  keyUsages,
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
  'The kind of public key that encrypts key material for the import.',
  { RSA_2048: 'RSA with 2,048 bits.' },
);
