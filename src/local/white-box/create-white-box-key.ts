/** CreateWhiteBoxKey: creates a key in the caller's own account, in the region of the call, and returns EncryptKey and DecryptKey. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CreateWhiteBoxKey, maxWhiteBoxKeys, WhiteBoxAlgorithms } from '../../contract/index.js';
import { newWhiteBoxSecret } from '../crypto/white-box.js';
import { tenantOf, type Call } from '../kit/call.js';
import { handler } from '../kit/handler.js';
import { KmsFailure } from '../model/failure.js';
import { tagsIn, tagsStored } from '../model/tags.js';
import type { Tenant } from '../model/tenant.js';
import { encodedKeysOf, type WhiteBoxKey } from '../model/white-box-key.js';

const refuseConflicts = ({ whiteBoxes }: Call, tenant: Tenant, alias: string) => {
  if (whiteBoxes.hasAlias(tenant, alias)) {
    throw new KmsFailure('InvalidParameterValue.AliasAlreadyExists', 'Another white-box key has this Alias.');
  }
  if (whiteBoxes.count(tenant) >= maxWhiteBoxKeys) {
    throw new KmsFailure(
      'LimitExceeded.KeyLimitExceeded',
      `A region holds at most ${maxWhiteBoxKeys} white-box keys.`,
    );
  }
};

export const createWhiteBoxKey = handler(CreateWhiteBoxKey, (params, call) => {
  const tenant = tenantOf(call);
  refuseConflicts(call, tenant, params.Alias);
  const algorithm = z.enum(WhiteBoxAlgorithms).parse(params.Algorithm);
  const key: WhiteBoxKey = {
    ...tenant,
    keyId: randomUUID(),
    alias: params.Alias,
    description: params.Description ?? '',
    state: 'Enabled',
    algorithm,
    secret: newWhiteBoxSecret(algorithm),
    createTime: call.now,
  };
  call.whiteBoxes.insert(key, tagsIn(params));
  return { ...encodedKeysOf(key), KeyId: key.keyId, ...tagsStored };
});
