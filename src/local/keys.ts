/** Keys: made, read, listed, enabled and disabled. */
import { DescribeKey, DescribeKeys, DisableKey, EnableKey } from '../contract/index.js';
import { createKey } from './create-key.js';
import { findKey, handle, handleKey, worldOf } from './handler.js';
import { metadataOf } from './key.js';
import { listKeyDetail } from './list-key-detail.js';

export const keys = [
  createKey,
  listKeyDetail,
  handleKey(DescribeKey, (key) => ({ KeyMetadata: metadataOf(key) })),
  handle(DescribeKeys, ({ KeyIds, MemberAccount }, call) => {
    const world = worldOf(call, MemberAccount);
    return { KeyMetadatas: KeyIds.map((keyId) => metadataOf(findKey(call, world, keyId))) };
  }),
  handleKey(EnableKey, () => ({})),
  handleKey(DisableKey, () => ({})),
];
