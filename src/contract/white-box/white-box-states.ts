/** What each action meets in each state of a white-box key. */
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
import type { WhiteBoxActionName } from './actions.js';
import type { WhiteBoxState } from './sets.js';

export const whiteBoxStates = ['Enabled', 'Disabled'] as const;

const disabled = refuse('ResourceUnavailable.KeyDisabled');

/** The manual says that only a disabled key can be deleted, but not with which code. None of its other codes fits. */
const mustBeDisabled = refuse('FailedOperation');

// prettier-ignore
const whiteBoxStateTable = {
  //                                     Enabled          Disabled
  EncryptByWhiteBox:                   [ ok,              disabled ],
  EnableWhiteBoxKey:                   [ ok,              to('Enabled') ],
  EnableWhiteBoxKeys:                  [ ok,              to('Enabled') ],
  DisableWhiteBoxKey:                  [ to('Disabled'),  ok ],
  DisableWhiteBoxKeys:                 [ to('Disabled'),  ok ],
  DeleteWhiteBoxKey:                   [ mustBeDisabled,  ok ],

  DescribeWhiteBoxKey:                 'any state',
  DescribeWhiteBoxDecryptKey:          'any state',
  DescribeWhiteBoxDeviceFingerprints:  'any state',
  OverwriteWhiteBoxDeviceFingerprints: 'any state',

  CreateWhiteBoxKey:                   'not on a key',
  DescribeWhiteBoxKeyDetails:          'not on a key',
  DescribeWhiteBoxServiceStatus:       'not on a key',
} as const satisfies StateTable<WhiteBoxActionName, typeof whiteBoxStates>;

export type WhiteBoxStateAction = ActionWithRow<typeof whiteBoxStateTable>;

/** The actions that some state of a white-box key refuses. */
export const whiteBoxStateActions: readonly WhiteBoxStateAction[] = actionsWithRow(whiteBoxStateTable);

/** Whether a white-box key in `state` allows `action`, and to which state that moves it. */
export const checkWhiteBoxKey = (action: WhiteBoxActionName, state: string): ActionCheck<WhiteBoxState> =>
  checkState(whiteBoxStates, whiteBoxStateTable[action], state);
