/** Sets of values: on the left the member of the enum, on the right the value that KMS uses. */

export const WhiteBoxStates = { ENABLED: 'Enabled', DISABLED: 'Disabled' } as const;
export type WhiteBoxState = (typeof WhiteBoxStates)[keyof typeof WhiteBoxStates];

/** The states as DescribeWhiteBoxKeyDetails filters by them. Without a filter it lists both. */
export const WhiteBoxStateFilters = { DISABLED: 0, ENABLED: 1 } as const;

export const WhiteBoxAlgorithms = { AES_256: 'AES_256', SM4: 'SM4' } as const;
