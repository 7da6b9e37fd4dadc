/** Enums of white-box keys. */
import { WhiteBoxAlgorithms, WhiteBoxStates } from '../../contract/index.js';
import { openEnum } from '../kit/arguments/enums.js';

export const KmsWhiteBoxKeyState = openEnum(
  'KmsWhiteBoxKeyState',
  WhiteBoxStates,
  'The state of a white-box key.',
  {
    ENABLED: 'Can be used: KMS encrypts with it.',
    DISABLED: 'KMS does not encrypt with it. Programs that contain its decrypting half can still decrypt.',
  },
);

export const KmsWhiteBoxAlgorithm = openEnum(
  'KmsWhiteBoxAlgorithm',
  WhiteBoxAlgorithms,
  'The cipher of a white-box key. It is set at creation and never changes.',
  {
    AES_256: 'AES with a 256-bit key.',
    SM4: "SM4, from China's national cryptography standards.",
  },
);
