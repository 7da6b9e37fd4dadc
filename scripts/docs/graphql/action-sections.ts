/** The sections of the page that list fields by what they do: one for each file of actions in the contract. */
import * as asymmetric from '../../../src/contract/cryptography/asymmetric.js';
import * as postQuantum from '../../../src/contract/cryptography/post-quantum.js';
import * as symmetric from '../../../src/contract/cryptography/symmetric.js';
import * as dataKeyContents from '../../../src/contract/data-keys/contents.js';
import * as describeDataKeys from '../../../src/contract/data-keys/describe-data-keys.js';
import * as manageDataKeys from '../../../src/contract/data-keys/manage-data-keys.js';
import { actions, type Action } from '../../../src/contract/index.js';
import * as archive from '../../../src/contract/keys/archive.js';
import * as cloudResources from '../../../src/contract/keys/cloud-resources.js';
import * as deletion from '../../../src/contract/keys/deletion.js';
import * as keyMaterial from '../../../src/contract/keys/key-material.js';
import * as describeKeys from '../../../src/contract/keys/describe-keys.js';
import * as manageKeys from '../../../src/contract/keys/manage-keys.js';
import * as rotation from '../../../src/contract/keys/rotation.js';
import * as service from '../../../src/contract/service/service.js';
import * as describeWhiteBoxKeys from '../../../src/contract/white-box/describe-white-box-keys.js';
import * as manageWhiteBoxKeys from '../../../src/contract/white-box/manage-white-box-keys.js';

/** In the order of the page. */
const files: Readonly<Record<string, object>> = {
  Keys: { ...describeKeys, ...manageKeys },
  Rotation: rotation,
  Archiving: archive,
  Deletion: deletion,
  'Key material': keyMaterial,
  'Symmetric cryptography': symmetric,
  'Asymmetric cryptography': asymmetric,
  'Post-quantum cryptography': postQuantum,
  'Data keys': { ...describeDataKeys, ...manageDataKeys },
  'Contents of data keys': dataKeyContents,
  'White-box keys': { ...describeWhiteBoxKeys, ...manageWhiteBoxKeys },
  'Cloud resources': cloudResources,
  'The service': service,
};

export const sectionTitles: readonly string[] = Object.keys(files);

const titleByAction = new Map<unknown, string>(
  Object.entries(files).flatMap(([title, file]) =>
    Object.values(file).map((member: unknown) => [member, title] as const),
  ),
);

/** The title of the section of an action. Throws if the action is in a file that this script does not list. */
export const sectionOf = (action: Action): string => {
  const title = titleByAction.get(action);
  if (title === undefined) {
    throw new Error(`${action.name} is in no section of the reference: add its file to action-sections.ts`);
  }
  return title;
};

const actionByName = new Map<string, Action>(Object.values(actions).map((action) => [action.name, action]));

export const actionNamed = (name: string): Action => {
  const action = actionByName.get(name);
  if (!action) throw new Error(`@kms names ${name}, which is not an action of the contract`);
  return action;
};
