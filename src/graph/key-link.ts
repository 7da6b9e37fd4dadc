/** Follows a link to a key. */
import type { KmsKey } from './key.js';
import type { Kms } from './kms.js';
import { linked } from './link.js';
import type { Scope } from './scope.js';

export const linkedKey = (kms: Kms, scope: Scope, keyId: string): Promise<KmsKey> =>
  linked(kms.keys(scope).load(keyId));
