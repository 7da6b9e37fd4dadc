/** What the lists of keys share: whose keys, in which order, and a page of them. */
import { CreatorRoles, userOwner } from '../contract/index.js';
import type { Key } from './key.js';

export type Filter = (key: Key) => boolean;

export const madeBy = (role: number = CreatorRoles.USER): Filter => {
  const byUser = role === CreatorRoles.USER;
  return ({ owner }) => (owner === userOwner) === byUser;
};

/** What was created within one second stays in the order in which it came. */
export const oldestFirst = (keys: readonly Key[]): Key[] =>
  [...keys].sort((one, other) => one.createTime - other.createTime);

export const newestFirst = (keys: readonly Key[]): Key[] => oldestFirst(keys).reverse();

export const pageOf = (
  keys: readonly Key[],
  { Offset = 0, Limit = 10 }: { readonly Offset?: number | undefined; readonly Limit?: number | undefined },
): readonly Key[] => keys.slice(Offset, Offset + Limit);
