/** Handlers of actions on keys (CMKs). */
import type { ActionName, KeyState } from '../../contract/index.js';
import { transition } from '../lifecycle/transition.js';
import type { Key } from '../model/key.js';
import type { Member } from './call.js';
import { findKey, requireKeyAllows } from './key-checks.js';
import { resourceHandlers } from './resource-handlers.js';

interface OneKey {
  readonly KeyId: string;
  readonly MemberAccount?: Member | undefined;
}

interface ManyKeys {
  readonly KeyIds: string[];
  readonly MemberAccount?: Member | undefined;
}

export const {
  one: keyHandler,
  many: keysHandler,
  asyncOne: asyncKeyHandler,
} = resourceHandlers<ActionName, Key, KeyState, OneKey, ManyKeys>({
  idIn: ({ KeyId }) => KeyId,
  idsIn: ({ KeyIds }) => KeyIds,
  find: findKey,
  check: (action, key, { keys }) => requireKeyAllows(action, key, keys),
  transition: (call, key, state) => transition(call, key, state, call.now),
});
