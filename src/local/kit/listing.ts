/** What the lists of keys of every kind share: whose, with which tags, in which order, and a page of them. */
import {
  CreatorRoles,
  ListOrders,
  userOwner,
  type MemberAccount,
  type TagFilter,
  type ValuesOf,
} from '../../contract/index.js';
import { tenantOf, type Call } from './handler.js';
import type { Tag, Tenant } from '../model/key.js';

export type Filter<T> = (thing: T) => boolean;

export const hasCreatorRole = (role: number = CreatorRoles.USER): Filter<{ readonly owner: string }> => {
  const byUser = role === CreatorRoles.USER;
  return ({ owner }) => (owner === userOwner) === byUser;
};

/** Whether a thing carries each tag that is asked for; no values, or an empty one, stand for any. */
export const matchesTags = (
  tagsOf: () => readonly Tag[],
  filters: readonly ValuesOf<typeof TagFilter.fields>[] = [],
): boolean => {
  if (filters.length === 0) return true;
  const tags = tagsOf();
  return filters.every(({ TagKey, TagValue = [] }) => {
    const values = TagValue.filter((value) => value !== '');
    return tags.some(({ key, value }) => key === TagKey && (values.length === 0 || values.includes(value)));
  });
};

/** Of the account itself, or of the members that are named, each once. */
export const tenantsOf = (
  call: Call,
  members: readonly ValuesOf<typeof MemberAccount.fields>[] = [],
): readonly Tenant[] => {
  const tenants = members.length === 0 ? [tenantOf(call)] : members.map((named) => tenantOf(call, named));
  return [...new Map(tenants.map((tenant) => [tenant.account, tenant])).values()];
};

type Created = { readonly createTime: number };

/** What was created within one second stays in the order in which it came. */
const oldestFirst = <T extends Created>(things: readonly T[]): T[] =>
  [...things].sort((one, other) => one.createTime - other.createTime);

export const newestFirst = <T extends Created>(things: readonly T[]): T[] => oldestFirst(things).reverse();

export const sortByCreateTime = <T extends Created>(
  things: readonly T[],
  order: number = ListOrders.NEWEST_FIRST,
): T[] => (order === ListOrders.OLDEST_FIRST ? oldestFirst(things) : newestFirst(things));

export const pageOf = <T>(
  things: readonly T[],
  { Offset = 0, Limit = 10 }: { readonly Offset?: number | undefined; readonly Limit?: number | undefined },
): readonly T[] => things.slice(Offset, Offset + Limit);
