/**
 * White-box keys: made, read, listed, enabled, disabled, deleted; encryption by them, and the devices listed for them. No
 * service is to be bought here, and no program is kept from decrypting: `DecryptKey` does it on any device.
 */
import { randomBytes } from 'node:crypto';
import {
  DeleteWhiteBoxKey,
  DescribeWhiteBoxDecryptKey,
  DescribeWhiteBoxDeviceFingerprints,
  DescribeWhiteBoxKey,
  DescribeWhiteBoxKeyDetails,
  DescribeWhiteBoxServiceStatus,
  DisableWhiteBoxKey,
  DisableWhiteBoxKeys,
  EnableWhiteBoxKey,
  EnableWhiteBoxKeys,
  EncryptByWhiteBox,
  OverwriteWhiteBoxDeviceFingerprints,
  WhiteBoxStateFilters,
} from '../../contract/index.js';
import { createWhiteBoxKey } from './create-white-box-key.js';
import { encryptByWhiteBox, ivBytes } from '../crypto/white-box.js';
import { KmsFailure } from '../model/failure.js';
import { handler, tenantOf, type Call } from '../kit/handler.js';
import { matchesTags, newestFirst, pageOf } from '../kit/listing.js';
import { whiteBoxKeyHandler, whiteBoxKeysHandler } from './handler.js';
import { decryptKeyOf, infoOf, type Device, type WhiteBoxKey } from '../model/white-box-key.js';

const tell = (key: WhiteBoxKey, { whiteBoxes }: Call) =>
  infoOf(key, whiteBoxes.devicesOf(key.keyId).length > 0);

const encrypt = whiteBoxKeyHandler(EncryptByWhiteBox, ({ algorithm, secret }, params) => {
  const { InitializationVector, PlainText } = params;
  const iv =
    InitializationVector === undefined ? randomBytes(ivBytes) : Buffer.from(InitializationVector, 'base64');
  const ciphertext = encryptByWhiteBox(algorithm, secret, iv, Buffer.from(PlainText, 'base64'));
  return { InitializationVector: iv.toString('base64'), CipherText: ciphertext.toString('base64') };
});

const hasState = (wanted: number | undefined, { state }: WhiteBoxKey): boolean =>
  wanted === undefined || (state === 'Enabled') === (wanted === WhiteBoxStateFilters.ENABLED);

/** The newest first. Where there are no pages, there is nothing to begin at. */
const list = handler(DescribeWhiteBoxKeyDetails, (params, call) => {
  const { whiteBoxes } = call;
  const found = whiteBoxes
    .all(tenantOf(call))
    .filter((key) => hasState(params.KeyStatus, key))
    .filter(({ keyId }) => matchesTags(() => whiteBoxes.tagsOf(keyId), params.TagFilters));
  const { Limit = 0 } = params;
  const page = Limit === 0 ? newestFirst(found) : pageOf(newestFirst(found), params);
  return { KeyInfos: page.map((key) => tell(key, call)), TotalCount: found.length };
});

const refuseTwice = (devices: readonly Device[]) => {
  if (new Set(devices.map(({ identity }) => identity)).size === devices.length) return;
  throw new KmsFailure('InvalidParameterValue', 'DeviceFingerprints must not have an Identity twice.');
};

const overwriteDevices = whiteBoxKeyHandler(
  OverwriteWhiteBoxDeviceFingerprints,
  ({ keyId }, { DeviceFingerprints = [] }, { whiteBoxes }) => {
    const devices = DeviceFingerprints.map(({ Identity, Description = '' }) => ({
      identity: Identity,
      description: Description,
    }));
    refuseTwice(devices);
    whiteBoxes.replaceDevices(keyId, devices);
    return {};
  },
);

export const whiteBox = [
  createWhiteBoxKey,
  list,
  encrypt,
  overwriteDevices,
  whiteBoxKeyHandler(DescribeWhiteBoxKey, (key, _, call) => ({ KeyInfo: tell(key, call) })),
  whiteBoxKeyHandler(DescribeWhiteBoxDecryptKey, (key) => ({ DecryptKey: decryptKeyOf(key) })),
  handler(DescribeWhiteBoxServiceStatus, () => ({ ServiceEnabled: true })),
  whiteBoxKeyHandler(EnableWhiteBoxKey, () => ({})),
  whiteBoxKeysHandler(EnableWhiteBoxKeys, () => ({})),
  whiteBoxKeyHandler(DisableWhiteBoxKey, () => ({})),
  whiteBoxKeysHandler(DisableWhiteBoxKeys, () => ({})),
  whiteBoxKeyHandler(DeleteWhiteBoxKey, ({ keyId }, _, { whiteBoxes }) => {
    whiteBoxes.delete(keyId);
    return {};
  }),
  whiteBoxKeyHandler(DescribeWhiteBoxDeviceFingerprints, ({ keyId }, _, { whiteBoxes }) => ({
    DeviceFingerprints: whiteBoxes
      .devicesOf(keyId)
      .map(({ identity, description }) => ({ Identity: identity, Description: description })),
  })),
];
