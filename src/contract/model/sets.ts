/** The closed sets of KMS: the names that programs use on the left, the values on the wire on the right. */

export const KeyStates = {
  ENABLED: 'Enabled',
  DISABLED: 'Disabled',
  ARCHIVED: 'Archived',
  PENDING_DELETE: 'PendingDelete',
  PENDING_IMPORT: 'PendingImport',
} as const;
export type KeyState = (typeof KeyStates)[keyof typeof KeyStates];

/** How ListKeyDetail is told which state to list: numbers of its own. */
export const KeyStateFilters = {
  ENABLED: 1,
  DISABLED: 2,
  PENDING_DELETE: 3,
  PENDING_IMPORT: 4,
  ARCHIVED: 5,
} as const;

/** P-384 signing is named in the text of CreateKey alone, and works as the others do. */
export const KeyUsages = {
  ENCRYPT_DECRYPT: 'ENCRYPT_DECRYPT',
  ASYMMETRIC_DECRYPT_RSA_2048: 'ASYMMETRIC_DECRYPT_RSA_2048',
  ASYMMETRIC_DECRYPT_SM2: 'ASYMMETRIC_DECRYPT_SM2',
  ASYMMETRIC_SIGN_VERIFY_SM2: 'ASYMMETRIC_SIGN_VERIFY_SM2',
  ASYMMETRIC_SIGN_VERIFY_ECC: 'ASYMMETRIC_SIGN_VERIFY_ECC',
  ASYMMETRIC_SIGN_VERIFY_RSA_2048: 'ASYMMETRIC_SIGN_VERIFY_RSA_2048',
  ASYMMETRIC_SIGN_VERIFY_ECDSA384: 'ASYMMETRIC_SIGN_VERIFY_ECDSA384',
} as const;
export type KeyUsage = (typeof KeyUsages)[keyof typeof KeyUsages];

/** ListKeyDetail lists one usage, or all; left out it lists ENCRYPT_DECRYPT alone. */
export const KeyUsageFilters = { ...KeyUsages, ALL: 'ALL' } as const;

/** Where the key material comes from. */
export const KeyOrigins = { TENCENT_KMS: 'TENCENT_KMS', EXTERNAL: 'EXTERNAL' } as const;
export type KeyOrigin = (typeof KeyOrigins)[keyof typeof KeyOrigins];

/** The same set as CreateKey's `Type` spells it. */
export const KeyOriginTypes = { TENCENT_KMS: 1, EXTERNAL: 2 } as const;

export const KeyOriginFilters = { ...KeyOrigins, ALL: 'ALL' } as const;

/** The standard that a key complies with: KeyMetadata's `Type`. */
export const KeyStandards = { FIPS: 2, SM: 4 } as const;

/** Who made a key: the user, or a cloud product on the user's behalf. */
export const CreatorRoles = { USER: 0, CLOUD_PRODUCT: 1 } as const;

export const ListOrders = { NEWEST_FIRST: 0, OLDEST_FIRST: 1 } as const;

/** How far the copy of a key in another region has come. */
export const SyncStates = { NOT_SYNCED: 0, SYNCED: 1, FAILED: 2, SYNCING: 3 } as const;

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

/**
 * The signature algorithms of each usage. No closed set: the manual names four and "etc.", and ListAlgorithms tells what
 * a region has. That of P-384 is named in an example of ListAlgorithms alone; the second name is chosen after that of P-256.
 */
export const signAlgorithms: Readonly<Partial<Record<KeyUsage, readonly string[]>>> = {
  ASYMMETRIC_SIGN_VERIFY_SM2: ['SM2DSA'],
  ASYMMETRIC_SIGN_VERIFY_ECC: ['ECC_P256_R1'],
  ASYMMETRIC_SIGN_VERIFY_RSA_2048: ['RSA_PSS_SHA_256', 'RSA_PKCS1_SHA_256'],
  ASYMMETRIC_SIGN_VERIFY_ECDSA384: ['ECDSA384_SHA384', 'ECDSA384', 'ECC_P384_R1'],
};

/** What is signed: a message, or the digest that the caller has made of it. */
export const MessageTypes = { RAW: 'RAW', DIGEST: 'DIGEST' } as const;

/** The key to which key material is encrypted on its way in. */
export const WrappingKeySpecs = { RSA_2048: 'RSA_2048' } as const;

export const DataKeySpecs = { AES_128: 'AES_128', AES_256: 'AES_256' } as const;

/** Whether KMS keeps a data key that it has made. */
export const DataKeyHostings = { NOT_HOSTED: 0, HOSTED: 1 } as const;

/** How a data key is imported: as the ciphertext that KMS once gave, or in the clear. */
export const DataKeyImportTypes = { CIPHERTEXT: 1, PLAINTEXT: 2 } as const;

export const DataKeyStates = {
  ENABLED: 'Enabled',
  DISABLED: 'Disabled',
  PENDING_DELETE: 'PendingDelete',
} as const;
export type DataKeyState = (typeof DataKeyStates)[keyof typeof DataKeyStates];

/** How ListDataKeyDetail is told which state to list. */
export const DataKeyStateFilters = { ENABLED: 1, DISABLED: 2, PENDING_DELETE: 3 } as const;

export const WhiteBoxStates = { ENABLED: 'Enabled', DISABLED: 'Disabled' } as const;
export type WhiteBoxState = (typeof WhiteBoxStates)[keyof typeof WhiteBoxStates];

/** How DescribeWhiteBoxKeyDetails is told which state to list: both, if it is not told. */
export const WhiteBoxStateFilters = { DISABLED: 0, ENABLED: 1 } as const;

export const WhiteBoxAlgorithms = { AES_256: 'AES_256', SM4: 'SM4' } as const;

/** Whether an account can use KMS, and if not, why: GetServiceStatus's `InvalidType`. */
export const ServiceConditions = { NOT_PURCHASED: 0, NORMAL: 1, IN_ARREARS: 2, RELEASED: 3 } as const;

/** GetServiceStatus's `UserLevel`. */
export const ServiceEditions = { STANDARD: 0, FLAGSHIP: 1 } as const;

/** Whether the flagship edition is renewed by itself when it runs out. */
export const ServiceRenewals = { MANUAL: 0, AUTOMATIC: 1 } as const;
