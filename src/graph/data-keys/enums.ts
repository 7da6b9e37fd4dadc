/** Enums of data keys. */
import { DataKeyHostings, DataKeyImportTypes, DataKeySpecs, DataKeyStates } from '../../contract/index.js';
import { closedEnum, openEnum } from '../kit/arguments/enums.js';

export const KmsDataKeyState = openEnum(
  'KmsDataKeyState',
  DataKeyStates,
  'Whether a data key that KMS keeps can be taken out.',
  {
    ENABLED: 'In use: KMS gives it out, in the clear or encrypted.',
    DISABLED: 'Set aside: KMS gives it to nobody until it is enabled again.',
    PENDING_DELETE:
      'Waits for its deletion date, and is given to nobody. `cancelDataKeyDeletion` calls that off.',
  },
);

export const KmsDataKeyImportType = closedEnum(
  'KmsDataKeyImportType',
  DataKeyImportTypes,
  'In what form a data key is brought to KMS.',
  {
    CIPHERTEXT:
      'Encrypted: the `ciphertextBlob` that KMS once gave with it. The key by which it is encrypted is named in it.',
    PLAINTEXT: 'In the clear, in Base64: KMS encrypts it by the key that `keyId` names.',
  },
);

export const KmsDataKeySpec = closedEnum('KmsDataKeySpec', DataKeySpecs, 'What a data key is made for.', {
  AES_128: 'AES with 128 bits: a data key of 16 bytes.',
  AES_256: 'AES with 256 bits: a data key of 32 bytes.',
});

export const KmsDataKeyHosting = closedEnum(
  'KmsDataKeyHosting',
  DataKeyHostings,
  'Whether KMS keeps a data key that it has made.',
  {
    NOT_HOSTED: 'The caller keeps it, as the ciphertext that `decrypt` opens. Nothing of it stays with KMS.',
    HOSTED: 'KMS keeps it under a name and an id of its own.',
  },
);
