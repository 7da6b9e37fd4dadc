/** The algorithms of key material, and the format of their secrets. */
export const Algorithms = {
  /** 32 random bytes; imported material may also have 16. */
  AES_256: 'AES_256',
  /** 16 random bytes; imported material may also have 32. */
  SM4: 'SM4',
  /** PKCS #8 in DER. */
  RSA_2048: 'RSA_2048',
  /** PKCS #8 in DER. */
  ECC_P256: 'ECC_P256',
  /** PKCS #8 in DER. */
  ECC_P384: 'ECC_P384',
  /** The scalar: 32 bytes, big-endian. */
  SM2: 'SM2',
  /** The seed: `d` and `z` of FIPS 203, 32 bytes each. */
  ML_KEM_768: 'ML_KEM_768',
  /** The seed: `xi` of FIPS 204, 32 bytes. */
  ML_DSA_65: 'ML_DSA_65',
} as const;

export type Algorithm = (typeof Algorithms)[keyof typeof Algorithms];

/** Used by CMKs to encrypt and decrypt. */
type SymmetricAlgorithm = typeof Algorithms.AES_256 | typeof Algorithms.SM4;

/** Keys of any usage may have a seed for each of these. */
export type PostQuantumAlgorithm = typeof Algorithms.ML_KEM_768 | typeof Algorithms.ML_DSA_65;

const bytesOf = { AES_256: 32, SM4: 16 } as const satisfies Record<SymmetricAlgorithm, number>;

/** Undefined for an algorithm that is not symmetric. */
export const symmetricBytes = (algorithm: Algorithm): number | undefined =>
  algorithm === 'AES_256' || algorithm === 'SM4' ? bytesOf[algorithm] : undefined;
