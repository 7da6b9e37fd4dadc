/**
 * ML-KEM-768 (FIPS 203) and pure ML-DSA-65 (FIPS 204) with an empty context. Keys are derived from their seed for every
 * operation. Runs on a thread.
 */

const loadKem = async () => (await import('@noble/post-quantum/ml-kem.js')).ml_kem768;
const loadDsa = async () => (await import('@noble/post-quantum/ml-dsa.js')).ml_dsa65;

/** The length of an encapsulated key. FIPS 203 calls it the ciphertext. */
export const encapsulatedKeyBytes = 1_088;

export interface Encapsulated {
  readonly encapsulatedKey: Uint8Array;
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

export const encapsulate = async (seed: Uint8Array): Promise<Encapsulated> => {
  const kem = await loadKem();
  const { cipherText: encapsulatedKey, sharedSecret: secret } = kem.encapsulate(kem.keygen(seed).publicKey);
  return { encapsulatedKey, secret };
};

/**
 * Returns undefined for a wrong length. An encapsulated key that is damaged, or was made for another key, gives a different
 * secret: the caller must detect that.
 */
export const decapsulate = async (
  seed: Uint8Array,
  encapsulatedKey: Uint8Array,
): Promise<Uint8Array | undefined> => {
  if (encapsulatedKey.length !== encapsulatedKeyBytes) return undefined;
  const kem = await loadKem();
  return kem.decapsulate(encapsulatedKey, kem.keygen(seed).secretKey);
};

/** Randomised: every signature differs. */
export const signByMlDsa = async (seed: Uint8Array, message: Uint8Array): Promise<Uint8Array> => {
  const dsa = await loadDsa();
  return dsa.sign(message, dsa.keygen(seed).secretKey);
};

export const verifyByMlDsa = async (
  seed: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => {
  const dsa = await loadDsa();
  return dsa.verify(signature, message, dsa.keygen(seed).publicKey);
};
