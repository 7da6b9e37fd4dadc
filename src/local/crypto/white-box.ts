/**
 * What stands for white-box cryptography here: a block cipher in CBC mode with the padding of PKCS #7, by a key that its
 * halves carry in the open. Nothing is hidden in them. Their form, for the programs that decrypt: docs/guides/local-kms.md.
 */
import { createCipheriv, randomBytes } from 'node:crypto';

/** By the names of the contract. */
const ciphers = {
  AES_256: { name: 'aes-256-cbc', keyBytes: 32, mark: 1 },
  SM4: { name: 'sm4-cbc', keyBytes: 16, mark: 2 },
} as const;

export type WhiteBoxAlgorithm = keyof typeof ciphers;

const purposes = { ENCRYPT: 1, DECRYPT: 2 } as const;

export const ivBytes = 16;

export const newWhiteBoxSecret = (algorithm: WhiteBoxAlgorithm): Buffer =>
  randomBytes(ciphers[algorithm].keyBytes);

/** EncryptKey or DecryptKey: four letters, a byte for the cipher, a byte for the half, and the key. */
export const encodeWhiteBoxKey = (
  algorithm: WhiteBoxAlgorithm,
  purpose: keyof typeof purposes,
  secret: Buffer,
): Buffer =>
  Buffer.concat([Buffer.from('LWB1'), Buffer.of(ciphers[algorithm].mark, purposes[purpose]), secret]);

export const encryptByWhiteBox = (
  algorithm: WhiteBoxAlgorithm,
  secret: Buffer,
  iv: Buffer,
  plaintext: Buffer,
): Buffer => {
  const cipher = createCipheriv(ciphers[algorithm].name, secret, iv);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]);
};
