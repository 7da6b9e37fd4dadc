/** How a data key comes to be kept: it needs a name that no other of its account and region has, and a place. */
import { randomUUID } from 'node:crypto';
import { userOwner, type Action, type ErrorCode } from '../../contract/index.js';
import type { DataKey } from '../model/data-key.js';
import { KmsFailure } from '../model/failure.js';
import type { Call } from '../kit/handler.js';
import type { Tag, Tenant } from '../model/key.js';
import { dataKeyQuota } from '../model/quotas.js';

/** The first of them that the action documents: GenerateDataKey alone has one of its own for a name that is taken. */
const takenCodes: readonly ErrorCode[] = [
  'InvalidParameterValue.DataKeyNameAlreadyExists',
  'InvalidParameterValue.InvalidDataKeyName',
];

export const refuseTakenName = ({ errors }: Action, { dataKeys }: Call, tenant: Tenant, name: string) => {
  if (!dataKeys.hasName(tenant, name)) return;
  const code = takenCodes.find((each) => errors.includes(each)) ?? 'InvalidParameterValue';
  throw new KmsFailure(code, 'Another data key has this DataKeyName.');
};

/** Refuses where `more` data keys than there are would be too many. */
export const refuseBeyondQuota = ({ dataKeys }: Call, tenant: Tenant, more: number) => {
  if (dataKeys.countTowardsQuota(tenant) + more <= dataKeyQuota) return;
  throw new KmsFailure(
    'LimitExceeded.DataKeyLimitExceeded',
    `A region holds ${dataKeyQuota} data keys at most.`,
  );
};

/** What there is to know of a data key before it is kept. */
export type NewDataKey = Pick<
  DataKey,
  'account' | 'region' | 'keyId' | 'name' | 'description' | 'origin' | 'bytes' | 'ciphertextBlob' | 'context'
>;

export const refuseKeeping = (action: Action, call: Call, tenant: Tenant, name: string) => {
  refuseTakenName(action, call, tenant, name);
  refuseBeyondQuota(call, tenant, 1);
};

/** Keeps it, unless that is refused, and gives its id. */
export const keepDataKey = (
  action: Action,
  { account, region, ...made }: NewDataKey,
  tags: readonly Tag[],
  call: Call,
): string => {
  refuseKeeping(action, call, { account, region }, made.name);
  const dataKeyId = randomUUID();
  const begins = { state: 'Enabled', owner: userOwner, createTime: call.now, deletionDate: 0 } as const;
  call.dataKeys.insert({ account, region, ...made, dataKeyId, ...begins }, tags);
  return dataKeyId;
};
