/** Data keys as the local KMS stores and describes them. */
import type { DataKeyMetadata, DataKeyState, KeyOrigin, ValuesOf } from '../../contract/index.js';
import { accountWithUin } from './accounts.js';
import { notReplicated } from './key.js';
import type { Tenant } from './tenant.js';

export interface DataKey extends Tenant {
  readonly dataKeyId: string;
  /** The CMK that encrypts it. Once that is deleted, the data key cannot be opened. */
  readonly keyId: string;
  readonly name: string;
  readonly description: string;
  readonly state: DataKeyState;
  readonly origin: KeyOrigin;
  /** `userOwner`, or the name of the cloud product that created it. */
  readonly owner: string;
  /** Unix seconds. */
  readonly createTime: number;
  /** Unix seconds; 0 unless deletion is scheduled. */
  readonly deletionDate: number;
  /** Its length. */
  readonly bytes: number;
  /** The data key, encrypted by its CMK. The plaintext is never stored. */
  readonly ciphertextBlob: string;
  /** The encryption context of `ciphertextBlob`, as JSON text. */
  readonly context: string;
}

/** `keyName` is the alias of the CMK, if that still exists. */
export const metadataOf = (
  dataKey: DataKey,
  keyName: string = '',
): ValuesOf<typeof DataKeyMetadata.fields> => {
  const { uin, appId, name } = accountWithUin(dataKey.account);
  return {
    DataKeyId: dataKey.dataKeyId,
    KeyId: dataKey.keyId,
    KeyName: keyName,
    DataKeyName: dataKey.name,
    NumberOfBytes: dataKey.bytes,
    CreateTime: dataKey.createTime,
    Description: dataKey.description,
    KeyState: dataKey.state,
    CreatorUin: uin,
    CreatorUinString: String(uin),
    Owner: dataKey.owner,
    DeletionDate: dataKey.deletionDate,
    Origin: dataKey.origin,
    HsmClusterId: '',
    ResourceId: `creatorUin/${uin}/${dataKey.dataKeyId}`,
    ...notReplicated,
    AccountAppId: appId,
    AccountUin: uin,
    AccountName: name,
  };
};
