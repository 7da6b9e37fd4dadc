/** Enums that several groups use. */
import {
  AnswerEncryptions,
  CreatorRoles,
  KeyOrigins,
  ListOrders,
  RsaEncryptions,
  SyncStates,
} from '../../../contract/index.js';
import { closedEnum, openEnum } from './enums.js';

const origins = {
  TENCENT_KMS: 'KMS created it.',
  EXTERNAL: 'The owner of the key created it elsewhere and imports it.',
};

export const KmsKeyOrigin = openEnum(
  'KmsKeyOrigin',
  KeyOrigins,
  'Where the key material comes from.',
  origins,
);

export const KmsKeyOriginInput = closedEnum(
  'KmsKeyOriginInput',
  KeyOrigins,
  'Where the material of a new key comes from. It never changes.',
  origins,
);

export const KmsKeyOriginFilter = closedEnum(
  'KmsKeyOriginFilter',
  KeyOrigins,
  'Selects keys by where their material comes from.',
  origins,
);

export const KmsSyncState = openEnum(
  'KmsSyncState',
  SyncStates,
  'The state of the copy of a key in another region.',
  {
    NOT_SYNCED: 'There is no copy.',
    SYNCED: 'The copy is complete.',
    FAILED: 'The copy failed; `syncMessages` says why.',
    SYNCING: 'The copy is in progress.',
  },
);

export const KmsCreatorRoleFilter = closedEnum(
  'KmsCreatorRoleFilter',
  CreatorRoles,
  'Selects keys by who created them.',
  {
    USER: 'The account itself.',
    CLOUD_PRODUCT: 'A cloud product, on behalf of the account.',
  },
);

export const KmsListOrder = closedEnum(
  'KmsListOrder',
  ListOrders,
  'The order of a list, by time of creation.',
  {
    NEWEST_FIRST: 'The newest first.',
    OLDEST_FIRST: 'The oldest first, so that pages stay the same while keys are added.',
  },
);

const rsa = {
  RSAES_PKCS1_V1_5: 'RSA with PKCS #1 v1.5 padding, for programs that support nothing else.',
  RSAES_OAEP_SHA_1: 'RSA-OAEP with SHA-1.',
  RSAES_OAEP_SHA_256: 'RSA-OAEP with SHA-256, which browsers support.',
};

export const KmsRsaAlgorithm = closedEnum(
  'KmsRsaAlgorithm',
  RsaEncryptions,
  'An algorithm for encryption with an RSA public key.',
  rsa,
);

export const KmsEncryptionAlgorithm = closedEnum(
  'KmsEncryptionAlgorithm',
  AnswerEncryptions,
  "An algorithm for sealing an answer with the caller's own public key.",
  {
    SM2: 'SM2; the ciphertext is C1, C3 and C2 concatenated.',
    SM2_C1C3C2_ASN1: 'SM2; the ciphertext is C1, C3 and C2 in ASN.1.',
    ...rsa,
  },
);
