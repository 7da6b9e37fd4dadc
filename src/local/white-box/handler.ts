/** What is done before the handler of an action on white-box keys: they are found, and asked whether they allow the action. */
import {
  checkWhiteBoxKey,
  type Action,
  type Field,
  type Fields,
  type ParamsOf,
  type ResultOf,
  type WhiteBoxActionName,
} from '../../contract/index.js';
import { KmsFailure } from '../model/failure.js';
import { handler, tenantOf, type Call, type KeyParam, type SyncHandler } from '../kit/handler.js';
import { readParameters } from '../kit/parameters.js';
import type { WhiteBoxKey } from '../model/white-box-key.js';

/** The key, as the action leaves it in its state. Throws a KmsFailure where it is not there, or refuses. */
const admit = (action: Action<WhiteBoxActionName>, keyId: string, call: Call): WhiteBoxKey => {
  const key = call.whiteBoxes.find(tenantOf(call), keyId);
  if (!key) {
    throw new KmsFailure('ResourceNotFound', 'There is no such white-box key in this account and region.');
  }
  const verdict = checkWhiteBoxKey(action.name, key.state);
  if (!verdict.allowed) {
    throw new KmsFailure(verdict.code, `${action.name} is refused while the white-box key is ${key.state}.`);
  }
  if (!verdict.becomes) return key;
  const moved = { ...key, state: verdict.becomes };
  call.whiteBoxes.save(moved);
  return moved;
};

type KeyIdsParam = { readonly KeyIds: Field<string[], true> };

// As in handler.ts: the parameters of an action yet unknown are read once more, under a narrower type.

/** Handles an action on one white-box key. `key` is in the state to which the contract's table has moved it. */
export const whiteBoxKeyHandler = <A extends Action<WhiteBoxActionName, Fields & KeyParam>>(
  action: A,
  answer: (key: WhiteBoxKey, params: ParamsOf<A>, call: Call) => ResultOf<A>,
): SyncHandler =>
  handler(action, (params, call) => {
    const { KeyId } = readParameters<KeyParam>(action.params, call.body);
    return answer(admit(action, KeyId, call), params, call);
  });

/** The same for an action on many white-box keys: one that refuses spoils the whole call. */
export const whiteBoxKeysHandler = <A extends Action<WhiteBoxActionName, Fields & KeyIdsParam>>(
  action: A,
  answer: (keys: readonly WhiteBoxKey[], params: ParamsOf<A>, call: Call) => ResultOf<A>,
): SyncHandler =>
  handler(action, (params, call) => {
    const { KeyIds } = readParameters<KeyIdsParam>(action.params, call.body);
    const keys = KeyIds.map((keyId) => admit(action, keyId, call));
    return answer(keys, params, call);
  });
