/** Structures in the parameters and results of these actions. Source: "Data Types" in the KMS API documentation. */
import { accountFields, KeyOrigins, replicationFields } from '../keys/index.js';
import { choice, int, objectShape, optional, text, time, uint64 } from '../model/field.js';
import { DataKeyStates } from './sets.js';

/** The metadata of a data key that KMS keeps. `KeyId` is the CMK that encrypts it. */
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
  ...replicationFields,
  ...accountFields,
});

/** An entry of ListDataKeys. */
export const DataKey = objectShape('DataKey', {
  DataKeyId: text(),
});
