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
} from '../contract/index.js';
import { refuseTakenAlias } from './alias.js';
import { KmsFailure } from './failure.js';
import { handle, worldOf, type Call } from './handler.js';
import { refuseHsmCluster } from './hsm-cluster.js';
import { firstState, noRotation, type Key, type Tag, type World } from './key.js';
import { keyQuota } from './quotas.js';

type Params = ParamsOf<typeof CreateKey>;

const tagsIn = ({ Tags = [] }: Params): Tag[] =>
  Tags.map(({ TagKey, TagValue }) => ({ key: TagKey, value: TagValue }));

const refuseBeyondQuota = ({ keys }: Call, world: World) => {
  if (keys.countKept(world) >= keyQuota) {
    throw new KmsFailure('LimitExceeded.CmkLimitExceeded', `A region holds ${keyQuota} keys at most.`);
  }
};

const newKey = (params: Params, world: World, now: number): Key => {
  const origin = params.Type === KeyOriginTypes.EXTERNAL ? KeyOrigins.EXTERNAL : KeyOrigins.TENCENT_KMS;
  return {
    ...world,
    keyId: randomUUID(),
    alias: params.Alias,
    description: params.Description ?? '',
    state: firstState(origin),
    usage: z.enum(KeyUsages).parse(params.KeyUsage ?? KeyUsages.ENCRYPT_DECRYPT),
    origin,
    owner: userOwner,
    createTime: now,
    deletionDate: 0,
    rotation: noRotation,
  };
};

export const createKey = handle(CreateKey, (params, call) => {
  const tags = tagsIn(params);
  refuseHsmCluster(params.HsmClusterId);
  const world = worldOf(call);
  refuseTakenAlias(call, world, params.Alias);
  refuseBeyondQuota(call, world);
  const key = newKey(params, world, call.now);
  call.keys.insert(key, tags);
  return {
    KeyId: key.keyId,
    Alias: key.alias,
    CreateTime: key.createTime,
    Description: key.description,
    KeyState: key.state,
    KeyUsage: key.usage,
    TagCode: 0,
    TagMsg: 'ok',
    HsmClusterId: '',
  };
});
