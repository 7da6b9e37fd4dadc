/** Sets of values: on the left the member of the enum, on the right the value that KMS uses. */

export const KeyStates = {
  ENABLED: 'Enabled',
  DISABLED: 'Disabled',
  ARCHIVED: 'Archived',
  PENDING_DELETE: 'PendingDelete',
  PENDING_IMPORT: 'PendingImport',
} as const;
export type KeyState = (typeof KeyStates)[keyof typeof KeyStates];

/** The states as ListKeyDetail filters by them. */
export const KeyStateFilters = {
  ENABLED: 1,
  DISABLED: 2,
  PENDING_DELETE: 3,
  PENDING_IMPORT: 4,
  ARCHIVED: 5,
} as const;

/** The manual names P-384 signing only in the text of CreateKey. It works like the others. */
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

/** The usages as ListKeyDetail filters by them. Without a filter it lists only ENCRYPT_DECRYPT. */
export const KeyUsageFilters = { ...KeyUsages, ALL: 'ALL' } as const;

/** Where the key material comes from. */
export const KeyOrigins = { TENCENT_KMS: 'TENCENT_KMS', EXTERNAL: 'EXTERNAL' } as const;
export type KeyOrigin = (typeof KeyOrigins)[keyof typeof KeyOrigins];

/** The same set as `Type` of CreateKey. */
export const KeyOriginTypes = { TENCENT_KMS: 1, EXTERNAL: 2 } as const;

export const KeyOriginFilters = { ...KeyOrigins, ALL: 'ALL' } as const;

/** The standard that a key complies with: `Type` of KeyMetadata. */
export const KeyStandards = { FIPS: 2, SM: 4 } as const;

/** The progress of replicating a key to another region. */
export const SyncStates = { NOT_SYNCED: 0, SYNCED: 1, FAILED: 2, SYNCING: 3 } as const;

/** The type of the key that wraps imported key material. */
export const WrappingKeySpecs = { RSA_2048: 'RSA_2048' } as const;
