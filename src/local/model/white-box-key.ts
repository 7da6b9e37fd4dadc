/** White-box keys as the local KMS stores and describes them. */
import type { ValuesOf, WhiteboxKeyInfo, WhiteBoxState } from '../../contract/index.js';
import { accountWithUin } from './accounts.js';
import { encodeWhiteBoxKey, type WhiteBoxAlgorithm, type WhiteBoxPurpose } from '../crypto/white-box.js';
import type { Tenant } from './tenant.js';

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

/** A device that is bound to a key. */
export interface Device {
  readonly identity: string;
  readonly description: string;
}

const encodedKey = ({ algorithm, secret }: WhiteBoxKey, purpose: WhiteBoxPurpose) =>
  encodeWhiteBoxKey(algorithm, purpose, secret).toString('base64');

export const decryptKeyOf = (key: WhiteBoxKey) => encodedKey(key, 'DECRYPT');

export const encodedKeysOf = (key: WhiteBoxKey) => ({
  EncryptKey: encodedKey(key, 'ENCRYPT'),
  DecryptKey: decryptKeyOf(key),
});

/** `bound`: whether devices are bound to the key. */
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
