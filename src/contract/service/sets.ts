/** Closed sets: on the left the names that programs use, on the right the values that KMS sends. */

/** Whether an account can use KMS, and if not, why: GetServiceStatus's `InvalidType`. */
export const ServiceConditions = { NOT_PURCHASED: 0, NORMAL: 1, IN_ARREARS: 2, RELEASED: 3 } as const;

/** GetServiceStatus's `UserLevel`. */
export const ServiceEditions = { STANDARD: 0, FLAGSHIP: 1 } as const;

/** Whether the flagship edition is renewed by itself when it runs out. */
export const ServiceRenewals = { MANUAL: 0, AUTOMATIC: 1 } as const;
