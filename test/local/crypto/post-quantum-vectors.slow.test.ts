/**
 * Published accumulated vectors: the results for 100 inputs are hashed, and the digest is compared.
 * ML-KEM-768: TestAccumulated of Go's crypto/mlkem (src/crypto/mlkem/mlkem_test.go). ML-DSA-65: C2SP CCTV,
 * ML-DSA/accumulated. Both take their inputs from SHAKE128 of an empty message.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ml_dsa65 } from '@noble/post-quantum/ml-dsa.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import {
  decapsulate,
  encapsulate,
  signByMlDsa,
  verifyByMlDsa,
} from '../../../src/local/crypto/post-quantum.js';

const count = 100;

/** Reads SHAKE128 of an empty message piece by piece, `total` bytes in all. */
const inputs = (total: number) => {
  const stream = createHash('shake128', { outputLength: total }).digest();
  let read = 0;
  return (bytes: number) => {
    read += bytes;
    return Uint8Array.from(stream.subarray(read - bytes, read));
  };
};

/** SHAKE128 with 32 bytes of output. */
const accumulator = () => createHash('shake128', { outputLength: 32 });

describe('ML-KEM-768', () => {
  it('agrees with the published digest of 100 keys, ciphertexts and secrets', async () => {
    const next = inputs(count * (64 + 32 + 1_088));
    const all = accumulator();
    for (let each = 0; each < count; each += 1) {
      const seed = next(64);
      const { publicKey } = ml_kem768.keygen(seed);
      const { cipherText, sharedSecret } = ml_kem768.encapsulate(publicKey, next(32));
      const secret = await decapsulate(seed, cipherText);
      expect(secret).toEqual(sharedSecret);
      // A random ciphertext also decapsulates to a secret, which is deterministic.
      const rejected = await decapsulate(seed, next(1_088));
      for (const part of [publicKey, cipherText, sharedSecret, rejected]) all.update(part ?? '');
    }
    expect(all.digest('hex')).toBe('1114b1b6699ed191734fa339376afa7e285c9e6acf6ff0177d346696ce564415');
  });

  it('encapsulates a different secret each time, which it decapsulates', async () => {
    const seed = inputs(64)(64);
    const [one, other] = [await encapsulate(seed), await encapsulate(seed)];
    expect(await decapsulate(seed, one.encapsulatedKey)).toEqual(one.secret);
    expect(one.secret).toHaveLength(32);
    expect(other.secret).not.toEqual(one.secret);
  });

  it.each([0, 1_087, 1_089])('refuses an encapsulated key of %d bytes', async (bytes) => {
    expect(await decapsulate(inputs(64)(64), new Uint8Array(bytes))).toBeUndefined();
  });
});

describe('ML-DSA-65', () => {
  it('agrees with the published digest of 100 keys and signatures of empty messages', async () => {
    const next = inputs(count * 32);
    const all = accumulator();
    for (let each = 0; each < count; each += 1) {
      const seed = next(32);
      const { publicKey, secretKey } = ml_dsa65.keygen(seed);
      const empty = new Uint8Array();
      const signature = ml_dsa65.sign(empty, secretKey, { extraEntropy: false });
      expect(await verifyByMlDsa(seed, empty, signature)).toBe(true);
      all.update(publicKey).update(signature);
    }
    expect(all.digest('hex')).toBe('8358a1843220194417cadbc2651295cd8fc65125b5a5c1a239a16dc8b57ca199');
  });

  it('makes a different valid signature each time', async () => {
    const seed = inputs(32)(32);
    const message = Uint8Array.of(1, 2, 3);
    const [one, other] = [await signByMlDsa(seed, message), await signByMlDsa(seed, message)];
    const { publicKey } = ml_dsa65.keygen(seed);
    expect(ml_dsa65.verify(one, message, publicKey)).toBe(true);
    expect(other).not.toEqual(one);
    expect(await verifyByMlDsa(seed, Uint8Array.of(1, 2), one)).toBe(false);
  });
});
