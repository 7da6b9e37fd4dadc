/** Filters, order and pages of the lists of keys, data keys and white-box keys. */
import {
  CreatorRoles,
  KeyOriginFilters,
  ListOrders,
  userOwner,
  type TagFilter,
  type ValuesOf,
} from '../../contract/index.js';
import type { Tag } from '../model/tags.js';
import type { Tenant } from '../model/tenant.js';
import { tenantOf, type Call, type Member } from './call.js';

export type Filter<T> = (resource: T) => boolean;

export const hasCreatorRole = (role: number = CreatorRoles.USER): Filter<{ readonly owner: string }> => {
  const byUser = role === CreatorRoles.USER;
  return ({ owner }) => (owner === userOwner) === byUser;
};

export const hasOrigin =
  (filter: string = KeyOriginFilters.ALL): Filter<{ readonly origin: string }> =>
  ({ origin }) =>
    filter === KeyOriginFilters.ALL || origin === filter;

/** Whether a text contains the search text, ignoring case. */
export const matchesSearch = (search: string = '', ...texts: readonly string[]): boolean =>
  texts.some((text) => text.toLowerCase().includes(search.toLowerCase()));

/** Whether every filter matches a tag. A filter without values, or with an empty value, matches any value. */
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

/** The tenants of the named members without repetition, or the caller's own if none is named. */
export const tenantsOf = (call: Call, members: readonly Member[] = []): readonly Tenant[] => {
  const tenants = members.length === 0 ? [tenantOf(call)] : members.map((member) => tenantOf(call, member));
  return [...new Map(tenants.map((tenant) => [tenant.account, tenant])).values()];
};

type Created = { readonly createTime: number };

/** A stable sort: resources created in the same second stay in insertion order. */
const oldestFirst = <T extends Created>(resources: readonly T[]): T[] =>
  [...resources].sort((one, other) => one.createTime - other.createTime);

export const newestFirst = <T extends Created>(resources: readonly T[]): T[] =>
  oldestFirst(resources).reverse();

const sortByCreateTime = <T extends Created>(
  resources: readonly T[],
  order: number = ListOrders.NEWEST_FIRST,
): T[] => (order === ListOrders.OLDEST_FIRST ? oldestFirst(resources) : newestFirst(resources));

interface Page {
  readonly Offset?: number | undefined;
  readonly Limit?: number | undefined;
}

export const pageOf = <T>(resources: readonly T[], { Offset = 0, Limit = 10 }: Page): readonly T[] =>
  resources.slice(Offset, Offset + Limit);

/** A page of the resources that pass every filter, and how many pass. */
export const filteredPage = <T extends Created>(
  resources: readonly T[],
  filters: readonly Filter<T>[],
  params: Page & { readonly OrderType?: number | undefined },
) => {
  const found = resources.filter((resource) => filters.every((passes) => passes(resource)));
  return { total: found.length, page: pageOf(sortByCreateTime(found, params.OrderType), params) };
};
