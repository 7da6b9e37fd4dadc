/** Reads and lists data keys. */
import {
  DataKeyStateFilters,
  DataKeyStates,
  DescribeDataKey,
  DescribeDataKeys,
  ListDataKeyDetail,
  ListDataKeys,
  type DataKeyState,
} from '../../contract/index.js';
import { tenantOf, type Call } from '../kit/call.js';
import { handler } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import * as listing from '../kit/listing.js';
import { metadataOf, type DataKey } from '../model/data-key.js';
import { KmsFailure } from '../model/failure.js';
import type { Tenant } from '../model/tenant.js';
import { dataKeyHandler, dataKeysHandler } from './data-key-handlers.js';

/** The metadata includes the alias of the CMK if that still exists. */
const describe = (dataKey: DataKey, { keys }: Call) =>
  metadataOf(dataKey, keys.find(dataKey, dataKey.keyId)?.alias);

type Filter = listing.Filter<DataKey>;

const anyDataKey: Filter = () => true;

/** The number that stands for each state in the filter. */
const stateNumbers: Readonly<Record<DataKeyState, number>> = {
  [DataKeyStates.ENABLED]: DataKeyStateFilters.ENABLED,
  [DataKeyStates.DISABLED]: DataKeyStateFilters.DISABLED,
  [DataKeyStates.PENDING_DELETE]: DataKeyStateFilters.PENDING_DELETE,
};

const hasState = (number: number = 0): Filter =>
  number === 0 ? anyDataKey : ({ state }) => stateNumbers[state] === number;

/** 0 matches any length, as 0 matches any state: no data key is empty. */
const hasLength = (length: number = 0): Filter =>
  length === 0 ? anyDataKey : ({ bytes }) => bytes === length;

const hasCmk = (keyId: string | undefined): Filter =>
  keyId === undefined ? anyDataKey : (dataKey) => dataKey.keyId === keyId;

const refuseUnknownCmk = ({ keys }: Call, tenants: readonly Tenant[], keyId: string | undefined) => {
  if (keyId === undefined || tenants.some((tenant) => keys.find(tenant, keyId))) return;
  throw new KmsFailure(
    'ResourceUnavailable.CmkNotFound',
    'There is no such key in these accounts and region.',
  );
};

/** A page of the data keys that pass every filter, of the caller's account or of member accounts. */
const listDataKeyDetail = handler(ListDataKeyDetail, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const { dataKeys } = call;
  const tenants = listing.tenantsOf(call, params.MemberAccounts);
  refuseUnknownCmk(call, tenants, params.KeyId);
  const filters: readonly Filter[] = [
    listing.hasCreatorRole(params.Role),
    hasState(params.KeyState),
    listing.hasOrigin(params.Origin),
    hasCmk(params.KeyId),
    hasLength(params.DataKeyLen),
    ({ dataKeyId, name }) => listing.matchesSearch(params.SearchKeyAlias, dataKeyId, name),
    ({ dataKeyId }) => listing.matchesTags(() => dataKeys.tagsOf(dataKeyId), params.TagFilters),
  ];
  const all = tenants.flatMap((tenant) => dataKeys.all(tenant));
  const { total, page } = listing.filteredPage(all, filters, params);
  return { DataKeyMetadatas: page.map((dataKey) => describe(dataKey, call)), TotalCount: total };
});

export const describeDataKeys = {
  DescribeDataKey: dataKeyHandler(DescribeDataKey, (dataKey, _, call) => ({
    DataKeyMetadata: describe(dataKey, call),
  })),

  DescribeDataKeys: dataKeysHandler(DescribeDataKeys, (dataKeys, _, call) => ({
    DataKeyMetadatas: dataKeys.map((dataKey) => describe(dataKey, call)),
  })),

  ListDataKeys: handler(ListDataKeys, (params, call) => {
    refuseHsmCluster(params.HsmClusterId);
    const found = call.dataKeys.all(tenantOf(call)).filter(listing.hasCreatorRole(params.Role));
    const page = listing.pageOf(listing.newestFirst(found), params);
    return {
      DataKeys: page.map(({ dataKeyId }) => ({ DataKeyId: dataKeyId })),
      TotalCount: found.length,
    };
  }),

  ListDataKeyDetail: listDataKeyDetail,
};
