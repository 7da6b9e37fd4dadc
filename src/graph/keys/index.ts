/** Keys: life cycle, rotation, archive, deletion, key material and cloud resources. */
import type { Group } from '../kit/group.js';
import { resolveReference } from '../kit/references.js';
import { ActionChecksResolver } from './action-checks.js';
import { ArchiveResolver } from './archive.js';
import { CloudResourcesResolver } from './cloud-resources.js';
import { CreateKeyResolver } from './create-key.js';
import { DeletionResolver } from './deletion.js';
import { KeyBatchesResolver } from './key-batches.js';
import { KeyByAliasResolver } from './key-by-alias.js';
import { KeyIdsResolver } from './key-ids.js';
import { KeyListResolver } from './key-list.js';
import { keyLoader } from './key-loader.js';
import { KeyMaterialResolver } from './key-material.js';
import { KeysResolver } from './keys.js';
import { RotationResolver } from './rotation.js';
import { UpdateKeyResolver } from './update-key.js';

export { KmsKeyUsage } from './enums.js';
export { KmsKey } from './key.js';
export { keyLoader } from './key-loader.js';
export { KeyPayload, NamedKeyPayload, type NamedKeySource } from './key-payloads.js';

export const keyGroup: Group = {
  resolvers: [
    KeysResolver,
    KeyListResolver,
    KeyIdsResolver,
    KeyByAliasResolver,
    ActionChecksResolver,
    CreateKeyResolver,
    UpdateKeyResolver,
    KeyBatchesResolver,
    RotationResolver,
    ArchiveResolver,
    DeletionResolver,
    KeyMaterialResolver,
    CloudResourcesResolver,
  ],
  references: { KmsKey: resolveReference(keyLoader, { type: 'KmsKey', idField: 'keyId' }) },
};
