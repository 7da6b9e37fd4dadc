/** How much, how many, how long: the figures of the KMS manual that more than one place needs. */

/** How many calls of one action KMS admits for an account. */
export interface Quota {
  readonly requestsPerSecond: number;
}

/** The quota where the manual gives no other figure. */
export const defaultQuota: Quota = { requestsPerSecond: 100 };

/** Ids of keys or data keys that one call takes. */
export const maxKeyIds = 100;

/** White-box keys that an account has, and whose ids one call takes. */
export const maxWhiteBoxKeys = 50;

/** Devices that may be listed for one white-box key. */
export const maxDeviceFingerprints = 200;

/** The elements that one call of a list gives at most; it gives 10 unless asked for more. */
export const maxPageSize = 200;

/** The bytes of a plaintext, or of a message to be signed, before Base64. */
export const maxPlaintextBytes = 4_096;

/** The bytes of a digest to be signed, whatever the algorithm. */
export const digestBytes = 32;

/** The bytes of a ciphertext of SM2, before Base64. */
export const maxSm2CiphertextBytes = 256;

/** The characters of an encryption context, as JSON. */
export const maxEncryptionContextLength = 1_024;

/** The bytes that GenerateRandom and GenerateDataKey make at most. */
export const maxRandomBytes = 1_024;

/** The days for which a key waits before it is deleted. */
export const pendingWindow = { min: 7, max: 30 } as const;

/** The days from one rotation to the next. */
export const rotateDays = { min: 7, max: 365, default: 365 } as const;

/** The last second at which key material may expire. */
export const latestValidTo = 2_147_443_200;
