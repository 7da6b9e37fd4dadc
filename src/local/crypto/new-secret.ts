/** New key material. What takes long, OpenSSL does on threads of its own. */
import { generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { symmetricBytes, type Algorithm, type PostQuantumAlgorithm } from './algorithms.js';

const generate = promisify(generateKeyPair);

const pkcs8 = ({ privateKey }: { readonly privateKey: KeyObject }) =>
  privateKey.export({ type: 'pkcs8', format: 'der' });

const newRsaKey = async () => pkcs8(await generate('rsa', { modulusLength: 2_048 }));

const newEcKey = async (namedCurve: 'P-256' | 'P-384') => pkcs8(await generate('ec', { namedCurve }));

/** One less than the order of SM2's group: a secret is at least 1 and less than this, since 1 more must have an inverse. */
const sm2Bound = Buffer.from('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122', 'hex');

const newSm2Scalar = (): Buffer => {
  for (;;) {
    const scalar = randomBytes(32);
    if (scalar.compare(sm2Bound) < 0 && scalar.some((byte) => byte > 0)) return scalar;
  }
};

/** A symmetric secret, made at once. */
export const newSymmetricSecret = (algorithm: Algorithm): Buffer => {
  const bytes = symmetricBytes(algorithm);
  if (bytes === undefined) throw new Error(`${algorithm} is not symmetric`);
  return randomBytes(bytes);
};

const seedBytes = { ML_KEM_768: 64, ML_DSA_65: 32 } as const satisfies Record<PostQuantumAlgorithm, number>;

/** Made at once too. */
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
