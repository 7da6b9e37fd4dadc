/** What an account may have and do in a region. */

/** Keys that its users make, those that wait for deletion not counted. */
export const keyQuota = 200;

/** Data keys that are kept for it. */
export const dataKeyQuota = 1_000;

/** Calls a second, as GetServiceStatus tells them: the manual's example. Nothing here counts calls. */
export const callsPerSecond = 3_000;
