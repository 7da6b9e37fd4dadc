/** Whether a key allows an action: the one place where the local KMS asks the contract's rules. */
import {
  checkKey,
  refusedWhileBound,
  type Action,
  type BlockedBy,
  type ErrorCode,
  type KeyState,
} from '../contract/index.js';
import { KmsFailure } from './failure.js';
import { rotates, type Key } from './key.js';
import type { KeyStore } from './key-store.js';

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

/** The state into which the action moves the key, if it moves it. Throws a KmsFailure where it is refused. */
export const allow = ({ name }: Action, key: Key, keys: KeyStore): KeyState | undefined => {
  const bound = refusedWhileBound.includes(name) && keys.isBound(key.keyId);
  // No key here is the copy of one in another region.
  const verdict = checkKey(name, { ...key, bound, rotationEnabled: rotates(key), replica: false });
  if (verdict.allowed) return verdict.becomes;
  throw new KmsFailure(verdict.code, reasons[verdict.blockedBy](name, key, verdict.code));
};
