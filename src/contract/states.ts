/**
 * What each action meets in each state of a CMK. The local KMS obeys this table, and the graph reads it to say what
 * a key allows. Reading it: `ok` goes ahead and leaves the state, `to(...)` goes ahead and moves the key, a code refuses.
 */
import type { ErrorCode } from './errors.js';
import type { KeyState } from './sets.js';

export type Outcome =
  | { readonly allowed: true; readonly becomes?: KeyState }
  | { readonly allowed: false; readonly code: ErrorCode };

export const keyStates = ['Enabled', 'Disabled', 'Archived', 'PendingDelete', 'PendingImport'] as const;

const ok: Outcome = { allowed: true };
const to = (becomes: KeyState): Outcome => ({ allowed: true, becomes });
const refuse = (code: ErrorCode): Outcome => ({ allowed: false, code });

/** The service refuses with this code wherever the manual does not name another. */
const CSN = refuse('ResourceUnavailable.CmkStateNotSupport');

// prettier-ignore
const rows = {
  //                   Enabled         Disabled        Archived       PendingDelete  PendingImport
  EnableKey:         [ ok,             to('Enabled'),  CSN,           CSN,           CSN ],
  DisableKey:        [ to('Disabled'), ok,             CSN,           CSN,           CSN ],
  ArchiveKey:        [ to('Archived'), to('Archived'), CSN,           CSN,           CSN ],
  CancelKeyArchive:  [ CSN,            CSN,            to('Enabled'), CSN,           CSN ],
} as const satisfies Record<string, readonly [Outcome, Outcome, Outcome, Outcome, Outcome]>;

export type StateAction = keyof typeof rows;

export const stateActions = Object.keys(rows) as readonly StateAction[];

export const isStateAction = (action: string): action is StateAction => Object.hasOwn(rows, action);

/** What `action` meets on a key in `state`. */
export const outcomeOf = (action: StateAction, state: KeyState): Outcome => {
  const row: readonly Outcome[] = rows[action];
  return row[keyStates.indexOf(state)] ?? CSN;
};

/** Actions that a key in use by a cloud product refuses, each with FailedOperation.CmkUsedByCloudProduct. */
export const refusedWhileBound: readonly string[] = ['DisableKey', 'ArchiveKey'];

/** Actions that a key made by a cloud product refuses, each with UnsupportedOperation.NotUserCreatedCmk. */
export const refusedUnlessUserCreated: readonly string[] = ['ArchiveKey', 'CancelKeyArchive'];
