/** The actions on keys: life cycle, rotation, archive, deletion, key material and cloud resources. */
import * as archive from './archive.js';
import * as cloudResources from './cloud-resources.js';
import * as deletion from './deletion.js';
import * as describeKeys from './describe-keys.js';
import * as keyMaterial from './key-material.js';
import * as manageKeys from './manage-keys.js';
import * as rotation from './rotation.js';

export const keyActions = {
  ...describeKeys,
  ...manageKeys,
  ...rotation,
  ...archive,
  ...deletion,
  ...keyMaterial,
  ...cloudResources,
};
export type KeyActionName = keyof typeof keyActions;
