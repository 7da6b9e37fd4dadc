/**
 * Creates, enables, disables and deletes white-box keys, encrypts with them, and stores the devices bound to them. Devices
 * are stored but not enforced: `DecryptKey` works on any device.
 */
import { randomBytes } from 'node:crypto';
import {
  DeleteWhiteBoxKey,
  DisableWhiteBoxKey,
  DisableWhiteBoxKeys,
  EnableWhiteBoxKey,
  EnableWhiteBoxKeys,
  EncryptByWhiteBox,
  OverwriteWhiteBoxDeviceFingerprints,
} from '../../contract/index.js';
import { encryptByWhiteBox, ivBytes } from '../crypto/white-box.js';
import { KmsFailure } from '../model/failure.js';
import type { Device } from '../model/white-box-key.js';
import { createWhiteBoxKey } from './create-white-box-key.js';
import { whiteBoxKeyHandler, whiteBoxKeysHandler } from './white-box-key-handlers.js';

const refuseDuplicates = (devices: readonly Device[]) => {
  if (new Set(devices.map(({ identity }) => identity)).size === devices.length) return;
  throw new KmsFailure('InvalidParameterValue', 'DeviceFingerprints must not repeat an Identity.');
};

const overwriteDevices = whiteBoxKeyHandler(
  OverwriteWhiteBoxDeviceFingerprints,
  ({ keyId }, { DeviceFingerprints = [] }, { whiteBoxes }) => {
    const devices = DeviceFingerprints.map(({ Identity, Description = '' }) => ({
      identity: Identity,
      description: Description,
    }));
    refuseDuplicates(devices);
    whiteBoxes.replaceDevices(keyId, devices);
    return {};
  },
);

export const manageWhiteBoxKeys = {
  CreateWhiteBoxKey: createWhiteBoxKey,

  EncryptByWhiteBox: whiteBoxKeyHandler(EncryptByWhiteBox, ({ algorithm, secret }, params) => {
    const { InitializationVector, PlainText } = params;
    const iv =
      InitializationVector === undefined ? randomBytes(ivBytes) : Buffer.from(InitializationVector, 'base64');
    const ciphertext = encryptByWhiteBox(algorithm, secret, iv, Buffer.from(PlainText, 'base64'));
    return { InitializationVector: iv.toString('base64'), CipherText: ciphertext.toString('base64') };
  }),

  EnableWhiteBoxKey: whiteBoxKeyHandler(EnableWhiteBoxKey, () => ({})),
  EnableWhiteBoxKeys: whiteBoxKeysHandler(EnableWhiteBoxKeys, () => ({})),
  DisableWhiteBoxKey: whiteBoxKeyHandler(DisableWhiteBoxKey, () => ({})),
  DisableWhiteBoxKeys: whiteBoxKeysHandler(DisableWhiteBoxKeys, () => ({})),

  DeleteWhiteBoxKey: whiteBoxKeyHandler(DeleteWhiteBoxKey, ({ keyId }, _, { whiteBoxes }) => {
    whiteBoxes.delete(keyId);
    return {};
  }),

  OverwriteWhiteBoxDeviceFingerprints: overwriteDevices,
};
