/** Reads and lists white-box keys and the devices bound to them. The white-box service is always enabled. */
import {
  DescribeWhiteBoxDecryptKey,
  DescribeWhiteBoxDeviceFingerprints,
  DescribeWhiteBoxKey,
  DescribeWhiteBoxKeyDetails,
  DescribeWhiteBoxServiceStatus,
  WhiteBoxStateFilters,
} from '../../contract/index.js';
import { tenantOf, type Call } from '../kit/call.js';
import { handler } from '../kit/handler.js';
import { matchesTags, newestFirst, pageOf } from '../kit/listing.js';
import { decryptKeyOf, infoOf, type WhiteBoxKey } from '../model/white-box-key.js';
import { whiteBoxKeyHandler } from './white-box-key-handlers.js';

const describe = (key: WhiteBoxKey, { whiteBoxes }: Call) =>
  infoOf(key, whiteBoxes.devicesOf(key.keyId).length > 0);

const hasState = (filter: number | undefined, { state }: WhiteBoxKey): boolean =>
  filter === undefined || (state === 'Enabled') === (filter === WhiteBoxStateFilters.ENABLED);

/** Newest first. Without a Limit, or with 0, all keys are returned and Offset is ignored. */
const describeWhiteBoxKeyDetails = handler(DescribeWhiteBoxKeyDetails, (params, call) => {
  const { whiteBoxes } = call;
  const found = whiteBoxes
    .all(tenantOf(call))
    .filter((key) => hasState(params.KeyStatus, key))
    .filter(({ keyId }) => matchesTags(() => whiteBoxes.tagsOf(keyId), params.TagFilters));
  const { Limit = 0 } = params;
  const page = Limit === 0 ? newestFirst(found) : pageOf(newestFirst(found), params);
  return { KeyInfos: page.map((key) => describe(key, call)), TotalCount: found.length };
});

export const describeWhiteBoxKeys = {
  DescribeWhiteBoxKey: whiteBoxKeyHandler(DescribeWhiteBoxKey, (key, _, call) => ({
    KeyInfo: describe(key, call),
  })),

  DescribeWhiteBoxKeyDetails: describeWhiteBoxKeyDetails,

  DescribeWhiteBoxDecryptKey: whiteBoxKeyHandler(DescribeWhiteBoxDecryptKey, (key) => ({
    DecryptKey: decryptKeyOf(key),
  })),

  DescribeWhiteBoxDeviceFingerprints: whiteBoxKeyHandler(
    DescribeWhiteBoxDeviceFingerprints,
    ({ keyId }, _, { whiteBoxes }) => ({
      DeviceFingerprints: whiteBoxes
        .devicesOf(keyId)
        .map(({ identity, description }) => ({ Identity: identity, Description: description })),
    }),
  ),

  DescribeWhiteBoxServiceStatus: handler(DescribeWhiteBoxServiceStatus, () => ({ ServiceEnabled: true })),
};
