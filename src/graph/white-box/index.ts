/** White-box keys: KMS encrypts with one half, and programs decrypt with the other. */
import type { Group } from '../kit/group.js';
import { resolveReference } from '../kit/references.js';
import { WhiteBoxActionChecksResolver } from './action-checks.js';
import { CreateWhiteBoxKeyResolver } from './create-white-box-key.js';
import { DeviceFingerprintsResolver } from './device-fingerprints.js';
import { WhiteBoxBatchesResolver } from './white-box-batches.js';
import { WhiteBoxCryptographyResolver } from './white-box-cryptography.js';
import { whiteBoxKeyLoader } from './white-box-key-loader.js';
import { WhiteBoxKeysResolver } from './white-box-keys.js';
import { WhiteBoxListResolver } from './white-box-list.js';
import { WhiteBoxServiceResolver } from './white-box-service.js';

export const whiteBoxGroup: Group = {
  resolvers: [
    WhiteBoxKeysResolver,
    WhiteBoxListResolver,
    WhiteBoxActionChecksResolver,
    CreateWhiteBoxKeyResolver,
    WhiteBoxBatchesResolver,
    WhiteBoxCryptographyResolver,
    DeviceFingerprintsResolver,
    WhiteBoxServiceResolver,
  ],
  references: {
    KmsWhiteBoxKey: resolveReference(whiteBoxKeyLoader, {
      type: 'KmsWhiteBoxKey',
      idField: 'keyId',
      takesMember: false,
    }),
  },
};
