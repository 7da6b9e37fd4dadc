/** Whether a key allows an action: the one place where the local KMS asks the contract's rules. */
import {
  checkKey,
  checkKeyState,
  refusedWhileBound,
  type Action,
  type BlockedBy,
  type ErrorCode,
  type KeyState,
  type ActionCheck,
} from '../../contract/index.js';
import { KmsFailure } from '../model/failure.js';
import { isRotationEnabled, type Key } from '../model/key.js';
import type { KeyStore } from '../store/key-store.js';

type Reason = (action: string, key: Key, code: ErrorCode) => string;

const reasons: Readonly<Record<BlockedBy, Reason>> = {
  OWNER: () => 'The key was made by a cloud product.',
  BINDING: () => 'A cloud product uses the key.',
  USAGE: (action, { usage }) => `${action} is refused for a key of usage ${usage}.`,
  ORIGIN: (action, { origin }) => `${action} is refused for a key of origin ${origin}.`,
  STATE: (action, { state }, code) =>
    code === 'UnsupportedOperation.RotateNotSupported'
      ? 'The key has no rotation that could be brought forward.'
      : `${action} is refused while the key is ${state}.`,
};

/** Returns the next state, if any. Throws a KmsFailure if the check refuses. */
export const requireAllowed = (
  action: string,
  key: Key,
  check: ActionCheck<KeyState>,
): KeyState | undefined => {
  if (check.allowed) return check.becomes;
  throw new KmsFailure(check.code, reasons[check.blockedBy](action, key, check.code));
};

/** The state into which the action moves the key, if it moves it. Throws a KmsFailure where it is refused. */
export const requireKeyAllows = ({ name }: Action, key: Key, keys: KeyStore): KeyState | undefined => {
  const bound = refusedWhileBound.includes(name) && keys.isBound(key.keyId);
  // No key here is the copy of one in another region.
  return requireAllowed(
    name,
    key,
    checkKey(name, { ...key, bound, rotationEnabled: isRotationEnabled(key), replica: false }),
  );
};

/**
 * A key whose material is to be imported can come to be enabled all the same, by way of a deletion that was called off. To
 * what takes material it is then what it was: one that waits for its import.
 */
export const refuseWithoutMaterial = ({ name }: Action, key: Key): never => {
  const state = 'PendingImport';
  requireAllowed(name, { ...key, state }, checkKeyState(name, state));
  throw new Error(`${name} needs no material`);
};
