/** ListKeys: the ids of the account's own keys that are of use, or soon will be. */
import { ListKeys, type KeyState } from '../../contract/index.js';
import { handler, tenantOf } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import { hasCreatorRole, newestFirst, pageOf } from '../kit/listing.js';

const listed: readonly KeyState[] = ['Enabled', 'Disabled', 'PendingImport'];

export const listKeys = handler(ListKeys, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const byRole = hasCreatorRole(params.Role);
  const found = call.keys.all(tenantOf(call)).filter((key) => listed.includes(key.state) && byRole(key));
  return {
    Keys: pageOf(newestFirst(found), params).map(({ keyId }) => ({ KeyId: keyId })),
    TotalCount: found.length,
  };
});
