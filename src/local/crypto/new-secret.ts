/** New key material. node:crypto generates RSA and EC keys on its own threads. */
import { generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { symmetricBytes, type Algorithm, type PostQuantumAlgorithm } from './algorithms.js';

const generate = promisify(generateKeyPair);

const pkcs8 = ({ privateKey }: { readonly privateKey: KeyObject }) =>
  privateKey.export({ type: 'pkcs8', format: 'der' });

const newRsaKey = async () => pkcs8(await generate('rsa', { modulusLength: 2_048 }));

const newEcKey = async (namedCurve: 'P-256' | 'P-384') => pkcs8(await generate('ec', { namedCurve }));

/** The group order of SM2 minus 1. Secrets are at least 1 and less than this: `1 + secret` must be invertible. */
const sm2Bound = Buffer.from('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122', 'hex');

const newSm2Scalar = (): Buffer => {
  for (;;) {
    const scalar = randomBytes(32);
    if (scalar.compare(sm2Bound) < 0 && scalar.some((byte) => byte > 0)) return scalar;
  }
};

export const newSymmetricSecret = (algorithm: Algorithm): Buffer => {
  const bytes = symmetricBytes(algorithm);
  if (bytes === undefined) throw new Error(`${algorithm} is not symmetric`);
  return randomBytes(bytes);
};

const seedBytes = { ML_KEM_768: 64, ML_DSA_65: 32 } as const satisfies Record<PostQuantumAlgorithm, number>;

export const newPostQuantumSeed = (algorithm: PostQuantumAlgorithm): Buffer =>
  randomBytes(seedBytes[algorithm]);

export const newSecret = async (algorithm: Algorithm): Promise<Buffer> => {
  switch (algorithm) {
    case 'AES_256':
    case 'SM4':
      return newSymmetricSecret(algorithm);
    case 'RSA_2048':
      return newRsaKey();
    case 'ECC_P256':
      return newEcKey('P-256');
    case 'ECC_P384':
      return newEcKey('P-384');
    case 'SM2':
      return newSm2Scalar();
    case 'ML_KEM_768':
    case 'ML_DSA_65':
      return newPostQuantumSeed(algorithm);
  }
};
