/** Enums of white-box keys. */
import { WhiteBoxAlgorithms, WhiteBoxStates } from '../../contract/index.js';
import { closedEnum, openEnum } from '../kit/arguments/enums.js';

const whiteBoxStates = {
  ENABLED: 'Can be used: KMS encrypts with it.',
  DISABLED: 'KMS does not encrypt with it. Programs that contain its decrypting half can still decrypt.',
};

export const KmsWhiteBoxKeyState = openEnum(
  'KmsWhiteBoxKeyState',
  WhiteBoxStates,
  'The state of a white-box key.',
  whiteBoxStates,
);

export const KmsWhiteBoxKeyStateFilter = closedEnum(
  'KmsWhiteBoxKeyStateFilter',
  WhiteBoxStates,
  'Selects white-box keys by their state.',
  whiteBoxStates,
);

const whiteBoxAlgorithms = {
  AES_256: 'AES with a 256-bit key.',
  SM4: "SM4, from China's national cryptography standards.",
};

export const KmsWhiteBoxAlgorithm = openEnum(
  'KmsWhiteBoxAlgorithm',
  WhiteBoxAlgorithms,
  'The cipher of a white-box key. It is set at creation and never changes.',
  whiteBoxAlgorithms,
);

export const KmsWhiteBoxAlgorithmInput = closedEnum(
  'KmsWhiteBoxAlgorithmInput',
  WhiteBoxAlgorithms,
  'The cipher of a new white-box key. It never changes.',
  whiteBoxAlgorithms,
);
