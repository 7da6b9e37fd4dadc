/** CreateWhiteBoxKey: a key whose two halves the answer gives away, in the caller's own account and in the region of the call. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CreateWhiteBoxKey, maxWhiteBoxKeys, WhiteBoxAlgorithms } from '../../contract/index.js';
import { newWhiteBoxSecret } from '../crypto/white-box.js';
import { KmsFailure } from '../model/failure.js';
import { handler, tenantOf, type Call } from '../kit/handler.js';
import { tagged, tagsIn, type Tenant } from '../model/key.js';
import { encodedKeysOf, type WhiteBoxKey } from '../model/white-box-key.js';

const refuse = ({ whiteBoxes }: Call, tenant: Tenant, alias: string) => {
  if (whiteBoxes.hasAlias(tenant, alias)) {
    throw new KmsFailure('InvalidParameterValue.AliasAlreadyExists', 'Another white-box key has this Alias.');
  }
  if (whiteBoxes.count(tenant) >= maxWhiteBoxKeys) {
    throw new KmsFailure(
      'LimitExceeded.KeyLimitExceeded',
      `A region holds ${maxWhiteBoxKeys} white-box keys at most.`,
    );
  }
};

export const createWhiteBoxKey = handler(CreateWhiteBoxKey, (params, call) => {
  const tenant = tenantOf(call);
  refuse(call, tenant, params.Alias);
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
  return { ...encodedKeysOf(key), KeyId: key.keyId, ...tagged };
});
