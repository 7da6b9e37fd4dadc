import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Algorithms } from '../../../src/local/crypto/algorithms.js';
import { newSecret } from '../../../src/local/crypto/new-secret.js';

describe('new key material', () => {
  it.each(Object.values(Algorithms))('for %s differs each time', async (algorithm) => {
    expect(await newSecret(algorithm)).not.toEqual(await newSecret(algorithm));
  });

  it.each([
    ['AES_256', 32],
    ['SM4', 16],
    ['SM2', 32],
    ['ML_KEM_768', 64],
    ['ML_DSA_65', 32],
  ] as const)('for %s has %d bytes', async (algorithm, bytes) => {
    expect(await newSecret(algorithm)).toHaveLength(bytes);
  });

  it.each([
    ['RSA_2048', 'rsa', { modulusLength: 2_048, publicExponent: 65_537n }],
    ['ECC_P256', 'ec', { namedCurve: 'prime256v1' }],
    ['ECC_P384', 'ec', { namedCurve: 'secp384r1' }],
  ] as const)('for %s is a PKCS #8 key', async (algorithm, type, details) => {
    const key = createPrivateKey({ key: await newSecret(algorithm), format: 'der', type: 'pkcs8' });
    expect(key.asymmetricKeyType).toBe(type);
    expect(key.asymmetricKeyDetails).toEqual(details);
  });

  it('for RSA is generated without blocking the event loop', async () => {
    let generated = false;
    const generating = newSecret('RSA_2048').then(() => {
      generated = true;
    });
    // A key that was generated synchronously would be there after a few microtasks.
    for (let each = 0; each < 100; each += 1) await Promise.resolve();
    expect(generated).toBe(false);
    await generating;
  });
});
