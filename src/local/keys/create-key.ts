/** CreateKey: creates a key in the caller's own account, in the region of the call. */
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
import { tenantOf, type Call } from '../kit/call.js';
import { asyncHandler } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import { KmsFailure } from '../model/failure.js';
import { initialState, noRotation, type Key } from '../model/key.js';
import { algorithmOf, type Material } from '../model/material.js';
import { keyQuota } from '../model/quotas.js';
import { tagsIn, tagsStored, type Tag } from '../model/tags.js';
import type { Tenant } from '../model/tenant.js';
import { refuseTakenAlias } from './alias.js';

type Params = ParamsOf<typeof CreateKey>;

const refuseBeyondQuota = ({ keys }: Call, tenant: Tenant) => {
  if (keys.countTowardsQuota(tenant) >= keyQuota) {
    throw new KmsFailure('LimitExceeded.CmkLimitExceeded', `A region holds at most ${keyQuota} keys.`);
  }
};

/** Only symmetric material can be imported. */
const refuseAsymmetricImport = ({ origin, usage }: Key) => {
  if (origin !== KeyOrigins.EXTERNAL || usage === KeyUsages.ENCRYPT_DECRYPT) return;
  throw new KmsFailure(
    'InvalidParameterValue.InvalidType',
    'Only a key of usage ENCRYPT_DECRYPT can have imported material.',
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

/** Runs twice: other calls may take the alias or the quota while the material is generated. */
const refuseConflicts = (params: Params, call: Call, tenant: Tenant) => {
  refuseTakenAlias(call, tenant, params.Alias);
  refuseBeyondQuota(call, tenant);
};

/** Returns undefined if the material is to be imported. */
const newMaterial = async ({ engine }: Call, key: Key): Promise<Material | undefined> => {
  if (key.origin === KeyOrigins.EXTERNAL) return undefined;
  const algorithm = algorithmOf(key);
  const { createTime, rotation } = key;
  return { algorithm, version: rotation.version, secret: await engine.newSecret(algorithm), createTime };
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
  refuseConflicts(params, call, tenant);
  return async (writeTransaction) => {
    const material = await newMaterial(call, key);
    writeTransaction(() => {
      refuseConflicts(params, call, tenant);
      store(call, key, tagsIn(params), material);
    });
    return {
      KeyId: key.keyId,
      Alias: key.alias,
      CreateTime: key.createTime,
      Description: key.description,
      KeyState: key.state,
      KeyUsage: key.usage,
      ...tagsStored,
      HsmClusterId: '',
    };
  };
});
