/** Sets of values: on the left the member of the enum, on the right the value that KMS uses. */

/** Whether an account can use KMS, and why not: `InvalidType` of GetServiceStatus. */
export const ServiceConditions = { NOT_PURCHASED: 0, NORMAL: 1, IN_ARREARS: 2, RELEASED: 3 } as const;

/** `UserLevel` of GetServiceStatus. */
export const ServiceEditions = { STANDARD: 0, FLAGSHIP: 1 } as const;

/** Whether the flagship edition is renewed automatically when it expires. */
export const ServiceRenewals = { MANUAL: 0, AUTOMATIC: 1 } as const;
