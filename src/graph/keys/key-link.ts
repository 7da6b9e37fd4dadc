/** Follows a link to a key. */
import type { KmsKey } from './key.js';
import type { Kms } from '../kit/kms.js';
import { linked } from '../kit/loading/link.js';
import type { Target } from '../kit/target.js';

export const linkedKey = (kms: Kms, target: Target, keyId: string): Promise<KmsKey> =>
  linked(kms.keys(target).load(keyId));
