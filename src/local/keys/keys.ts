/** Keys: made, read, listed, renamed, enabled and disabled. */
import {
  DescribeKey,
  DescribeKeys,
  DisableKey,
  DisableKeys,
  EnableKey,
  EnableKeys,
  UpdateAlias,
  UpdateKeyDescription,
} from '../../contract/index.js';
import { refuseTakenAlias } from './alias.js';
import { createKey } from './create-key.js';
import { keyHandler, keysHandler } from '../kit/handler.js';
import { metadataOf } from '../model/key.js';
import { listKeyDetail } from './list-key-detail.js';
import { listKeys } from './list-keys.js';

export const keys = [
  createKey,
  listKeys,
  listKeyDetail,
  keyHandler(DescribeKey, (key) => ({ KeyMetadata: metadataOf(key) })),
  keysHandler(DescribeKeys, (described) => ({ KeyMetadatas: described.map(metadataOf) })),
  keyHandler(UpdateAlias, (key, { Alias }, call) => {
    if (Alias !== key.alias) refuseTakenAlias(call, key, Alias);
    call.keys.save({ ...key, alias: Alias });
    return {};
  }),
  keyHandler(UpdateKeyDescription, (key, { Description }, call) => {
    call.keys.save({ ...key, description: Description });
    return {};
  }),
  keyHandler(EnableKey, () => ({})),
  keysHandler(EnableKeys, () => ({})),
  keyHandler(DisableKey, () => ({})),
  keysHandler(DisableKeys, () => ({})),
];
