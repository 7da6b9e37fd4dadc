/** Closed sets: on the left the names that programs use, on the right the values that KMS uses. */

export const WhiteBoxStates = { ENABLED: 'Enabled', DISABLED: 'Disabled' } as const;
export type WhiteBoxState = (typeof WhiteBoxStates)[keyof typeof WhiteBoxStates];

/** The states as DescribeWhiteBoxKeyDetails filters by them. Without a filter it lists both. */
export const WhiteBoxStateFilters = { DISABLED: 0, ENABLED: 1 } as const;

export const WhiteBoxAlgorithms = { AES_256: 'AES_256', SM4: 'SM4' } as const;
