/** Sets of values: on the left the member of the enum, on the right the value that KMS uses. */

/** The paddings of RSA encryption: with the public key of a CMK, or with the key that wraps key material. */
export const RsaEncryptions = {
  RSAES_PKCS1_V1_5: 'RSAES_PKCS1_V1_5',
  RSAES_OAEP_SHA_1: 'RSAES_OAEP_SHA_1',
  RSAES_OAEP_SHA_256: 'RSAES_OAEP_SHA_256',
} as const;

/** How KMS encrypts an answer to the caller's own public key. The default is SM2. */
export const AnswerEncryptions = {
  SM2: 'SM2',
  SM2_C1C3C2_ASN1: 'SM2_C1C3C2_ASN1',
  ...RsaEncryptions,
} as const;

/** Who created a key: the user, or a cloud product for the user. */
export const CreatorRoles = { USER: 0, CLOUD_PRODUCT: 1 } as const;

export const ListOrders = { NEWEST_FIRST: 0, OLDEST_FIRST: 1 } as const;
