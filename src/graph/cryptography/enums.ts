/** Enums of cryptography. */
import { MessageTypes } from '../../contract/index.js';
import { closedEnum } from '../kit/arguments/enums.js';

export const KmsMessageType = closedEnum(
  'KmsMessageType',
  MessageTypes,
  'What is given to be signed, or was signed.',
  {
    RAW: 'The message itself: KMS makes its digest.',
    DIGEST: 'The digest of the message, of 32 bytes: KMS never sees the message.',
  },
);
