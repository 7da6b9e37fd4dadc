/** A white-box key as the local KMS keeps it, and as it tells of it. */
import type { ValuesOf, WhiteboxKeyInfo, WhiteBoxState } from '../../contract/index.js';
import { accountWithUin } from './accounts.js';
import { encodeWhiteBoxKey, type WhiteBoxAlgorithm } from '../crypto/white-box.js';
import type { Tenant } from './key.js';

export interface WhiteBoxKey extends Tenant {
  readonly keyId: string;
  readonly alias: string;
  readonly description: string;
  readonly state: WhiteBoxState;
  readonly algorithm: WhiteBoxAlgorithm;
  readonly secret: Buffer;
  /** Unix seconds. */
  readonly createTime: number;
}

/** A device that may use a key. */
export interface Device {
  readonly identity: string;
  readonly description: string;
}

const encodedKey = ({ algorithm, secret }: WhiteBoxKey, half: 'ENCRYPT' | 'DECRYPT') =>
  encodeWhiteBoxKey(algorithm, half, secret).toString('base64');

export const decryptKeyOf = (key: WhiteBoxKey) => encodedKey(key, 'DECRYPT');

export const encodedKeysOf = (key: WhiteBoxKey) => ({
  EncryptKey: encodedKey(key, 'ENCRYPT'),
  DecryptKey: decryptKeyOf(key),
});

/** `bound` says whether devices are listed for it. */
export const infoOf = (key: WhiteBoxKey, bound: boolean): ValuesOf<typeof WhiteboxKeyInfo.fields> => {
  const { uin } = accountWithUin(key.account);
  return {
    KeyId: key.keyId,
    Alias: key.alias,
    CreatorUin: uin,
    Description: key.description,
    CreateTime: key.createTime,
    Status: key.state,
    OwnerUin: uin,
    Algorithm: key.algorithm,
    ...encodedKeysOf(key),
    ResourceId: `creatorUin/${uin}/${key.keyId}`,
    DeviceFingerprintBind: bound,
  };
};
