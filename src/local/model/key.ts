/** A key as the local KMS keeps it, and as it tells of it. */
import {
  KeyOrigins,
  KeyStandards,
  KeyUsages,
  type KeyMetadata,
  type KeyOrigin,
  type KeyState,
  type KeyUsage,
  type Tag as TagShape,
  type ValuesOf,
} from '../../contract/index.js';
import { accountWithUin } from './accounts.js';
import { followsNationalStandard } from './regions.js';

/** An account in a region: its keys are seen from nowhere else. */
export interface Tenant {
  /** The UIN of the account. */
  readonly account: bigint;
  readonly region: string;
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** The tags that a call puts on what it makes. */
export const tagsIn = ({
  Tags = [],
}: {
  readonly Tags?: readonly ValuesOf<typeof TagShape.fields>[] | undefined;
}): Tag[] => Tags.map(({ TagKey, TagValue }) => ({ key: TagKey, value: TagValue }));

/** What became of them. */
export const tagged = { TagCode: 0, TagMsg: 'ok' };

export interface Key extends Tenant {
  readonly keyId: string;
  readonly alias: string;
  readonly description: string;
  readonly state: KeyState;
  readonly usage: KeyUsage;
  readonly origin: KeyOrigin;
  /** `userOwner`, or the name of the cloud product that made the key. */
  readonly owner: string;
  /** Unix seconds. */
  readonly createTime: number;
  /** Unix seconds at which it is to be deleted; 0 unless that is scheduled. */
  readonly deletionDate: number;
  readonly rotation: Rotation;
  /** Unix seconds at which imported material expires; 0 for never. */
  readonly validTo: number;
}

/** How a key gets new material. */
export interface Rotation {
  /** The days from one rotation to the next; 0 while rotation is off. */
  readonly days: number;
  /** Unix seconds, both; 0 for never. */
  readonly next: number;
  readonly last: number;
  /** Counts the materials that it has had, from 1; older ones still decrypt. */
  readonly version: number;
}

export const noRotation: Rotation = { days: 0, next: 0, last: 0, version: 1 };

/** The state in which a key begins: one whose material is to be imported waits for it. */
export const initialState = (origin: KeyOrigin): KeyState =>
  origin === KeyOrigins.EXTERNAL ? 'PendingImport' : 'Enabled';

/** Whether rotation is on. */
export const isRotationEnabled = ({ rotation }: Key): boolean => rotation.days > 0;

/** Keys of SM2 comply with the national standard everywhere, symmetric ones in the regions that hold to it. */
const standardOf = ({ usage, region }: Key) =>
  usage.endsWith('_SM2') || (usage === KeyUsages.ENCRYPT_DECRYPT && followsNationalStandard(region))
    ? KeyStandards.SM
    : KeyStandards.FIPS;

/** A key, or a data key, that is not a copy of one in another region. */
export const notSynced = {
  IsSyncReplica: 0,
  SourceRegion: '',
  SyncStatus: 0,
  SyncMessages: '',
  SyncStartTime: 0,
  SyncEndTime: 0,
  SourceHsmClusterId: '',
};

export const metadataOf = (key: Key): ValuesOf<typeof KeyMetadata.fields> => {
  const { uin, appId, name } = accountWithUin(key.account);
  return {
    KeyId: key.keyId,
    Alias: key.alias,
    CreateTime: key.createTime,
    Description: key.description,
    KeyState: key.state,
    KeyUsage: key.usage,
    Type: standardOf(key),
    CreatorUin: uin,
    CreatorUinString: String(uin),
    Owner: key.owner,
    DeletionDate: key.deletionDate,
    Origin: key.origin,
    ValidTo: key.validTo,
    ResourceId: `creatorUin/${uin}/${key.keyId}`,
    HsmClusterId: '',
    KeyRotationEnabled: isRotationEnabled(key),
    NextRotateTime: key.rotation.next,
    RotateDays: key.rotation.days,
    LastRotateTime: key.rotation.last,
    ...notSynced,
    AccountAppId: appId,
    AccountUin: uin,
    AccountName: name,
  };
};
