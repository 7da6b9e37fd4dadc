/** The outcome of each action in each state of a key. Written from the manual, independently of the contract. */

export const states = ['Enabled', 'Disabled', 'Archived', 'PendingDelete', 'PendingImport'] as const;

const CSN = 'ResourceUnavailable.CmkStateNotSupport';
const CNP = 'ResourceUnavailable.CmkNotPendingDelete';
const CSD = 'ResourceUnavailable.CmkShouldBeDisabled';
const RNS = 'UnsupportedOperation.RotateNotSupported';

/** The state after the action, or the code of the refusal. */
// prettier-ignore
export const table = {
  //                      Enabled     Disabled         Archived         PendingDelete    PendingImport
  EnableKey:            [ 'Enabled',  'Enabled',       CSN,             CSN,             CSN ],
  EnableKeys:           [ 'Enabled',  'Enabled',       CSN,             CSN,             CSN ],
  DisableKey:           [ 'Disabled', 'Disabled',      CSN,             CSN,             CSN ],
  DisableKeys:          [ 'Disabled', 'Disabled',      CSN,             CSN,             CSN ],
  EnableKeyRotation:    [ 'Enabled',  'Disabled',      CSN,             CSN,             CSN ],
  RotateKey:            [ 'Enabled',  CSN,             CSN,             CSN,             RNS ],
  ScheduleKeyDeletion:  [ CSD,        'PendingDelete', 'PendingDelete', CSN,             'PendingDelete' ],
  CancelKeyDeletion:    [ CNP,        CNP,             CNP,             'Disabled',      CNP ],
  ArchiveKey:           [ 'Archived', 'Archived',      CSN,             CSN,             CSN ],
  CancelKeyArchive:     [ CSN,        CSN,             'Enabled',       CSN,             CSN ],
  UpdateAlias:          [ 'Enabled',  'Disabled',      'Archived',      CSN,             'PendingImport' ],
  UpdateKeyDescription: [ 'Enabled',  'Disabled',      'Archived',      CSN,             'PendingImport' ],
  BindCloudResource:    [ 'Enabled',  CSN,             CSN,             CSN,             CSN ],
} as const;

const dis = 'ResourceUnavailable.CmkDisabled';
const arc = 'ResourceUnavailable.CmkArchived';
const pen = 'ResourceUnavailable.KeyPendingDelete';
const E = 'Enabled';

/** The same for cryptography and imports. */
// prettier-ignore
export const cryptography = {
  //                           Enabled          Disabled         Archived    PendingDelete    PendingImport
  Encrypt:                   [ E,               dis,             arc,        dis,             dis ],
  Decrypt:                   [ E,               dis,             'Archived', dis,             dis ],
  ReEncrypt:                 [ E,               dis,             'Archived', dis,             dis ],
  GenerateDataKey:           [ E,               dis,             dis,        pen,             dis ],
  GetPublicKey:              [ E,               CSN,             CSN,        CSN,             CSN ],
  AsymmetricRsaDecrypt:      [ E,               CSN,             CSN,        CSN,             CSN ],
  AsymmetricSm2Decrypt:      [ E,               CSN,             CSN,        CSN,             CSN ],
  SignByAsymmetricKey:       [ E,               CSN,             CSN,        CSN,             CSN ],
  VerifyByAsymmetricKey:     [ E,               CSN,             CSN,        CSN,             CSN ],
  GetParametersForImport:    [ E,               'Disabled',      'Archived', 'PendingDelete', 'PendingImport' ],
  ImportKeyMaterial:         [ E,               CSN,             CSN,        CSN,             E ],
  DeleteImportedKeyMaterial: [ 'PendingImport', 'PendingImport', CSN,        CSN,             CSN ],
} as const;

// prettier-ignore
export const postQuantum = {
  //                           Enabled          Disabled         Archived    PendingDelete    PendingImport
  PostQuantumCryptoEncrypt:  [ E,               dis,             arc,        dis,             dis ],
  PostQuantumCryptoDecrypt:  [ E,               dis,             'Archived', dis,             dis ],
  PostQuantumCryptoSign:     [ E,               CSN,             CSN,        CSN,             CSN ],
  PostQuantumCryptoVerify:   [ E,               CSN,             CSN,        CSN,             CSN ],
} as const;

/** The key may be named by a ciphertext instead of its id. */
// prettier-ignore
export const importingDataKeys = {
  ImportDataKey:             [ E,               dis,             arc,        pen,             CSN ],
} as const;

/** Allowed in every state, and they do not change it. */
export const stateless = [
  'DescribeKey',
  'DescribeKeys',
  'DisableKeyRotation',
  'GetKeyRotationStatus',
  'UnbindCloudResource',
] as const;

export const rows: readonly (readonly [action: string, row: readonly string[]])[] = [
  ...Object.entries(table),
  ...stateless.map((action) => [action, states] as const),
];

/** A state or a code. */
export const outcomeOf = (action: string, state: string): string => {
  const row = rows.find(([name]) => name === action)?.[1];
  return row?.[states.findIndex((each) => each === state)] ?? '';
};

export const isCode = (outcome: string): boolean => outcome.includes('.');
