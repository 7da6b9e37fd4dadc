/** Enums of white-box keys. */
import { WhiteBoxAlgorithms, WhiteBoxStates } from '../../contract/index.js';
import { openEnum } from '../kit/arguments/enums.js';

export const KmsWhiteBoxKeyState = openEnum(
  'KmsWhiteBoxKeyState',
  WhiteBoxStates,
  'Whether KMS encrypts by a white-box key.',
  {
    ENABLED: 'In use: KMS encrypts by it.',
    DISABLED:
      'Set aside: KMS encrypts nothing by it. Programs that carry its other half decrypt all the same.',
  },
);

export const KmsWhiteBoxAlgorithm = openEnum(
  'KmsWhiteBoxAlgorithm',
  WhiteBoxAlgorithms,
  'The cipher of a white-box key; fixed when it is created.',
  {
    AES_256: 'AES with a key of 256 bits.',
    SM4: 'SM4, of the national cryptography standards of China.',
  },
);
