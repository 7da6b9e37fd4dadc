/** A data key that the local KMS keeps, and as it tells of it. */
import type { DataKeyMetadata, DataKeyState, KeyOrigin, ValuesOf } from '../../contract/index.js';
import { accountWithUin } from './accounts.js';
import { notSynced, type Tenant } from './key.js';

export interface DataKey extends Tenant {
  readonly dataKeyId: string;
  /** The CMK by which it is encrypted. It may be gone, and the data key cannot be opened then. */
  readonly keyId: string;
  readonly name: string;
  readonly description: string;
  readonly state: DataKeyState;
  readonly origin: KeyOrigin;
  /** `userOwner`, or the name of the cloud product that made it. */
  readonly owner: string;
  /** Unix seconds. */
  readonly createTime: number;
  /** Unix seconds at which it is to be deleted; 0 unless that is scheduled. */
  readonly deletionDate: number;
  /** How long it is. */
  readonly bytes: number;
  /** The data key itself, as its CMK encrypts it: in the clear it is kept nowhere. */
  readonly ciphertextBlob: string;
  /** The encryption context with which that was made, as the text of a JSON object. */
  readonly context: string;
}

/** `keyName` is the alias of the CMK, if that is there. */
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
    ...notSynced,
    AccountAppId: appId,
    AccountUin: uin,
    AccountName: name,
  };
};
