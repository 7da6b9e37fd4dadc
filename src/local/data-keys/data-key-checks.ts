/**
 * Finds data keys and checks whether they allow an action. The state of the data key is checked first. Actions that open or
 * enable it also need a usable CMK.
 */
import {
  checkCmkOfDataKey,
  checkDataKey,
  dataKeyActionsCheckingCmk,
  type Action,
  type DataKeyActionName,
  type DataKeyState,
} from '../../contract/index.js';
import type { Call } from '../kit/call.js';
import { findKey, requireAllowed } from '../kit/key-checks.js';
import type { DataKey } from '../model/data-key.js';
import { KmsFailure } from '../model/failure.js';
import type { Key } from '../model/key.js';
import { algorithmOf } from '../model/material.js';
import type { Tenant } from '../model/tenant.js';

export const findDataKey = ({ dataKeys }: Call, tenant: Tenant, dataKeyId: string): DataKey => {
  const dataKey = dataKeys.find(tenant, dataKeyId);
  if (dataKey) return dataKey;
  throw new KmsFailure(
    'ResourceUnavailable.DataKeyNotFound',
    'There is no such data key in this account and region.',
  );
};

/** A CMK without material is treated as PendingImport, whatever its state. */
const requireCmkAllows = (action: DataKeyActionName, cmk: Key, { materials }: Call) => {
  requireAllowed(action, cmk, checkCmkOfDataKey(action, cmk.state));
  if (materials.find(cmk.keyId, algorithmOf(cmk), cmk.rotation.version)) return;
  const state = 'PendingImport';
  requireAllowed(action, { ...cmk, state }, checkCmkOfDataKey(action, state));
};

/** Returns the state that the action leads to, if it changes the state. Throws a KmsFailure if it is refused. */
export const requireDataKeyAllows = (
  { name }: Action<DataKeyActionName>,
  dataKey: DataKey,
  call: Call,
): DataKeyState | undefined => {
  const check = checkDataKey(name, dataKey.state);
  if (!check.allowed) {
    throw new KmsFailure(check.code, `${name} is refused while the data key is ${dataKey.state}.`);
  }
  if (dataKeyActionsCheckingCmk.includes(name)) {
    requireCmkAllows(name, findKey(call, dataKey, dataKey.keyId), call);
  }
  return check.becomes;
};
