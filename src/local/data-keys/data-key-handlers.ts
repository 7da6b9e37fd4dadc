/** Handlers of actions on data keys. */
import type { DataKeyActionName, DataKeyState } from '../../contract/index.js';
import type { Member } from '../kit/call.js';
import { resourceHandlers } from '../kit/resource-handlers.js';
import type { DataKey } from '../model/data-key.js';
import { findDataKey, requireDataKeyAllows } from './data-key-checks.js';

interface OneDataKey {
  readonly DataKeyId: string;
  readonly MemberAccount?: Member | undefined;
}

interface ManyDataKeys {
  readonly DataKeyIds: string[];
  readonly MemberAccount?: Member | undefined;
}

export const {
  one: dataKeyHandler,
  many: dataKeysHandler,
  asyncOne: asyncDataKeyHandler,
} = resourceHandlers<DataKeyActionName, DataKey, DataKeyState, OneDataKey, ManyDataKeys>({
  idIn: ({ DataKeyId }) => DataKeyId,
  idsIn: ({ DataKeyIds }) => DataKeyIds,
  find: findDataKey,
  check: requireDataKeyAllows,
  transition: ({ dataKeys }, dataKey, state) => {
    const moved = { ...dataKey, state };
    dataKeys.save(moved);
    return moved;
  },
});
