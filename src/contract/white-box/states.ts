/** What each action meets in each state of a white-box key; read as the table of CMKs (states.ts) is. */
import { ok, refuse, to, checkState, type StateOutcome, type ActionCheck } from '../model/outcome.js';
import type { WhiteBoxState } from '../model/sets.js';

export const whiteBoxStates = ['Enabled', 'Disabled'] as const;

const disabled = refuse('ResourceUnavailable.KeyDisabled');

/** Documented without the words: an enabled key is not deleted, and no other code of DeleteWhiteBoxKey could say so. */
const mustBeDisabled = refuse('FailedOperation');

type Cell = StateOutcome<WhiteBoxState>;

// prettier-ignore
const rows: Readonly<Record<string, readonly [Cell, Cell]>> = {
  //                     Enabled          Disabled
  EncryptByWhiteBox:   [ ok,              disabled ],
  EnableWhiteBoxKey:   [ ok,              to('Enabled') ],
  EnableWhiteBoxKeys:  [ ok,              to('Enabled') ],
  DisableWhiteBoxKey:  [ to('Disabled'),  ok ],
  DisableWhiteBoxKeys: [ to('Disabled'),  ok ],
  DeleteWhiteBoxKey:   [ mustBeDisabled,  ok ],
};

/** The actions of the table. */
export const whiteBoxStateActions: readonly string[] = Object.keys(rows);

/** Whether a white-box key in `state` allows `action`, and into which state that moves it. */
export const checkWhiteBoxKey = (action: string, state: string): ActionCheck<WhiteBoxState> =>
  checkState(whiteBoxStates, Object.hasOwn(rows, action) ? rows[action] : undefined, state);
