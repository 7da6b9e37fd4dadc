/** The sections of the page that list fields by what they do: one for each file of actions in the contract. */
import * as asymmetric from '../../../src/contract/cryptography/asymmetric.js';
import * as postQuantum from '../../../src/contract/cryptography/post-quantum.js';
import * as symmetric from '../../../src/contract/cryptography/symmetric.js';
import * as dataKeyContents from '../../../src/contract/data-keys/contents.js';
import * as describeDataKeys from '../../../src/contract/data-keys/describe-data-keys.js';
import * as manageDataKeys from '../../../src/contract/data-keys/manage-data-keys.js';
import type { ActionName } from '../../../src/contract/index.js';
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

const section = <Actions extends object>(title: string, fileActions: Actions) =>
  Object.fromEntries(Object.keys(fileActions).map((name) => [name, title])) as Record<keyof Actions, string>;

/** In the order of the page. An action that is missing here does not compile: add its file. */
const titles: Readonly<Record<ActionName, string>> = {
  ...section('Keys', { ...describeKeys, ...manageKeys }),
  ...section('Rotation', rotation),
  ...section('Archiving', archive),
  ...section('Deletion', deletion),
  ...section('Key material', keyMaterial),
  ...section('Symmetric cryptography', symmetric),
  ...section('Asymmetric cryptography', asymmetric),
  ...section('Post-quantum cryptography', postQuantum),
  ...section('Data keys', { ...describeDataKeys, ...manageDataKeys }),
  ...section('Contents of data keys', dataKeyContents),
  ...section('White-box keys', { ...describeWhiteBoxKeys, ...manageWhiteBoxKeys }),
  ...section('Cloud resources', cloudResources),
  ...section('The service', service),
};

export const sectionTitles: readonly string[] = [...new Set(Object.values(titles))];

export const sectionOf = (name: ActionName): string => titles[name];
