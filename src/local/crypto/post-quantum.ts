/**
 * ML-KEM-768 (FIPS 203), and ML-DSA-65 (FIPS 204) in its pure form, with an empty context. A key is made of its seed each
 * time. Runs on a thread.
 */

const loadKem = async () => (await import('@noble/post-quantum/ml-kem.js')).ml_kem768;
const loadDsa = async () => (await import('@noble/post-quantum/ml-dsa.js')).ml_dsa65;

/** The bytes of what ML-KEM-768 encapsulates a secret in. */
export const encapsulatedKeyBytes = 1_088;

export interface Encapsulated {
  readonly encapsulatedKey: Uint8Array;
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

export const encapsulate = async (seed: Uint8Array): Promise<Encapsulated> => {
  const kem = await loadKem();
  const { cipherText: capsule, sharedSecret: secret } = kem.encapsulate(kem.keygen(seed).publicKey);
  return { encapsulatedKey: capsule, secret };
};

/**
 * Undefined where it is not as long as a capsule. One that was made for another key, or is damaged, gives another secret:
 * whoever uses that must find out.
 */
export const decapsulate = async (seed: Uint8Array, capsule: Uint8Array): Promise<Uint8Array | undefined> => {
  if (capsule.length !== encapsulatedKeyBytes) return undefined;
  const kem = await loadKem();
  return kem.decapsulate(capsule, kem.keygen(seed).secretKey);
};

/** Another each time. */
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
