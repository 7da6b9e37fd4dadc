/** The closed sets of data keys as enums of the graph. */
import { DataKeyImportTypes, DataKeyStates } from '../../contract/index.js';
import { given, taken } from '../kit/arguments/enums.js';

export const KmsDataKeyState = given(
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

export const KmsDataKeyImportType = taken(
  'KmsDataKeyImportType',
  DataKeyImportTypes,
  'In what form a data key is brought to KMS.',
  {
    CIPHERTEXT:
      'Encrypted: the `ciphertextBlob` that KMS once gave with it. The key by which it is encrypted is named in it.',
    PLAINTEXT: 'In the clear, in Base64: KMS encrypts it by the key that `keyId` names.',
  },
);
