/** ListDataKeys and ListDataKeyDetail: the data keys of the account, or of its members, that pass every filter. */
import {
  DataKeyStateFilters,
  DataKeyStates,
  KeyOriginFilters,
  ListDataKeyDetail,
  ListDataKeys,
  type DataKeyState,
} from '../../contract/index.js';
import { metadataOf, type DataKey } from '../model/data-key.js';
import { KmsFailure } from '../model/failure.js';
import { handler, tenantOf, type Call } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import type { Tenant } from '../model/key.js';
import * as listing from '../kit/listing.js';

type Filter = listing.Filter<DataKey>;

const every: Filter = () => true;

/** The numbers of the filter, by the states that they stand for. */
const numbers: Readonly<Record<DataKeyState, number>> = {
  [DataKeyStates.ENABLED]: DataKeyStateFilters.ENABLED,
  [DataKeyStates.DISABLED]: DataKeyStateFilters.DISABLED,
  [DataKeyStates.PENDING_DELETE]: DataKeyStateFilters.PENDING_DELETE,
};

const inState = (wanted: number = 0): Filter =>
  wanted === 0 ? every : ({ state }) => numbers[state] === wanted;

/** Found in the id or in the name, whatever the case of the letters. */
const namedLike = (part: string = ''): Filter => {
  const wanted = part.toLowerCase();
  return ({ dataKeyId, name }) => dataKeyId.includes(wanted) || name.toLowerCase().includes(wanted);
};

const fromOrigin = (wanted: string = KeyOriginFilters.ALL): Filter =>
  wanted === KeyOriginFilters.ALL ? every : ({ origin }) => origin === wanted;

/** None has no bytes: 0 stands for any number, as 0 does elsewhere. */
const ofLength = (wanted: number = 0): Filter => (wanted === 0 ? every : ({ bytes }) => bytes === wanted);

const under = (keyId: string | undefined): Filter =>
  keyId === undefined ? every : (dataKey) => dataKey.keyId === keyId;

/** Whoever asks for the data keys of a CMK must name one that is there. */
const refuseUnknownKey = ({ keys }: Call, tenants: readonly Tenant[], keyId: string | undefined) => {
  if (keyId === undefined || tenants.some((tenant) => keys.find(tenant, keyId))) return;
  throw new KmsFailure(
    'ResourceUnavailable.CmkNotFound',
    'There is no such key in these accounts and region.',
  );
};

/** What DescribeDataKey tells. */
export const describe = (dataKey: DataKey, { keys }: Call) =>
  metadataOf(dataKey, keys.find(dataKey, dataKey.keyId)?.alias);

export const listDataKeys = handler(ListDataKeys, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const found = call.dataKeys.all(tenantOf(call)).filter(listing.hasCreatorRole(params.Role));
  return {
    DataKeys: listing
      .pageOf(listing.newestFirst(found), params)
      .map(({ dataKeyId }) => ({ DataKeyId: dataKeyId })),
    TotalCount: found.length,
  };
});

export const listDataKeyDetail = handler(ListDataKeyDetail, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const { dataKeys } = call;
  const tenants = listing.tenantsOf(call, params.MemberAccounts);
  refuseUnknownKey(call, tenants, params.KeyId);
  const filters: readonly Filter[] = [
    listing.hasCreatorRole(params.Role),
    inState(params.KeyState),
    namedLike(params.SearchKeyAlias),
    fromOrigin(params.Origin),
    under(params.KeyId),
    ofLength(params.DataKeyLen),
    ({ dataKeyId }) => listing.matchesTags(() => dataKeys.tagsOf(dataKeyId), params.TagFilters),
  ];
  const found = tenants
    .flatMap((tenant) => dataKeys.all(tenant))
    .filter((dataKey) => filters.every((passes) => passes(dataKey)));
  const page = listing.pageOf(listing.sortByCreateTime(found, params.OrderType), params);
  return {
    DataKeyMetadatas: page.map((dataKey) => describe(dataKey, call)),
    TotalCount: found.length,
  };
});
