/** What the actions on data keys require of CMKs: of one that a call names, and of the one that encrypts a data key. */
import { keyStates, type CmkRequirements, type CmkStateTable, type KeyState } from '../keys/index.js';
import { actionsWithRow, checkState, ok, refuse, type ActionCheck } from '../model/state-table.js';
import type { DataKeyActionName } from './actions.js';

/** The code with which KMS refuses where the manual names no other. */
const CSN = refuse('ResourceUnavailable.CmkStateNotSupport');

const disabled = refuse('ResourceUnavailable.CmkDisabled');
const archived = refuse('ResourceUnavailable.CmkArchived');
const pendingDelete = refuse('ResourceUnavailable.KeyPendingDelete');

/** Chosen where no code documented for the action fits well: the nearest of those that are documented. */
const chosen = disabled;

/** The CMK that the call names. */
// prettier-ignore
export const dataKeyCmkStates = {
  //                          Enabled  Disabled   Archived   PendingDelete   PendingImport
  GenerateDataKey:          [ ok,      disabled,  chosen,    pendingDelete,  chosen ],
  ImportDataKey:            [ ok,      disabled,  archived,  pendingDelete,  CSN ],

  CancelDataKeyDeletion:    'not on a key',
  DescribeDataKey:          'not on a key',
  DescribeDataKeys:         'not on a key',
  DisableDataKey:           'not on a key',
  DisableDataKeys:          'not on a key',
  EnableDataKey:            'not on a key',
  EnableDataKeys:           'not on a key',
  GetDataKeyCiphertextBlob: 'not on a key',
  GetDataKeyPlaintext:      'not on a key',
  ListDataKeyDetail:        'not on a key',
  ListDataKeys:             'not on a key',
  ScheduleDataKeyDeletion:  'not on a key',
  UpdateDataKeyDescription: 'not on a key',
  UpdateDataKeyName:        'not on a key',
} as const satisfies CmkStateTable<DataKeyActionName>;

const wrongUsage = 'InvalidParameterValue.InvalidKeyUsage';

// prettier-ignore
export const dataKeyCmkRequirements = {
  GenerateDataKey:          { usage: ['symmetric', wrongUsage], origin: 'any', owner: 'any', bound: 'allowed' },
  ImportDataKey:            { usage: ['symmetric', wrongUsage], origin: 'any', owner: 'any', bound: 'allowed' },
} as const satisfies CmkRequirements<typeof dataKeyCmkStates>;

/**
 * The CMK that encrypts the data key. These actions decrypt the data key or enable it. The codes are documented for them.
 * Which state gets which code is inferred from what the CMK itself would answer.
 */
// prettier-ignore
const cmkOfDataKeyStates = {
  //                          Enabled  Disabled   Archived   PendingDelete   PendingImport
  GetDataKeyPlaintext:      [ ok,      disabled,  ok,        CSN,            CSN ],
  EnableDataKey:            [ ok,      CSN,       ok,        CSN,            CSN ],
  EnableDataKeys:           [ ok,      CSN,       ok,        CSN,            CSN ],
  CancelDataKeyDeletion:    [ ok,      CSN,       ok,        CSN,            CSN ],

  DescribeDataKey:          'any state',
  DescribeDataKeys:         'any state',
  DisableDataKey:           'any state',
  DisableDataKeys:          'any state',
  GetDataKeyCiphertextBlob: 'any state',
  ScheduleDataKeyDeletion:  'any state',
  UpdateDataKeyDescription: 'any state',
  UpdateDataKeyName:        'any state',

  GenerateDataKey:          'not on a key',
  ImportDataKey:            'not on a key',
  ListDataKeyDetail:        'not on a key',
  ListDataKeys:             'not on a key',
} as const satisfies CmkStateTable<DataKeyActionName>;

/** The actions on data keys that some state of their CMK refuses. */
export const dataKeyActionsCheckingCmk: readonly DataKeyActionName[] = actionsWithRow(cmkOfDataKeyStates);

/** Whether a CMK in `state` allows `action` on a data key that it encrypts. */
export const checkCmkOfDataKey = (action: DataKeyActionName, state: string): ActionCheck<KeyState> =>
  checkState(keyStates, cmkOfDataKeyStates[action], state);
