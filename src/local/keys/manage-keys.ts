/** Creates, renames, describes, enables and disables keys. */
import {
  DisableKey,
  DisableKeys,
  EnableKey,
  EnableKeys,
  UpdateAlias,
  UpdateKeyDescription,
} from '../../contract/index.js';
import { keyHandler, keysHandler } from '../kit/key-handlers.js';
import { refuseTakenAlias } from './alias.js';
import { createKey } from './create-key.js';

export const manageKeys = {
  CreateKey: createKey,

  UpdateAlias: keyHandler(UpdateAlias, (key, { Alias }, call) => {
    if (Alias !== key.alias) refuseTakenAlias(call, key, Alias);
    call.keys.save({ ...key, alias: Alias });
    return {};
  }),

  UpdateKeyDescription: keyHandler(UpdateKeyDescription, (key, { Description }, { keys }) => {
    keys.save({ ...key, description: Description });
    return {};
  }),

  EnableKey: keyHandler(EnableKey, () => ({})),
  EnableKeys: keysHandler(EnableKeys, () => ({})),
  DisableKey: keyHandler(DisableKey, () => ({})),
  DisableKeys: keysHandler(DisableKeys, () => ({})),
};
