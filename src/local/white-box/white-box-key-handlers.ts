/** Handlers of actions on white-box keys. */
import { checkWhiteBoxKey, type WhiteBoxActionName, type WhiteBoxState } from '../../contract/index.js';
import type { Member } from '../kit/call.js';
import { resourceHandlers } from '../kit/resource-handlers.js';
import { KmsFailure } from '../model/failure.js';
import type { WhiteBoxKey } from '../model/white-box-key.js';

interface OneKey {
  readonly KeyId: string;
  readonly MemberAccount?: Member | undefined;
}

interface ManyKeys {
  readonly KeyIds: string[];
  readonly MemberAccount?: Member | undefined;
}

export const { one: whiteBoxKeyHandler, many: whiteBoxKeysHandler } = resourceHandlers<
  WhiteBoxActionName,
  WhiteBoxKey,
  WhiteBoxState,
  OneKey,
  ManyKeys
>({
  idIn: ({ KeyId }) => KeyId,
  idsIn: ({ KeyIds }) => KeyIds,
  find: ({ whiteBoxes }, tenant, keyId) => {
    const key = whiteBoxes.find(tenant, keyId);
    if (key) return key;
    throw new KmsFailure('ResourceNotFound', 'There is no such white-box key in this account and region.');
  },
  check: ({ name }, { state }) => {
    const check = checkWhiteBoxKey(name, state);
    if (check.allowed) return check.becomes;
    throw new KmsFailure(check.code, `${name} is refused while the white-box key is ${state}.`);
  },
  transition: ({ whiteBoxes }, key, state) => {
    const moved = { ...key, state };
    whiteBoxes.save(moved);
    return moved;
  },
});
