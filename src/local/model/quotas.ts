/** Quotas of an account in a region. */

/** Keys created by users, except those scheduled for deletion. */
export const keyQuota = 200;

/** Stored data keys. */
export const dataKeyQuota = 1_000;

/** Reported by GetServiceStatus but not enforced. The value is the example in the KMS manual. */
export const callsPerSecond = 3_000;
