/** Sets of values: on the left the member of the enum, on the right the value that KMS uses. */

export const DataKeySpecs = { AES_128: 'AES_128', AES_256: 'AES_256' } as const;

/** Whether KMS keeps a data key that it creates. */
export const DataKeyHostings = { NOT_HOSTED: 0, HOSTED: 1 } as const;

/** How a data key is imported: as a ciphertext from KMS, or as plaintext. */
export const DataKeyImportTypes = { CIPHERTEXT: 1, PLAINTEXT: 2 } as const;

export const DataKeyStates = {
  ENABLED: 'Enabled',
  DISABLED: 'Disabled',
  PENDING_DELETE: 'PendingDelete',
} as const;
export type DataKeyState = (typeof DataKeyStates)[keyof typeof DataKeyStates];

/** The states as ListDataKeyDetail filters by them. */
export const DataKeyStateFilters = { ENABLED: 1, DISABLED: 2, PENDING_DELETE: 3 } as const;
