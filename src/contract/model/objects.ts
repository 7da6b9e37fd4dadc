/** The structures that actions of KMS share. Source: "Data Types" in the KMS API documentation. */
import {
  bool,
  bytes,
  choice,
  int,
  list,
  objectShape,
  optional,
  secret,
  text,
  time,
  uint64,
} from './field.js';
import {
  DataKeyStates,
  KeyOrigins,
  KeyStandards,
  KeyStates,
  KeyUsages,
  SyncStates,
  WhiteBoxAlgorithms,
  WhiteBoxStates,
} from './sets.js';

/** Another account of the same organisation, on which an administrator acts. */
export const MemberAccount = objectShape('MemberAccount', {
  MemberAppId: optional(uint64()),
  MemberUin: optional(uint64()),
});

export const Tag = objectShape('Tag', {
  TagKey: text(),
  TagValue: text(),
});

export const TagFilter = objectShape('TagFilter', {
  TagKey: text(),
  TagValue: optional(list(text())),
});

/** What KMS says of a CMK. Only the id is relied on; the rest may be missing from an answer. */
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
  IsSyncReplica: optional(int({ wire: 'int64' })),
  SourceRegion: optional(text()),
  SyncStatus: optional(choice(SyncStates, { wire: 'int64' })),
  SyncMessages: optional(text()),
  SyncStartTime: optional(time()),
  SyncEndTime: optional(time()),
  SourceHsmClusterId: optional(text()),
  AccountAppId: optional(uint64()),
  AccountUin: optional(uint64()),
  AccountName: optional(text()),
  CreatorUinString: optional(text()),
});

/** A CMK as ListKeys lists it. */
export const Key = objectShape('Key', {
  KeyId: text(),
});

/** A data key as ListDataKeys lists it. */
export const DataKey = objectShape('DataKey', {
  DataKeyId: text(),
});

/** What KMS says of a data key that it keeps. `KeyId` is the CMK by which it is encrypted: it always has one. */
export const DataKeyMetadata = objectShape('DataKeyMetadata', {
  DataKeyId: text(),
  KeyId: text(),
  KeyName: optional(text()),
  DataKeyName: optional(text()),
  NumberOfBytes: optional(int()),
  CreateTime: optional(time()),
  Description: optional(text()),
  KeyState: optional(choice(DataKeyStates)),
  CreatorUin: optional(uint64()),
  Owner: optional(text()),
  DeletionDate: optional(time()),
  Origin: optional(choice(KeyOrigins)),
  HsmClusterId: optional(text()),
  ResourceId: optional(text()),
  IsSyncReplica: optional(int({ wire: 'int64' })),
  SourceRegion: optional(text()),
  SyncStatus: optional(choice(SyncStates, { wire: 'int64' })),
  SyncMessages: optional(text()),
  SyncStartTime: optional(time()),
  SyncEndTime: optional(time()),
  SourceHsmClusterId: optional(text()),
  AccountAppId: optional(uint64()),
  AccountUin: optional(uint64()),
  AccountName: optional(text()),
  CreatorUinString: optional(text()),
});

/** What KMS says of a white-box key: both its halves stand beside the rest, and each is a key. */
export const WhiteboxKeyInfo = objectShape('WhiteboxKeyInfo', {
  KeyId: text(),
  Alias: optional(text()),
  CreatorUin: optional(uint64()),
  Description: optional(text()),
  CreateTime: optional(time()),
  Status: optional(choice(WhiteBoxStates)),
  OwnerUin: optional(uint64()),
  Algorithm: optional(choice(WhiteBoxAlgorithms)),
  EncryptKey: optional(secret(bytes())),
  DecryptKey: optional(secret(bytes())),
  ResourceId: optional(text()),
  DeviceFingerprintBind: optional(bool()),
});

/** A device that alone may use a white-box key, and those listed with it. */
export const DeviceFingerprint = objectShape('DeviceFingerprint', {
  Identity: text({
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{14}){3}-[0-9a-f]{16}$/,
    violation: 'InvalidParameterValue',
  }),
  Description: optional(text({ maxBytes: 1_024, violation: 'InvalidParameterValue' })),
});

export const AlgorithmInfo = objectShape('AlgorithmInfo', {
  KeyUsage: optional(choice(KeyUsages)),
  Algorithm: optional(text()),
});

/** A cluster of HSMs that the account has to itself. */
export const ExclusiveHSM = objectShape('ExclusiveHSM', {
  HsmClusterId: optional(text()),
  HsmClusterName: optional(text()),
});

/** A region to which keys are copied, and the cluster there; no cluster stands for the shared one. */
export const DestinationSyncConfig = objectShape('DestinationSyncConfig', {
  DestinationRegion: optional(text()),
  HsmClusterId: optional(text()),
});

/** Calls a second that an account may make in a region. */
export const RegionQps = objectShape('RegionQps', {
  Region: optional(text()),
  Qps: optional(int()),
});
