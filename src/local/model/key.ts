/** Keys (CMKs) as the local KMS stores and describes them. */
import {
  KeyOrigins,
  KeyStandards,
  KeyUsages,
  type KeyMetadata,
  type KeyOrigin,
  type KeyState,
  type KeyUsage,
  type ValuesOf,
} from '../../contract/index.js';
import { accountWithUin } from './accounts.js';
import { followsNationalStandard } from './regions.js';
import type { Tenant } from './tenant.js';

export interface Key extends Tenant {
  readonly keyId: string;
  readonly alias: string;
  readonly description: string;
  readonly state: KeyState;
  readonly usage: KeyUsage;
  readonly origin: KeyOrigin;
  /** `userOwner`, or the name of the cloud product that created the key. */
  readonly owner: string;
  /** Unix seconds. */
  readonly createTime: number;
  /** Unix seconds; 0 unless deletion is scheduled. */
  readonly deletionDate: number;
  readonly rotation: Rotation;
  /** Unix seconds at which imported material expires; 0 if it does not. */
  readonly validTo: number;
}

/** Rotation gives a key new material. */
export interface Rotation {
  /** Days between rotations; 0 while rotation is disabled. */
  readonly days: number;
  /** Unix seconds of the next scheduled rotation; 0 for none. */
  readonly next: number;
  /** Unix seconds of the last rotation; 0 for none. */
  readonly last: number;
  /** The current material version, counted from 1. Earlier versions still decrypt. */
  readonly version: number;
}

export const noRotation: Rotation = { days: 0, next: 0, last: 0, version: 1 };

/** A key with external material waits for its import. */
export const initialState = (origin: KeyOrigin): KeyState =>
  origin === KeyOrigins.EXTERNAL ? 'PendingImport' : 'Enabled';

export const isRotationEnabled = ({ rotation }: Key): boolean => rotation.days > 0;

/** SM2 keys follow the Chinese national standard everywhere, symmetric keys only in some regions. */
const standardOf = ({ usage, region }: Key) =>
  usage.endsWith('_SM2') || (usage === KeyUsages.ENCRYPT_DECRYPT && followsNationalStandard(region))
    ? KeyStandards.SM
    : KeyStandards.FIPS;

/** The local KMS has no replicas of keys or data keys. */
export const notReplicated = {
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
    ...notReplicated,
    AccountAppId: appId,
    AccountUin: uin,
    AccountName: name,
  };
};
