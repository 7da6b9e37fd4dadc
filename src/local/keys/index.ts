/** Handlers of the actions on keys. */
import type { KeyActionName } from '../../contract/index.js';
import type { Handlers } from '../kit/handler.js';
import { archive } from './archive.js';
import { cloudResources } from './cloud-resources.js';
import { deletion } from './deletion.js';
import { describeKeys } from './describe-keys.js';
import { keyMaterial } from './key-material.js';
import { manageKeys } from './manage-keys.js';
import { rotation } from './rotation.js';

export const handlers: Handlers<KeyActionName> = {
  ...describeKeys,
  ...manageKeys,
  ...rotation,
  ...archive,
  ...deletion,
  ...keyMaterial,
  ...cloudResources,
};
