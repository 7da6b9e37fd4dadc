/** Structures in the parameters and results of these actions. Source: "Data Types" in the KMS API documentation. */
import { KeyUsages } from '../keys/index.js';
import { choice, int, objectShape, optional, text } from '../model/field.js';

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
