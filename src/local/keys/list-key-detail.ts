/** ListKeyDetail returns one page of the keys that match all filters, of the caller's account or of member accounts. */
import {
  KeyStateFilters,
  KeyStates,
  KeyUsageFilters,
  ListKeyDetail,
  type KeyState,
} from '../../contract/index.js';
import { handler } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import * as listing from '../kit/listing.js';
import { metadataOf, type Key } from '../model/key.js';

type Filter = listing.Filter<Key>;

const anyKey: Filter = () => true;

/** The number that stands for each state in the filter. */
const stateNumbers: Readonly<Record<KeyState, number>> = {
  [KeyStates.ENABLED]: KeyStateFilters.ENABLED,
  [KeyStates.DISABLED]: KeyStateFilters.DISABLED,
  [KeyStates.PENDING_DELETE]: KeyStateFilters.PENDING_DELETE,
  [KeyStates.PENDING_IMPORT]: KeyStateFilters.PENDING_IMPORT,
  [KeyStates.ARCHIVED]: KeyStateFilters.ARCHIVED,
};

const hasState = (number: number = 0): Filter =>
  number === 0 ? anyKey : ({ state }) => stateNumbers[state] === number;

const hasUsage = (filter: string = KeyUsageFilters.ENCRYPT_DECRYPT): Filter =>
  filter === KeyUsageFilters.ALL ? anyKey : ({ usage }) => usage === filter;

export const listKeyDetail = handler(ListKeyDetail, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const { keys } = call;
  const filters: readonly Filter[] = [
    listing.hasCreatorRole(params.Role),
    hasState(params.KeyState),
    listing.hasOrigin(params.Origin),
    hasUsage(params.KeyUsage),
    ({ keyId, alias }) => listing.matchesSearch(params.SearchKeyAlias, keyId, alias),
    ({ keyId }) => listing.matchesTags(() => keys.tagsOf(keyId), params.TagFilters),
  ];
  const all = listing.tenantsOf(call, params.MemberAccounts).flatMap((tenant) => keys.all(tenant));
  const { total, page } = listing.filteredPage(all, filters, params);
  return { TotalCount: total, KeyMetadatas: page.map(metadataOf) };
});
