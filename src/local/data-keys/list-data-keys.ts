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
import { handle, worldOf, type Call } from '../kit/handler.js';
import { refuseHsmCluster } from '../kit/hsm-cluster.js';
import type { World } from '../model/key.js';
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
const refuseUnknownKey = ({ keys }: Call, worlds: readonly World[], keyId: string | undefined) => {
  if (keyId === undefined || worlds.some((world) => keys.find(world, keyId))) return;
  throw new KmsFailure(
    'ResourceUnavailable.CmkNotFound',
    'There is no such key in these accounts and region.',
  );
};

/** What DescribeDataKey tells. */
export const describe = (dataKey: DataKey, { keys }: Call) =>
  metadataOf(dataKey, keys.find(dataKey, dataKey.keyId)?.alias);

export const listDataKeys = handle(ListDataKeys, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const found = call.dataKeys.all(worldOf(call)).filter(listing.madeBy(params.Role));
  return {
    DataKeys: listing
      .pageOf(listing.newestFirst(found), params)
      .map(({ dataKeyId }) => ({ DataKeyId: dataKeyId })),
    TotalCount: found.length,
  };
});

export const listDataKeyDetail = handle(ListDataKeyDetail, (params, call) => {
  refuseHsmCluster(params.HsmClusterId);
  const { dataKeys } = call;
  const worlds = listing.worldsOf(call, params.MemberAccounts);
  refuseUnknownKey(call, worlds, params.KeyId);
  const filters: readonly Filter[] = [
    listing.madeBy(params.Role),
    inState(params.KeyState),
    namedLike(params.SearchKeyAlias),
    fromOrigin(params.Origin),
    under(params.KeyId),
    ofLength(params.DataKeyLen),
    ({ dataKeyId }) => listing.carries(() => dataKeys.tagsOf(dataKeyId), params.TagFilters),
  ];
  const found = worlds
    .flatMap((world) => dataKeys.all(world))
    .filter((dataKey) => filters.every((passes) => passes(dataKey)));
  const page = listing.pageOf(listing.inOrder(found, params.OrderType), params);
  return {
    DataKeyMetadatas: page.map((dataKey) => describe(dataKey, call)),
    TotalCount: found.length,
  };
});
