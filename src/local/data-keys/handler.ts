/** What is done before the handler of an action on data keys: they are found, and asked whether they allow the action. */
import {
  DescribeDataKey,
  type Action,
  type DataKeyActionName,
  type Field,
  type Fields,
  type ParamsOf,
  type ResultOf,
} from '../../contract/index.js';
import { requireDataKeyAllows } from './guard.js';
import type { DataKey } from '../model/data-key.js';
import { KmsFailure } from '../model/failure.js';
import { handler, tenantOf, type Call, type SyncHandler } from '../kit/handler.js';
import type { Tenant } from '../model/key.js';
import { readParameters } from '../kit/parameters.js';

export const findDataKey = ({ dataKeys }: Call, tenant: Tenant, dataKeyId: string): DataKey => {
  const dataKey = dataKeys.find(tenant, dataKeyId);
  if (dataKey) return dataKey;
  throw new KmsFailure(
    'ResourceUnavailable.DataKeyNotFound',
    'There is no such data key in this account and region.',
  );
};

/** The data key as the action leaves it in its state. */
const admit = (action: Action<DataKeyActionName>, dataKey: DataKey, call: Call): DataKey => {
  const becomes = requireDataKeyAllows(action, dataKey, call);
  if (!becomes) return dataKey;
  const moved = { ...dataKey, state: becomes };
  call.dataKeys.save(moved);
  return moved;
};

// As in handler.ts: the parameters of an action yet unknown are read once more, under a narrower type.
const { MemberAccount } = DescribeDataKey.params;
type MemberParam = { readonly MemberAccount: typeof MemberAccount };
type DataKeyParam = { readonly DataKeyId: Field<string, true> };
type DataKeysParam = { readonly DataKeyIds: Field<string[], true> };

/** Handles an action on one data key. `dataKey` is in the state to which the contract's table has moved it. */
export const dataKeyHandler = <A extends Action<DataKeyActionName, Fields & DataKeyParam>>(
  action: A,
  answer: (dataKey: DataKey, params: ParamsOf<A>, call: Call) => ResultOf<A>,
): SyncHandler =>
  handler(action, (params, call) => {
    const fields = { MemberAccount, ...action.params };
    const target = readParameters<DataKeyParam & MemberParam>(fields, call.body);
    const dataKey = findDataKey(call, tenantOf(call, target.MemberAccount), target.DataKeyId);
    return answer(admit(action, dataKey, call), params, call);
  });

/** The same for an action on many data keys: one that refuses spoils the whole call. */
export const dataKeysHandler = <A extends Action<DataKeyActionName, Fields & DataKeysParam>>(
  action: A,
  answer: (dataKeys: readonly DataKey[], params: ParamsOf<A>, call: Call) => ResultOf<A>,
): SyncHandler =>
  handler(action, (params, call) => {
    const fields = { MemberAccount, ...action.params };
    const target = readParameters<DataKeysParam & MemberParam>(fields, call.body);
    const tenant = tenantOf(call, target.MemberAccount);
    const found = target.DataKeyIds.map((id) => admit(action, findDataKey(call, tenant, id), call));
    return answer(found, params, call);
  });
