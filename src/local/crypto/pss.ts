/** EMSA-PSS (RFC 8017, section 9.1) over a digest, with SHA-256 and 2048-bit RSA. */
import { createHash, randomBytes } from 'node:crypto';

const digestBytes = 32;
const saltBytes = 32;
const encodedBytes = 256;
const maskedBytes = encodedBytes - digestBytes - 1;
const trailer = 0xbc;

/** The encoded message has one bit less than the modulus. */
const unusedBit = 0x80;

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const hashOf = (digest: Uint8Array, salt: Uint8Array) => sha256(Buffer.alloc(8), digest, salt);

/** MGF1. */
const maskOf = (seed: Uint8Array): Buffer => {
  const blocks = Array.from({ length: Math.ceil(maskedBytes / digestBytes) }, (_, index) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(index);
    return sha256(seed, counter);
  });
  return Buffer.concat(blocks).subarray(0, maskedBytes);
};

/** XORs with the mask: applies or removes it. */
const applyMask = (block: Buffer, seed: Uint8Array): Buffer => {
  const mask = maskOf(seed);
  const result = Buffer.from(block.map((byte, index) => byte ^ (mask[index] ?? 0)));
  result.writeUInt8(result.readUInt8() & ~unusedBit & 0xff);
  return result;
};

export const encodePss = (digest: Uint8Array): Buffer => {
  const salt = randomBytes(saltBytes);
  const hash = hashOf(digest, salt);
  const block = Buffer.concat([Buffer.alloc(maskedBytes - saltBytes - 1), Buffer.of(1), salt]);
  return Buffer.concat([applyMask(block, hash), hash, Buffer.of(trailer)]);
};

/** Whether `encoded` encodes the digest. Accepts any salt length. */
export const isPssOf = (encoded: Buffer, digest: Uint8Array): boolean => {
  if (encoded.length !== encodedBytes || encoded.at(-1) !== trailer) return false;
  if ((encoded.readUInt8() & unusedBit) !== 0) return false;
  const hash = encoded.subarray(maskedBytes, -1);
  const block = applyMask(encoded.subarray(0, maskedBytes), hash);
  const one = block.findIndex((byte) => byte !== 0);
  return block[one] === 1 && hashOf(digest, block.subarray(one + 1)).equals(hash);
};
