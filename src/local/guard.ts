/** Whether a key allows an action: the one place where the local KMS asks the contract's tables. */
import {
  isStateAction,
  outcomeOf,
  refusedUnlessUserCreated,
  refusedWhileBound,
  type Action,
  type KeyState,
} from '../contract/index.js';
import { KmsFailure } from './failure.js';
import { userOwner, type Key } from './key.js';
import type { KeyStore } from './key-store.js';

/** The state into which the action moves the key, if it moves it. Throws a KmsFailure where it is refused. */
export const allow = ({ name }: Action, key: Key, keys: KeyStore): KeyState | undefined => {
  if (key.owner !== userOwner && refusedUnlessUserCreated.includes(name)) {
    throw new KmsFailure('UnsupportedOperation.NotUserCreatedCmk', 'The key was made by a cloud product.');
  }
  if (refusedWhileBound.includes(name) && keys.isBound(key.keyId)) {
    throw new KmsFailure('FailedOperation.CmkUsedByCloudProduct', 'A cloud product uses the key.');
  }
  if (!isStateAction(name)) return undefined;
  const outcome = outcomeOf(name, key.state);
  if (outcome.allowed) return outcome.becomes;
  throw new KmsFailure(outcome.code, `${name} is refused while the key is ${key.state}.`);
};
