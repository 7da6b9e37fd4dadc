/**
 * What each action meets in each state of a data key that KMS keeps; read as the table of CMKs (states.ts) is. The codes
 * are those that each action documents. That an enabled data key must be disabled before it is scheduled for deletion,
 * and that it is disabled when that is called off, is inferred from CMKs.
 */
import { ok, refuse, to, checkState, type StateOutcome, type ActionCheck } from '../model/outcome.js';
import type { DataKeyState } from '../model/sets.js';

export const dataKeyStates = ['Enabled', 'Disabled', 'PendingDelete'] as const;

/** The service refuses with this code wherever the manual does not name another. */
const DKSNS = refuse('ResourceUnavailable.DataKeyStateNotSupport');

const disabled = refuse('ResourceUnavailable.DataKeyDisabled');
const pendingDelete = refuse('ResourceUnavailable.DataKeyPendingDelete');
const notPendingDelete = refuse('ResourceUnavailable.DataKeyNotPendingDelete');

/** Chosen: EnableDataKey, unlike EnableDataKeys, documents no other code of state than that of CMKs. */
const chosen = refuse('ResourceUnavailable.CmkStateNotSupport');

type Cell = StateOutcome<DataKeyState>;

// prettier-ignore
const rows: Readonly<Record<string, readonly [Cell, Cell, Cell]>> = {
  //                          Enabled            Disabled              PendingDelete
  GetDataKeyPlaintext:      [ ok,                disabled,             pendingDelete ],
  GetDataKeyCiphertextBlob: [ ok,                DKSNS,                DKSNS ],
  EnableDataKey:            [ ok,                to('Enabled'),        chosen ],
  EnableDataKeys:           [ ok,                to('Enabled'),        DKSNS ],
  DisableDataKey:           [ to('Disabled'),    ok,                   DKSNS ],
  DisableDataKeys:          [ to('Disabled'),    ok,                   DKSNS ],
  ScheduleDataKeyDeletion:  [ DKSNS,             to('PendingDelete'),  DKSNS ],
  CancelDataKeyDeletion:    [ notPendingDelete,  notPendingDelete,     to('Disabled') ],
};

/** The actions of the table. */
export const dataKeyStateActions: readonly string[] = Object.keys(rows);

/** Whether a data key in `state` allows `action`, and into which state that moves it. */
export const checkDataKey = (action: string, state: string): ActionCheck<DataKeyState> =>
  checkState(dataKeyStates, Object.hasOwn(rows, action) ? rows[action] : undefined, state);
