/** Closed sets: on the left the names that programs use, on the right the values that KMS sends. */

/** How RSA encrypts: to a key's public half, or a key material to its wrapping key. */
export const RsaEncryptions = {
  RSAES_PKCS1_V1_5: 'RSAES_PKCS1_V1_5',
  RSAES_OAEP_SHA_1: 'RSAES_OAEP_SHA_1',
  RSAES_OAEP_SHA_256: 'RSAES_OAEP_SHA_256',
} as const;

/** How an answer is encrypted to the caller's own public key; SM2 unless asked for another. */
export const AnswerEncryptions = {
  SM2: 'SM2',
  SM2_C1C3C2_ASN1: 'SM2_C1C3C2_ASN1',
  ...RsaEncryptions,
} as const;

/** Who made a key: the user, or a cloud product on the user's behalf. */
export const CreatorRoles = { USER: 0, CLOUD_PRODUCT: 1 } as const;

export const ListOrders = { NEWEST_FIRST: 0, OLDEST_FIRST: 1 } as const;
