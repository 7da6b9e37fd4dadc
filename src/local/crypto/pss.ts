/** EMSA-PSS (RFC 8017, section 9.1) with SHA-256, for RSA of 2048 bits, of a digest that is made already. */
import { createHash, randomBytes } from 'node:crypto';

const digestBytes = 32;
const saltBytes = 32;
const encodedBytes = 256;
const maskedBytes = encodedBytes - digestBytes - 1;
const trailer = 0xbc;

/** The uppermost bit of the modulus is not used. */
const unused = 0x80;

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const hashOf = (digest: Uint8Array, salt: Uint8Array) => sha256(Buffer.alloc(8), digest, salt);

/** The mask that a seed generates (MGF1), as long as what it masks. */
const maskOf = (seed: Uint8Array): Buffer => {
  const blocks = Array.from({ length: Math.ceil(maskedBytes / digestBytes) }, (_, index) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(index);
    return sha256(seed, counter);
  });
  return Buffer.concat(blocks).subarray(0, maskedBytes);
};

/** Masks, or takes the mask off again. */
const masked = (block: Buffer, seed: Uint8Array): Buffer => {
  const mask = maskOf(seed);
  const result = Buffer.from(block.map((byte, index) => byte ^ (mask[index] ?? 0)));
  result.writeUInt8(result.readUInt8() & ~unused & 0xff);
  return result;
};

export const encodePss = (digest: Uint8Array): Buffer => {
  const salt = randomBytes(saltBytes);
  const hash = hashOf(digest, salt);
  const block = Buffer.concat([Buffer.alloc(maskedBytes - saltBytes - 1), Buffer.of(1), salt]);
  return Buffer.concat([masked(block, hash), hash, Buffer.of(trailer)]);
};

/** Whether it encodes the digest, with a salt of whatever length. */
export const isPssOf = (encoded: Buffer, digest: Uint8Array): boolean => {
  if (encoded.length !== encodedBytes || encoded.at(-1) !== trailer) return false;
  if ((encoded.readUInt8() & unused) !== 0) return false;
  const hash = encoded.subarray(maskedBytes, -1);
  const block = masked(encoded.subarray(0, maskedBytes), hash);
  const one = block.findIndex((byte) => byte !== 0);
  return block[one] === 1 && hashOf(digest, block.subarray(one + 1)).equals(hash);
};
