/**
 * What each action meets in each state of a CMK. The local KMS follows these tables, and the graph reads them to say
 * what a key allows. In a row, `ok` succeeds and leaves the state, `to(...)` succeeds and moves the key to that state,
 * anything else refuses. The actions of other groups that use a CMK have tables in those groups.
 * Source: the descriptions and error codes of the actions in the KMS API documentation.
 */
import { ok, refuse, to, type StateRow, type StateTable } from '../model/state-table.js';
import type { KeyActionName } from './actions.js';

/** The columns of every table of CMK states. */
export const keyStates = ['Enabled', 'Disabled', 'Archived', 'PendingDelete', 'PendingImport'] as const;

export type CmkStateRow = StateRow<typeof keyStates>;
export type CmkStateTable<Name extends string> = StateTable<Name, typeof keyStates>;

/** The code with which KMS refuses where the manual names no other. */
const CSN = refuse('ResourceUnavailable.CmkStateNotSupport');

const notPendingDelete = refuse('ResourceUnavailable.CmkNotPendingDelete');
const shouldBeDisabled = refuse('ResourceUnavailable.CmkShouldBeDisabled');
const noRotation = refuse('UnsupportedOperation.RotateNotSupported');

/**
 * EnableKeyRotation on a disabled key is inferred: the official Terraform provider creates a key, disables it and then enables
 * its rotation. UpdateAlias and UpdateKeyDescription document no code for a key in PendingDelete, which they refuse. We chose
 * CSN.
 */
// prettier-ignore
export const keyCmkStates = {
  //                           Enabled              Disabled             Archived             PendingDelete     PendingImport
  EnableKey:                 [ ok,                  to('Enabled'),       CSN,                 CSN,              CSN ],
  EnableKeys:                [ ok,                  to('Enabled'),       CSN,                 CSN,              CSN ],
  DisableKey:                [ to('Disabled'),      ok,                  CSN,                 CSN,              CSN ],
  DisableKeys:               [ to('Disabled'),      ok,                  CSN,                 CSN,              CSN ],
  EnableKeyRotation:         [ ok,                  ok,                  CSN,                 CSN,              CSN ],
  RotateKey:                 [ ok,                  CSN,                 CSN,                 CSN,              noRotation ],
  ScheduleKeyDeletion:       [ shouldBeDisabled,    to('PendingDelete'), to('PendingDelete'), CSN,              to('PendingDelete') ],
  CancelKeyDeletion:         [ notPendingDelete,    notPendingDelete,    notPendingDelete,    to('Disabled'),   notPendingDelete ],
  ArchiveKey:                [ to('Archived'),      to('Archived'),      CSN,                 CSN,              CSN ],
  CancelKeyArchive:          [ CSN,                 CSN,                 to('Enabled'),       CSN,              CSN ],
  UpdateAlias:               [ ok,                  ok,                  ok,                  CSN,              ok ],
  UpdateKeyDescription:      [ ok,                  ok,                  ok,                  CSN,              ok ],
  ImportKeyMaterial:         [ ok,                  CSN,                 CSN,                 CSN,              to('Enabled') ],
  DeleteImportedKeyMaterial: [ to('PendingImport'), to('PendingImport'), CSN,                 CSN,              CSN ],
  BindCloudResource:         [ ok,                  CSN,                 CSN,                 CSN,              CSN ],

  DescribeKey:               'any state',
  DescribeKeys:              'any state',
  DisableKeyRotation:        'any state',
  GetKeyRotationStatus:      'any state',
  GetParametersForImport:    'any state',
  UnbindCloudResource:       'any state',

  CreateKey:                 'not on a key',
  ListKeys:                  'not on a key',
  ListKeyDetail:             'not on a key',
} as const satisfies CmkStateTable<KeyActionName>;
