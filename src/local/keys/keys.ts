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
import { handleKey, handleKeys } from '../kit/handler.js';
import { metadataOf } from '../model/key.js';
import { listKeyDetail } from './list-key-detail.js';
import { listKeys } from './list-keys.js';

export const keys = [
  createKey,
  listKeys,
  listKeyDetail,
  handleKey(DescribeKey, (key) => ({ KeyMetadata: metadataOf(key) })),
  handleKeys(DescribeKeys, (described) => ({ KeyMetadatas: described.map(metadataOf) })),
  handleKey(UpdateAlias, (key, { Alias }, call) => {
    if (Alias !== key.alias) refuseTakenAlias(call, key, Alias);
    call.keys.save({ ...key, alias: Alias });
    return {};
  }),
  handleKey(UpdateKeyDescription, (key, { Description }, call) => {
    call.keys.save({ ...key, description: Description });
    return {};
  }),
  handleKey(EnableKey, () => ({})),
  handleKeys(EnableKeys, () => ({})),
  handleKey(DisableKey, () => ({})),
  handleKeys(DisableKeys, () => ({})),
];
