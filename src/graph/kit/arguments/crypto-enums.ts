/** The closed sets of cryptography as enums of the graph. Callers alone give them. */
import {
  AnswerEncryptions,
  DataKeyHostings,
  DataKeySpecs,
  MessageTypes,
  RsaEncryptions,
  WrappingKeySpecs,
} from '../../../contract/index.js';
import { taken } from './enums.js';

const rsa = {
  RSAES_PKCS1_V1_5: 'RSA with the padding of PKCS #1 v1.5: for programs that know no other.',
  RSAES_OAEP_SHA_1: 'RSA-OAEP with SHA-1.',
  RSAES_OAEP_SHA_256: 'RSA-OAEP with SHA-256, which browsers can open too.',
};

export const KmsRsaAlgorithm = taken(
  'KmsRsaAlgorithm',
  RsaEncryptions,
  'How something is encrypted to a public key of RSA.',
  rsa,
);

export const KmsEncryptionAlgorithm = taken(
  'KmsEncryptionAlgorithm',
  AnswerEncryptions,
  "How an answer is sealed with the caller's own public key.",
  {
    SM2: 'SM2, the parts of the ciphertext joined as C1, C3, C2.',
    SM2_C1C3C2_ASN1: 'SM2, the same parts in ASN.1.',
    ...rsa,
  },
);

export const KmsWrappingKeySpec = taken(
  'KmsWrappingKeySpec',
  WrappingKeySpecs,
  'The public key that key material is wrapped with on its way in.',
  { RSA_2048: 'RSA of 2048 bits.' },
);

export const KmsMessageType = taken(
  'KmsMessageType',
  MessageTypes,
  'What is given to be signed, or was signed.',
  {
    RAW: 'The message itself: KMS makes its digest.',
    DIGEST: 'The digest of the message, of 32 bytes: KMS never sees the message.',
  },
);

export const KmsDataKeySpec = taken('KmsDataKeySpec', DataKeySpecs, 'What a data key is made for.', {
  AES_128: 'AES with 128 bits: a data key of 16 bytes.',
  AES_256: 'AES with 256 bits: a data key of 32 bytes.',
});

export const KmsDataKeyHosting = taken(
  'KmsDataKeyHosting',
  DataKeyHostings,
  'Whether KMS keeps a data key that it has made.',
  {
    NOT_HOSTED: 'The caller keeps it, as the ciphertext that `decrypt` opens. Nothing of it stays with KMS.',
    HOSTED: 'KMS keeps it under a name and an id of its own.',
  },
);
