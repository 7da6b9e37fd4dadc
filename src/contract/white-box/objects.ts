/** Structures in the parameters and results of these actions. Source: "Data Types" in the KMS API documentation. */
import { bool, bytes, choice, objectShape, optional, secret, text, time, uint64 } from '../model/field.js';
import { WhiteBoxStates, WhiteBoxAlgorithms } from './sets.js';

/** The metadata of a white-box key. It includes both halves of the key, which are secrets. */
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

/** A device that may use a white-box key. If any is listed, no other device may. */
export const DeviceFingerprint = objectShape('DeviceFingerprint', {
  Identity: text({
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{14}){3}-[0-9a-f]{16}$/,
    violation: 'InvalidParameterValue',
  }),
  Description: optional(text({ maxBytes: 1_024, violation: 'InvalidParameterValue' })),
});
