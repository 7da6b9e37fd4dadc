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

export const KmsKeyOrigin = openEnum('KmsKeyOrigin', KeyOrigins, 'Where the key material comes from.', {
  TENCENT_KMS: 'KMS made it.',
  EXTERNAL: 'The owner of the key made it elsewhere and imports it.',
});

export const KmsSyncState = openEnum(
  'KmsSyncState',
  SyncStates,
  'How far the copy of a key to another region has come.',
  {
    NOT_SYNCED: 'No copy has been made.',
    SYNCED: 'The copy is complete.',
    FAILED: 'The copy failed; `syncMessages` says why.',
    SYNCING: 'The copy is being made.',
  },
);

export const KmsCreatorRole = closedEnum('KmsCreatorRole', CreatorRoles, 'Who made a key.', {
  USER: 'The account itself.',
  CLOUD_PRODUCT: 'A cloud product, on behalf of the account.',
});

export const KmsListOrder = closedEnum(
  'KmsListOrder',
  ListOrders,
  'The order of a list, by time of creation.',
  {
    NEWEST_FIRST: 'The last created comes first.',
    OLDEST_FIRST: 'The first created comes first, so that pages stay put while keys are added.',
  },
);

const rsa = {
  RSAES_PKCS1_V1_5: 'RSA with the padding of PKCS #1 v1.5: for programs that know no other.',
  RSAES_OAEP_SHA_1: 'RSA-OAEP with SHA-1.',
  RSAES_OAEP_SHA_256: 'RSA-OAEP with SHA-256, which browsers can open too.',
};

export const KmsRsaAlgorithm = closedEnum(
  'KmsRsaAlgorithm',
  RsaEncryptions,
  'How something is encrypted to a public key of RSA.',
  rsa,
);

export const KmsEncryptionAlgorithm = closedEnum(
  'KmsEncryptionAlgorithm',
  AnswerEncryptions,
  "How an answer is sealed with the caller's own public key.",
  {
    SM2: 'SM2, the parts of the ciphertext joined as C1, C3, C2.',
    SM2_C1C3C2_ASN1: 'SM2, the same parts in ASN.1.',
    ...rsa,
  },
);
