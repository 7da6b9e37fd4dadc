/** Data keys: generated, imported and stored by KMS. */
import type { Group } from '../kit/group.js';
import { resolveReference } from '../kit/references.js';
import { DataKeyActionChecksResolver } from './action-checks.js';
import { DataKeyBatchesResolver } from './data-key-batches.js';
import { DataKeyContentsResolver } from './data-key-contents.js';
import { DataKeyIdsResolver } from './data-key-ids.js';
import { DataKeyListResolver } from './data-key-list.js';
import { dataKeyLoader } from './data-key-loader.js';
import { DataKeysResolver } from './data-keys.js';
import { DataKeyDeletionResolver } from './deletion.js';
import { GenerateDataKeyResolver } from './generate-data-key.js';
import { ImportDataKeyResolver } from './import-data-key.js';
import { UpdateDataKeyResolver } from './update-data-key.js';

export const dataKeyGroup: Group = {
  resolvers: [
    DataKeysResolver,
    DataKeyListResolver,
    DataKeyIdsResolver,
    DataKeyActionChecksResolver,
    GenerateDataKeyResolver,
    ImportDataKeyResolver,
    DataKeyContentsResolver,
    UpdateDataKeyResolver,
    DataKeyBatchesResolver,
    DataKeyDeletionResolver,
  ],
  references: { KmsDataKey: resolveReference(dataKeyLoader, { type: 'KmsDataKey', idField: 'dataKeyId' }) },
};
