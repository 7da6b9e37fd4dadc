/**
 * A stand-in for white-box cryptography: a block cipher in CBC mode with PKCS #7 padding. EncryptKey and DecryptKey carry the
 * key in the clear. docs/guides/local-kms.md describes their format, for programs that decrypt.
 */
import { createCipheriv, randomBytes } from 'node:crypto';

const ciphers = {
  AES_256: { name: 'aes-256-cbc', keyBytes: 32, tag: 1 },
  SM4: { name: 'sm4-cbc', keyBytes: 16, tag: 2 },
} as const;

export type WhiteBoxAlgorithm = keyof typeof ciphers;

const purposeTags = { ENCRYPT: 1, DECRYPT: 2 } as const;

export type WhiteBoxPurpose = keyof typeof purposeTags;

export const ivBytes = 16;

export const newWhiteBoxSecret = (algorithm: WhiteBoxAlgorithm): Buffer =>
  randomBytes(ciphers[algorithm].keyBytes);

/** EncryptKey or DecryptKey: `LWB1`, a byte for the cipher, a byte for the purpose, and the key. */
export const encodeWhiteBoxKey = (
  algorithm: WhiteBoxAlgorithm,
  purpose: WhiteBoxPurpose,
  secret: Buffer,
): Buffer =>
  Buffer.concat([Buffer.from('LWB1'), Buffer.of(ciphers[algorithm].tag, purposeTags[purpose]), secret]);

export const encryptByWhiteBox = (
  algorithm: WhiteBoxAlgorithm,
  secret: Buffer,
  iv: Buffer,
  plaintext: Buffer,
): Buffer => {
  const cipher = createCipheriv(ciphers[algorithm].name, secret, iv);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]);
};
