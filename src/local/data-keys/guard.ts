/**
 * Whether a data key allows an action: its own state is asked first, then, where the action is one that opens it or takes it
 * into use, that of the CMK by which it is encrypted.
 */
import {
  checkDataKey,
  checkCmkOfDataKey,
  dataKeyActionsCheckingCmk,
  type Action,
  type DataKeyActionName,
  type DataKeyState,
} from '../../contract/index.js';
import type { DataKey } from '../model/data-key.js';
import { KmsFailure } from '../model/failure.js';
import { requireAllowed } from '../kit/guard.js';
import { findKey, type Call } from '../kit/handler.js';
import type { Key } from '../model/key.js';
import { algorithmOf } from '../model/material.js';

/** A CMK without material is as one that waits for its import, whatever its state says. */
const allowUnder = (action: DataKeyActionName, cmk: Key, { materials }: Call) => {
  requireAllowed(action, cmk, checkCmkOfDataKey(action, cmk.state));
  if (materials.find(cmk.keyId, algorithmOf(cmk), cmk.rotation.version)) return;
  const state = 'PendingImport';
  requireAllowed(action, { ...cmk, state }, checkCmkOfDataKey(action, state));
};

/** The state into which the action moves the data key, if it moves it. Throws a KmsFailure where it is refused. */
export const requireDataKeyAllows = (
  { name }: Action<DataKeyActionName>,
  dataKey: DataKey,
  call: Call,
): DataKeyState | undefined => {
  const verdict = checkDataKey(name, dataKey.state);
  if (!verdict.allowed) {
    throw new KmsFailure(verdict.code, `${name} is refused while the data key is ${dataKey.state}.`);
  }
  if (dataKeyActionsCheckingCmk.includes(name)) {
    allowUnder(name, findKey(call, dataKey, dataKey.keyId), call);
  }
  return verdict.becomes;
};
