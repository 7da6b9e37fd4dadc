/** ListKeyDetail: the keys of the account, or of its members, that pass every filter; a page of them. */
import {
  KeyOriginFilters,
  KeyStateFilters,
  KeyStates,
  KeyUsageFilters,
  ListKeyDetail,
  ListOrders,
  type KeyState,
  type ParamsOf,
} from '../contract/index.js';
import { handle, worldOf, type Call } from './handler.js';
import { refuseHsmCluster } from './hsm-cluster.js';
import { metadataOf, type Key } from './key.js';
import { madeBy, newestFirst, oldestFirst, pageOf, type Filter } from './listing.js';

type Params = ParamsOf<typeof ListKeyDetail>;

const everyKey: Filter = () => true;

/** The numbers of the filter, by the states that they stand for. */
const numbers: Readonly<Record<KeyState, number>> = {
  [KeyStates.ENABLED]: KeyStateFilters.ENABLED,
  [KeyStates.DISABLED]: KeyStateFilters.DISABLED,
  [KeyStates.PENDING_DELETE]: KeyStateFilters.PENDING_DELETE,
  [KeyStates.PENDING_IMPORT]: KeyStateFilters.PENDING_IMPORT,
  [KeyStates.ARCHIVED]: KeyStateFilters.ARCHIVED,
};

const inState = (wanted: number = 0): Filter =>
  wanted === 0 ? everyKey : ({ state }) => numbers[state] === wanted;

/** Found in the id or in the alias, whatever the case of the letters. */
const namedLike = (part: string = ''): Filter => {
  const wanted = part.toLowerCase();
  return ({ keyId, alias }) => keyId.includes(wanted) || alias.toLowerCase().includes(wanted);
};

const fromOrigin = (wanted: string = KeyOriginFilters.ALL): Filter =>
  wanted === KeyOriginFilters.ALL ? everyKey : ({ origin }) => origin === wanted;

const usedFor = (wanted: string = KeyUsageFilters.ENCRYPT_DECRYPT): Filter =>
  wanted === KeyUsageFilters.ALL ? everyKey : ({ usage }) => usage === wanted;

/** A key must carry each tag that is asked for; no values, or an empty one, stand for any. */
const tagged =
  ({ keys }: Call, filters: Params['TagFilters'] = []): Filter =>
  ({ keyId }) => {
    if (filters.length === 0) return true;
    const tags = keys.tagsOf(keyId);
    return filters.every(({ TagKey, TagValue = [] }) => {
      const values = TagValue.filter((value) => value !== '');
      return tags.some(({ key, value }) => key === TagKey && (values.length === 0 || values.includes(value)));
    });
  };

const stored = (call: Call, members: Params['MemberAccounts'] = []): Key[] => {
  const worlds = members.length === 0 ? [worldOf(call)] : members.map((named) => worldOf(call, named));
  const each = new Map(worlds.map((world) => [world.account, world]));
  return [...each.values()].flatMap((world) => call.keys.all(world));
};

export const listKeyDetail = handle(ListKeyDetail, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const filters: readonly Filter[] = [
    madeBy(params.Role),
    inState(params.KeyState),
    namedLike(params.SearchKeyAlias),
    fromOrigin(params.Origin),
    usedFor(params.KeyUsage),
    tagged(call, params.TagFilters),
  ];
  const found = stored(call, params.MemberAccounts).filter((key) => filters.every((passes) => passes(key)));
  const inOrder = params.OrderType === ListOrders.OLDEST_FIRST ? oldestFirst : newestFirst;
  return {
    TotalCount: found.length,
    KeyMetadatas: pageOf(inOrder(found), params).map(metadataOf),
  };
});
