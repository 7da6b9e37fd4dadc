/** ListKeyDetail: the keys of the account, or of its members, that pass every filter; a page of them. */
import {
  KeyOriginFilters,
  KeyStateFilters,
  KeyStates,
  KeyUsageFilters,
  ListKeyDetail,
  type KeyState,
} from '../../contract/index.js';
import { handler } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import { metadataOf, type Key } from '../model/key.js';
import * as listing from '../kit/listing.js';

type Filter = listing.Filter<Key>;

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

export const listKeyDetail = handler(ListKeyDetail, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const { keys } = call;
  const filters: readonly Filter[] = [
    listing.hasCreatorRole(params.Role),
    inState(params.KeyState),
    namedLike(params.SearchKeyAlias),
    fromOrigin(params.Origin),
    usedFor(params.KeyUsage),
    ({ keyId }) => listing.matchesTags(() => keys.tagsOf(keyId), params.TagFilters),
  ];
  const found = listing
    .tenantsOf(call, params.MemberAccounts)
    .flatMap((tenant) => keys.all(tenant))
    .filter((key) => filters.every((passes) => passes(key)));
  return {
    TotalCount: found.length,
    KeyMetadatas: listing.pageOf(listing.sortByCreateTime(found, params.OrderType), params).map(metadataOf),
  };
});
