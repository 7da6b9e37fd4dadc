/** Key material: the secrets of a key. Rotation adds new material and keeps the old. */
import { KeyUsages, type KeyUsage } from '../../contract/index.js';
import { Algorithms, type Algorithm } from '../crypto/algorithms.js';
import type { Key } from './key.js';
import { followsNationalStandard } from './regions.js';

export interface Material {
  readonly algorithm: Algorithm;
  /** Counted from 1 for each key and algorithm. */
  readonly version: number;
  readonly secret: Buffer;
  /** Unix seconds. */
  readonly createTime: number;
}

const byUsage: Readonly<Record<Exclude<KeyUsage, 'ENCRYPT_DECRYPT'>, Algorithm>> = {
  ASYMMETRIC_DECRYPT_RSA_2048: Algorithms.RSA_2048,
  ASYMMETRIC_DECRYPT_SM2: Algorithms.SM2,
  ASYMMETRIC_SIGN_VERIFY_SM2: Algorithms.SM2,
  ASYMMETRIC_SIGN_VERIFY_ECC: Algorithms.ECC_P256,
  ASYMMETRIC_SIGN_VERIFY_RSA_2048: Algorithms.RSA_2048,
  ASYMMETRIC_SIGN_VERIFY_ECDSA384: Algorithms.ECC_P384,
};

/** The algorithm of symmetric keys in a region. */
export const symmetricAlgorithmIn = (region: string) =>
  followsNationalStandard(region) ? Algorithms.SM4 : Algorithms.AES_256;

/** The algorithm of a key's own material, without the post-quantum seeds. */
export const algorithmOf = ({ usage, region }: Pick<Key, 'usage' | 'region'>): Algorithm =>
  usage === KeyUsages.ENCRYPT_DECRYPT ? symmetricAlgorithmIn(region) : byUsage[usage];
