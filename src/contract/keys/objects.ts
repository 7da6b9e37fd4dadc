/** Structures in the parameters and results of these actions. Source: "Data Types" in the KMS API documentation. */
import { bool, choice, int, objectShape, optional, text, time, uint64 } from '../model/field.js';
import { KeyStates, KeyUsages, KeyOrigins, KeyStandards, SyncStates } from './sets.js';

/** The replication of a key or a data key to another region. */
export const replicationFields = {
  IsSyncReplica: optional(int({ wire: 'int64' })),
  SourceRegion: optional(text()),
  SyncStatus: optional(choice(SyncStates, { wire: 'int64' })),
  SyncMessages: optional(text()),
  SyncStartTime: optional(time()),
  SyncEndTime: optional(time()),
  SourceHsmClusterId: optional(text()),
};

/** The account that a key or a data key belongs to, and who created it. */
export const accountFields = {
  AccountAppId: optional(uint64()),
  AccountUin: optional(uint64()),
  AccountName: optional(text()),
  CreatorUinString: optional(text()),
};

/** The metadata of a CMK. Only the id is required; anything else may be missing from a response. */
export const KeyMetadata = objectShape('KeyMetadata', {
  KeyId: text(),
  Alias: optional(text()),
  CreateTime: optional(time()),
  Description: optional(text()),
  KeyState: optional(choice(KeyStates)),
  KeyUsage: optional(choice(KeyUsages)),
  Type: optional(choice(KeyStandards, { wire: 'int64' })),
  CreatorUin: optional(uint64()),
  KeyRotationEnabled: optional(bool()),
  Owner: optional(text()),
  NextRotateTime: optional(time()),
  DeletionDate: optional(time()),
  Origin: optional(choice(KeyOrigins)),
  ValidTo: optional(time()),
  ResourceId: optional(text()),
  HsmClusterId: optional(text()),
  RotateDays: optional(int()),
  LastRotateTime: optional(time()),
  ...replicationFields,
  ...accountFields,
});

/** An entry of ListKeys. */
export const Key = objectShape('Key', {
  KeyId: text(),
});
