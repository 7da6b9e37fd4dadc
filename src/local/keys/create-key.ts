/** CreateKey: a key of the caller's own account, in the region of the call. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  CreateKey,
  KeyOrigins,
  KeyOriginTypes,
  KeyUsages,
  userOwner,
  type ParamsOf,
} from '../../contract/index.js';
import { refuseTakenAlias } from './alias.js';
import { asyncHandler } from '../kit/async-handler.js';
import { newSecret } from '../crypto/new-secret.js';
import { KmsFailure } from '../model/failure.js';
import { tenantOf, type Call } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import { initialState, noRotation, tagged, tagsIn, type Key, type Tag, type Tenant } from '../model/key.js';
import { algorithmOf, type Material } from '../model/material.js';
import { keyQuota } from '../model/quotas.js';

type Params = ParamsOf<typeof CreateKey>;

const refuseBeyondQuota = ({ keys }: Call, tenant: Tenant) => {
  if (keys.countTowardsQuota(tenant) >= keyQuota) {
    throw new KmsFailure('LimitExceeded.CmkLimitExceeded', `A region holds ${keyQuota} keys at most.`);
  }
};

/** What can be imported is a symmetric key. */
const refuseAsymmetricImport = ({ origin, usage }: Key) => {
  if (origin !== KeyOrigins.EXTERNAL || usage === KeyUsages.ENCRYPT_DECRYPT) return;
  throw new KmsFailure(
    'InvalidParameterValue.InvalidType',
    'Material can be imported for a key of usage ENCRYPT_DECRYPT alone.',
  );
};

const newKey = (params: Params, tenant: Tenant, now: number): Key => {
  const origin = params.Type === KeyOriginTypes.EXTERNAL ? KeyOrigins.EXTERNAL : KeyOrigins.TENCENT_KMS;
  return {
    ...tenant,
    keyId: randomUUID(),
    alias: params.Alias,
    description: params.Description ?? '',
    state: initialState(origin),
    usage: z.enum(KeyUsages).parse(params.KeyUsage ?? KeyUsages.ENCRYPT_DECRYPT),
    origin,
    owner: userOwner,
    createTime: now,
    deletionDate: 0,
    rotation: noRotation,
    validTo: 0,
  };
};

/** What may have changed while the material was made is looked at once more. */
const refuse = (params: Params, call: Call, tenant: Tenant) => {
  refuseTakenAlias(call, tenant, params.Alias);
  refuseBeyondQuota(call, tenant);
};

/** Material is made here unless it is to be imported. */
const newMaterial = async (key: Key): Promise<Material | undefined> => {
  if (key.origin === KeyOrigins.EXTERNAL) return undefined;
  const algorithm = algorithmOf(key);
  const { createTime, rotation } = key;
  return { algorithm, version: rotation.version, secret: await newSecret(algorithm), createTime };
};

const store = ({ keys, materials }: Call, key: Key, tags: readonly Tag[], material?: Material) => {
  keys.insert(key, tags);
  if (material) materials.insert(key.keyId, material);
};

export const createKey = asyncHandler(CreateKey, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const tenant = tenantOf(call);
  const key = newKey(params, tenant, call.now);
  refuseAsymmetricImport(key);
  refuse(params, call, tenant);
  return async (again) => {
    const material = await newMaterial(key);
    again(() => {
      refuse(params, call, tenant);
      store(call, key, tagsIn(params), material);
    });
    return {
      KeyId: key.keyId,
      Alias: key.alias,
      CreateTime: key.createTime,
      Description: key.description,
      KeyState: key.state,
      KeyUsage: key.usage,
      ...tagged,
      HsmClusterId: '',
    };
  };
});
