/** Finds keys and checks whether they allow an action. The contract holds the rules. */
import {
  checkKey,
  checkKeyState,
  refusedWhileBound,
  type Action,
  type ActionCheck,
  type ActionName,
  type BlockedBy,
  type ErrorCode,
  type KeyState,
} from '../../contract/index.js';
import { KmsFailure } from '../model/failure.js';
import { isRotationEnabled, type Key } from '../model/key.js';
import type { Tenant } from '../model/tenant.js';
import type { KeyStore } from '../store/key-store.js';
import type { Call } from './call.js';

export const findKey = ({ keys }: Call, tenant: Tenant, keyId: string): Key => {
  const key = keys.find(tenant, keyId);
  if (key) return key;
  throw new KmsFailure('ResourceUnavailable.CmkNotFound', 'There is no such key in this account and region.');
};

type Reason = (action: ActionName, key: Key, code: ErrorCode) => string;

const reasons: Readonly<Record<BlockedBy, Reason>> = {
  OWNER: () => 'The key was made by a cloud product.',
  BINDING: () => 'A cloud product uses the key.',
  USAGE: (action, { usage }) => `${action} is refused for a key of usage ${usage}.`,
  ORIGIN: (action, { origin }) => `${action} is refused for a key of origin ${origin}.`,
  STATE: (action, { state }, code) =>
    code === 'UnsupportedOperation.RotateNotSupported'
      ? 'The key has no scheduled rotation to bring forward.'
      : `${action} is refused while the key is ${state}.`,
};

/** Returns the state that the action leads to, if it changes the state. Throws a KmsFailure if it is refused. */
export const requireAllowed = (
  action: ActionName,
  key: Key,
  check: ActionCheck<KeyState>,
): KeyState | undefined => {
  if (check.allowed) return check.becomes;
  throw new KmsFailure(check.code, reasons[check.blockedBy](action, key, check.code));
};

/** The same by the contract's rules for keys. */
export const requireKeyAllows = ({ name }: Action, key: Key, keys: KeyStore): KeyState | undefined => {
  const bound = refusedWhileBound.includes(name) && keys.isBound(key.keyId);
  // The local KMS has no replicas.
  const facts = { ...key, bound, rotationEnabled: isRotationEnabled(key), replica: false };
  return requireAllowed(name, key, checkKey(name, facts));
};

/**
 * Refuses a key without material as if it were in the state PendingImport. Such a key can be in another state: deletion
 * scheduled while PendingImport and then cancelled leaves it Disabled, and it can then be enabled.
 */
export const refuseWithoutMaterial = ({ name }: Action, key: Key): never => {
  const state = 'PendingImport';
  requireAllowed(name, { ...key, state }, checkKeyState(name, state));
  throw new Error(`${name} needs no material`);
};
