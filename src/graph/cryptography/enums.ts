/** Enums of cryptography. */
import { MessageTypes } from '../../contract/index.js';
import { closedEnum } from '../kit/arguments/enums.js';

export const KmsMessageType = closedEnum(
  'KmsMessageType',
  MessageTypes,
  'What a message to sign or verify contains.',
  {
    RAW: 'The message itself: KMS computes its digest.',
    DIGEST: 'The digest of the message, 32 bytes: KMS never sees the message.',
  },
);
