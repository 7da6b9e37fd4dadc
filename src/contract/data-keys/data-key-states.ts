/**
 * What each action meets in each state of a data key that KMS keeps. The codes are those that each action documents.
 * Two rules are inferred from CMKs: an enabled data key must be disabled before its deletion is scheduled, and
 * cancelling the deletion leaves it disabled.
 */
import {
  actionsWithRow,
  checkState,
  ok,
  refuse,
  to,
  type ActionCheck,
  type ActionWithRow,
  type StateTable,
} from '../model/state-table.js';
import type { DataKeyActionName } from './actions.js';
import type { DataKeyState } from './sets.js';

export const dataKeyStates = ['Enabled', 'Disabled', 'PendingDelete'] as const;

/** The code with which KMS refuses where the manual names no other. */
const DKSNS = refuse('ResourceUnavailable.DataKeyStateNotSupport');

const disabled = refuse('ResourceUnavailable.DataKeyDisabled');
const pendingDelete = refuse('ResourceUnavailable.DataKeyPendingDelete');
const notPendingDelete = refuse('ResourceUnavailable.DataKeyNotPendingDelete');

/** Chosen: EnableDataKey, unlike EnableDataKeys, documents no code for a state except this one for CMKs. */
const chosen = refuse('ResourceUnavailable.CmkStateNotSupport');

// prettier-ignore
const dataKeyStateTable = {
  //                          Enabled            Disabled              PendingDelete
  GetDataKeyPlaintext:      [ ok,                disabled,             pendingDelete ],
  GetDataKeyCiphertextBlob: [ ok,                DKSNS,                DKSNS ],
  EnableDataKey:            [ ok,                to('Enabled'),        chosen ],
  EnableDataKeys:           [ ok,                to('Enabled'),        DKSNS ],
  DisableDataKey:           [ to('Disabled'),    ok,                   DKSNS ],
  DisableDataKeys:          [ to('Disabled'),    ok,                   DKSNS ],
  ScheduleDataKeyDeletion:  [ DKSNS,             to('PendingDelete'),  DKSNS ],
  CancelDataKeyDeletion:    [ notPendingDelete,  notPendingDelete,     to('Disabled') ],

  DescribeDataKey:          'any state',
  DescribeDataKeys:         'any state',
  UpdateDataKeyName:        'any state',
  UpdateDataKeyDescription: 'any state',

  GenerateDataKey:          'not on a key',
  ImportDataKey:            'not on a key',
  ListDataKeys:             'not on a key',
  ListDataKeyDetail:        'not on a key',
} as const satisfies StateTable<DataKeyActionName, typeof dataKeyStates>;

export type DataKeyStateAction = ActionWithRow<typeof dataKeyStateTable>;

/** The actions that some state of a data key refuses. */
export const dataKeyStateActions: readonly DataKeyStateAction[] = actionsWithRow(dataKeyStateTable);

/** Whether a data key in `state` allows `action`, and to which state that moves it. */
export const checkDataKey = (action: DataKeyActionName, state: string): ActionCheck<DataKeyState> =>
  checkState(dataKeyStates, dataKeyStateTable[action], state);
