/**
 * What each action meets in each state of a CMK. The local KMS obeys this table, and the graph reads it to say what
 * a key allows. Reading it: `ok` goes ahead and leaves the state, `to(...)` goes ahead and moves the key, a code refuses.
 * An action without a row goes ahead in every state. Source: the descriptions and error codes of the actions in the KMS
 * API documentation.
 */
import { ok, refuse, to, checkState, type StateOutcome, type ActionCheck } from '../model/outcome.js';
import type { KeyState } from '../model/sets.js';

export const keyStates = ['Enabled', 'Disabled', 'Archived', 'PendingDelete', 'PendingImport'] as const;

/** The service refuses with this code wherever the manual does not name another. */
const CSN = refuse('ResourceUnavailable.CmkStateNotSupport');

const disabled = refuse('ResourceUnavailable.CmkDisabled');
const archived = refuse('ResourceUnavailable.CmkArchived');
const pendingDelete = refuse('ResourceUnavailable.KeyPendingDelete');
const notPendingDelete = refuse('ResourceUnavailable.CmkNotPendingDelete');
const shouldBeDisabled = refuse('ResourceUnavailable.CmkShouldBeDisabled');
const noRotation = refuse('UnsupportedOperation.RotateNotSupported');

/** Chosen where the action documents no code that fits well: of those that it documents, the nearest. */
const chosen = disabled;

type Cell = StateOutcome<KeyState>;
type Row = readonly [Cell, Cell, Cell, Cell, Cell];

/** UpdateAlias and UpdateKeyDescription refuse a key that waits for its deletion, with no documented code: CSN is chosen. */
// prettier-ignore
const rows: Readonly<Record<string, Row>> = {
  //                           Enabled              Disabled             Archived             PendingDelete     PendingImport
  Encrypt:                   [ ok,                  disabled,            archived,            chosen,           chosen ],
  PostQuantumCryptoEncrypt:  [ ok,                  disabled,            archived,            chosen,           chosen ],
  Decrypt:                   [ ok,                  disabled,            ok,                  chosen,           chosen ],
  PostQuantumCryptoDecrypt:  [ ok,                  disabled,            ok,                  chosen,           chosen ],
  ReEncrypt:                 [ ok,                  disabled,            ok,                  chosen,           chosen ],
  GenerateDataKey:           [ ok,                  disabled,            chosen,              pendingDelete,    chosen ],
  ImportDataKey:             [ ok,                  disabled,            archived,            pendingDelete,    CSN ],
  GetPublicKey:              [ ok,                  CSN,                 CSN,                 CSN,              CSN ],
  AsymmetricRsaDecrypt:      [ ok,                  CSN,                 CSN,                 CSN,              CSN ],
  AsymmetricSm2Decrypt:      [ ok,                  CSN,                 CSN,                 CSN,              CSN ],
  SignByAsymmetricKey:       [ ok,                  CSN,                 CSN,                 CSN,              CSN ],
  VerifyByAsymmetricKey:     [ ok,                  CSN,                 CSN,                 CSN,              CSN ],
  PostQuantumCryptoSign:     [ ok,                  CSN,                 CSN,                 CSN,              CSN ],
  PostQuantumCryptoVerify:   [ ok,                  CSN,                 CSN,                 CSN,              CSN ],
  EnableKey:                 [ ok,                  to('Enabled'),       CSN,                 CSN,              CSN ],
  EnableKeys:                [ ok,                  to('Enabled'),       CSN,                 CSN,              CSN ],
  DisableKey:                [ to('Disabled'),      ok,                  CSN,                 CSN,              CSN ],
  DisableKeys:               [ to('Disabled'),      ok,                  CSN,                 CSN,              CSN ],
  EnableKeyRotation:         [ ok,                  CSN,                 CSN,                 CSN,              CSN ],
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
};

/** The second key of ReEncrypt, by which it encrypts anew. */
// prettier-ignore
const destination: Row =     [ ok,                  disabled,            chosen,              chosen,           chosen ];

/**
 * The CMK under a data key: in which state it must be for the data key to be opened or taken into use. The codes are
 * documented for these actions; which state meets which is inferred from what the CMK itself would answer.
 */
// prettier-ignore
const underDataKey: Readonly<Record<string, Row>> = {
  GetDataKeyPlaintext:       [ ok,                  disabled,            ok,                  CSN,              CSN ],
  EnableDataKey:             [ ok,                  CSN,                 ok,                  CSN,              CSN ],
  EnableDataKeys:            [ ok,                  CSN,                 ok,                  CSN,              CSN ],
  CancelDataKeyDeletion:     [ ok,                  CSN,                 ok,                  CSN,              CSN ],
};

/** The actions of the table. */
export const keyStateActions: readonly string[] = Object.keys(rows);

/** The actions on data keys that ask for the state of the CMK too. */
export const dataKeyActionsCheckingCmk: readonly string[] = Object.keys(underDataKey);

const rowOf = (table: Readonly<Record<string, Row>>, action: string): Row | undefined =>
  Object.hasOwn(table, action) ? table[action] : undefined;

/** What `action` meets on a key in `state`. */
export const checkKeyState = (action: string, state: string): ActionCheck<KeyState> =>
  checkState(keyStates, rowOf(rows, action), state);

/** Whether a key in `state` takes what ReEncrypt encrypts anew. */
export const checkDestinationState = (state: string): ActionCheck<KeyState> =>
  checkState(keyStates, destination, state);

/** Whether a CMK in `state` lets `action` be done to a data key under it. */
export const checkCmkOfDataKey = (action: string, state: string): ActionCheck<KeyState> =>
  checkState(keyStates, rowOf(underDataKey, action), state);
