/** Reads and lists keys. */
import { DescribeKey, DescribeKeys, ListKeys, type KeyState } from '../../contract/index.js';
import { tenantOf } from '../kit/call.js';
import { handler } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import { keyHandler, keysHandler } from '../kit/key-handlers.js';
import { hasCreatorRole, newestFirst, pageOf } from '../kit/listing.js';
import { metadataOf } from '../model/key.js';
import { listKeyDetail } from './list-key-detail.js';

/** ListKeys omits archived keys and keys scheduled for deletion. */
const listedStates: readonly KeyState[] = ['Enabled', 'Disabled', 'PendingImport'];

export const describeKeys = {
  DescribeKey: keyHandler(DescribeKey, (key) => ({ KeyMetadata: metadataOf(key) })),
  DescribeKeys: keysHandler(DescribeKeys, (keys) => ({ KeyMetadatas: keys.map(metadataOf) })),

  ListKeys: handler(ListKeys, (params, call) => {
    refuseHsmCluster(params.HsmClusterId);
    const hasRole = hasCreatorRole(params.Role);
    const found = call.keys
      .all(tenantOf(call))
      .filter((key) => listedStates.includes(key.state) && hasRole(key));
    return {
      Keys: pageOf(newestFirst(found), params).map(({ keyId }) => ({ KeyId: keyId })),
      TotalCount: found.length,
    };
  }),

  ListKeyDetail: listKeyDetail,
};
