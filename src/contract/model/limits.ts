/** How much, how many, how long: the figures of the KMS manual that more than one place needs. */

/** Requests a second for an action and an account, where the manual gives no other figure. */
export const usualRate = 100;

/** Ids of keys or data keys that one call takes. */
export const maxKeyIds = 100;

/** White-box keys that an account has, and whose ids one call takes. */
export const maxWhiteBoxKeys = 50;

/** Devices that may be listed for one white-box key. */
export const maxDeviceFingerprints = 200;

/** The elements that one call of a list gives at most; it gives 10 unless asked for more. */
export const maxPage = 200;

/** The bytes of a plaintext, or of a message to be signed, before Base64. */
export const maxPlaintext = 4_096;

/** The bytes of a digest to be signed, whatever the algorithm. */
export const digestBytes = 32;

/** The bytes of a ciphertext of SM2, before Base64. */
export const maxSm2Ciphertext = 256;

/** The characters of an encryption context, as JSON. */
export const maxEncryptionContext = 1_024;

/** The bytes that GenerateRandom and GenerateDataKey make at most. */
export const maxRandom = 1_024;

/** The days for which a key waits before it is deleted. */
export const pendingWindow = { min: 7, max: 30 } as const;

/** The days from one rotation to the next. */
export const rotateDays = { min: 7, max: 365, usual: 365 } as const;

/** The last second at which key material may expire. */
export const latestValidTo = 2_147_443_200;
