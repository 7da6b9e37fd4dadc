/** Stores data keys: names are unique within a tenant, and the number of data keys is limited. */
import { randomUUID } from 'node:crypto';
import { userOwner, type Action, type ErrorCode } from '../../contract/index.js';
import type { Call } from '../kit/call.js';
import type { DataKey } from '../model/data-key.js';
import { KmsFailure } from '../model/failure.js';
import { dataKeyQuota } from '../model/quotas.js';
import type { Tag } from '../model/tags.js';
import type { Tenant } from '../model/tenant.js';

/** The first that the action documents is used. Only GenerateDataKey documents a code of its own for a taken name. */
const takenNameCodes: readonly ErrorCode[] = [
  'InvalidParameterValue.DataKeyNameAlreadyExists',
  'InvalidParameterValue.InvalidDataKeyName',
];

export const refuseTakenName = ({ errors }: Action, { dataKeys }: Call, tenant: Tenant, name: string) => {
  if (!dataKeys.hasName(tenant, name)) return;
  const code = takenNameCodes.find((each) => errors.includes(each)) ?? 'InvalidParameterValue';
  throw new KmsFailure(code, 'Another data key has this DataKeyName.');
};

/** Throws a KmsFailure if the quota does not allow `more` data keys. */
export const refuseBeyondQuota = ({ dataKeys }: Call, tenant: Tenant, more: number) => {
  if (dataKeys.countTowardsQuota(tenant) + more <= dataKeyQuota) return;
  throw new KmsFailure(
    'LimitExceeded.DataKeyLimitExceeded',
    `A region holds at most ${dataKeyQuota} data keys.`,
  );
};

export type NewDataKey = Pick<
  DataKey,
  'account' | 'region' | 'keyId' | 'name' | 'description' | 'origin' | 'bytes' | 'ciphertextBlob' | 'context'
>;

/** Throws a KmsFailure if a data key of this name cannot be stored. */
export const refuseConflicts = (action: Action, call: Call, tenant: Tenant, name: string) => {
  refuseTakenName(action, call, tenant, name);
  refuseBeyondQuota(call, tenant, 1);
};

/** Returns the id of the stored data key. */
export const storeDataKey = (
  action: Action,
  dataKey: NewDataKey,
  tags: readonly Tag[],
  call: Call,
): string => {
  refuseConflicts(action, call, dataKey, dataKey.name);
  const dataKeyId = randomUUID();
  const initial = { state: 'Enabled', owner: userOwner, createTime: call.now, deletionDate: 0 } as const;
  call.dataKeys.insert({ ...dataKey, dataKeyId, ...initial }, tags);
  return dataKeyId;
};
