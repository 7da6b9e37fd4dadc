/** Structures in the parameters and results of these actions. Source: "Data Types" in the KMS API documentation. */
import { KeyUsages } from '../keys/index.js';
import { choice, int, objectShape, optional, text } from '../model/field.js';

export const AlgorithmInfo = objectShape('AlgorithmInfo', {
  KeyUsage: optional(choice(KeyUsages)),
  Algorithm: optional(text()),
});

/** An HSM cluster that only this account uses. */
export const ExclusiveHSM = objectShape('ExclusiveHSM', {
  HsmClusterId: optional(text()),
  HsmClusterName: optional(text()),
});

/** A region to which keys are replicated, and the HSM cluster there. Without a cluster id, it is the shared cluster. */
export const DestinationSyncConfig = objectShape('DestinationSyncConfig', {
  DestinationRegion: optional(text()),
  HsmClusterId: optional(text()),
});

/** How many calls per second an account may send in a region. */
export const RegionQps = objectShape('RegionQps', {
  Region: optional(text()),
  Qps: optional(int()),
});
