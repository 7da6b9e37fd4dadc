/** Enums of data keys. */
import { DataKeyHostings, DataKeyImportTypes, DataKeySpecs, DataKeyStates } from '../../contract/index.js';
import { closedEnum, openEnum } from '../kit/arguments/enums.js';

const dataKeyStates = {
  ENABLED: 'Can be used: KMS returns it as plaintext or as ciphertext.',
  DISABLED: 'Cannot be used: KMS does not return it until it is enabled again.',
  PENDING_DELETE:
    'Will be deleted on its deletion date; KMS does not return it. `cancelDataKeyDeletion` cancels that.',
};

export const KmsDataKeyState = openEnum(
  'KmsDataKeyState',
  DataKeyStates,
  'The state of a data key that KMS stores.',
  dataKeyStates,
);

export const KmsDataKeyStateFilter = closedEnum(
  'KmsDataKeyStateFilter',
  DataKeyStates,
  'Selects data keys by their state.',
  dataKeyStates,
);

export const KmsDataKeyImportType = closedEnum(
  'KmsDataKeyImportType',
  DataKeyImportTypes,
  'The form in which a data key is imported.',
  {
    CIPHERTEXT:
      'Encrypted: the `ciphertextBlob` that KMS returned with it. It identifies the key that encrypts it.',
    PLAINTEXT: 'As plaintext in Base64: KMS encrypts it with the key `keyId`.',
  },
);

export const KmsDataKeySpec = closedEnum('KmsDataKeySpec', DataKeySpecs, 'The algorithm of a data key.', {
  AES_128: 'AES-128: a data key of 16 bytes.',
  AES_256: 'AES-256: a data key of 32 bytes.',
});

export const KmsDataKeyHosting = closedEnum(
  'KmsDataKeyHosting',
  DataKeyHostings,
  'Whether KMS stores a generated data key.',
  {
    NOT_HOSTED: 'The caller stores it, as the ciphertext that `decrypt` decrypts. KMS stores nothing.',
    HOSTED: 'KMS stores it under its own name and id.',
  },
);
