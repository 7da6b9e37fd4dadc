/** Limits and quotas from the KMS manual that are used in more than one place. */

/** The rate at which an account may call an action. */
export interface Quota {
  readonly requestsPerSecond: number;
}

/** Used where the manual names no other quota. */
export const defaultQuota: Quota = { requestsPerSecond: 100 };

/** The most ids of keys or data keys in one call. */
export const maxKeyIds = 100;

/** The most white-box keys of an account, and the most ids of them in one call. */
export const maxWhiteBoxKeys = 50;

/** The most devices that can be listed for one white-box key. */
export const maxDeviceFingerprints = 200;

/** The largest page of a list. The default is 10. */
export const maxPageSize = 200;

/** The size of a plaintext, or of a message to sign, before Base64. */
export const maxPlaintextBytes = 4_096;

/** The size of a plaintext that CMKs encrypt, before Base64. */
export const plaintextBytes = { min: 1, max: maxPlaintextBytes } as const;

/** The sizes of key material that can be imported: one for each standard, and KMS accepts either of them in any region. */
export const importedMaterialBytes: readonly number[] = [16, 32];

/** The size of a digest to sign, for every algorithm. */
export const digestBytes = 32;

/** The size of an SM2 ciphertext before Base64. */
export const maxSm2CiphertextBytes = 256;

/** In characters of its JSON text. */
export const maxEncryptionContextLength = 1_024;

/** The most bytes that GenerateRandom and GenerateDataKey return. */
export const maxRandomBytes = 1_024;

/** The days between scheduling a deletion and the deletion. */
export const pendingWindow = { min: 7, max: 30 } as const;

/** The days from one rotation to the next. */
export const rotateDays = { min: 7, max: 365, default: 365 } as const;

/** The latest time at which key material can expire, in Unix seconds. */
export const latestValidTo = 2_147_443_200;
