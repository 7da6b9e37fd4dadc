/**
 * What each action requires of a CMK besides its state. The actions of other groups that use a CMK have tables in those
 * groups.
 */
import type { ErrorCode } from '../model/errors.js';
import type { ActionOnKey } from '../model/state-table.js';
import type { keyCmkStates } from './cmk-states.js';
import { KeyUsages, type KeyOrigin } from './sets.js';

const allUsages: readonly string[] = Object.values(KeyUsages);

/** The kinds of usage that actions require. */
export const usageKinds = {
  symmetric: [KeyUsages.ENCRYPT_DECRYPT],
  asymmetric: allUsages.filter((usage) => usage.startsWith('ASYMMETRIC')),
  signing: allUsages.filter((usage) => usage.includes('SIGN_VERIFY')),
  rsaDecryption: [KeyUsages.ASYMMETRIC_DECRYPT_RSA_2048],
  sm2Decryption: [KeyUsages.ASYMMETRIC_DECRYPT_SM2],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export interface CmkRequirement {
  /** The kind of usage, and the code with which KMS refuses a key of another usage. */
  readonly usage: 'any' | readonly [keyof typeof usageKinds, ErrorCode];
  /** Where the key material comes from, and the code with which KMS refuses a key of another origin. */
  readonly origin: 'any' | readonly [KeyOrigin, ErrorCode];
  /** Whether KMS refuses a key that a cloud product created, with UnsupportedOperation.NotUserCreatedCmk. */
  readonly owner: 'any' | 'user';
  /** Whether KMS refuses while a cloud product uses the key, with FailedOperation.CmkUsedByCloudProduct. */
  readonly bound: 'allowed' | 'refused';
}

/** A requirement, or the statement that there is none, for each action that the table of states has on a key. */
export type CmkRequirements<States> = Readonly<Record<ActionOnKey<States>, CmkRequirement | 'any key'>>;

/** The code that EnableKeyRotation returns for a wrong usage is not documented. We chose this one. */
const undocumented = 'InvalidParameter';
const noRotation = 'UnsupportedOperation.RotateNotSupported';
const notExternal = 'UnsupportedOperation.NotExternalCmk';
const externalCannotRotate = 'UnsupportedOperation.ExternalCmkCanNotRotate';

/** BindCloudResource documents CmkUsedByCloudProduct but accepts a key that is bound already. */
// prettier-ignore
export const keyCmkRequirements = {
  DisableKey:                { usage: 'any',                       origin: 'any',                                 owner: 'any',  bound: 'refused' },
  DisableKeys:               { usage: 'any',                       origin: 'any',                                 owner: 'any',  bound: 'refused' },
  ScheduleKeyDeletion:       { usage: 'any',                       origin: 'any',                                 owner: 'any',  bound: 'refused' },
  ArchiveKey:                { usage: 'any',                       origin: 'any',                                 owner: 'user', bound: 'refused' },
  CancelKeyArchive:          { usage: 'any',                       origin: 'any',                                 owner: 'user', bound: 'allowed' },
  EnableKeyRotation:         { usage: ['symmetric', undocumented], origin: ['TENCENT_KMS', externalCannotRotate], owner: 'any',  bound: 'allowed' },
  RotateKey:                 { usage: ['symmetric', noRotation],   origin: ['TENCENT_KMS', noRotation],           owner: 'any',  bound: 'allowed' },
  GetParametersForImport:    { usage: 'any',                       origin: ['EXTERNAL', notExternal],             owner: 'any',  bound: 'allowed' },
  ImportKeyMaterial:         { usage: 'any',                       origin: ['EXTERNAL', notExternal],             owner: 'any',  bound: 'allowed' },
  DeleteImportedKeyMaterial: { usage: 'any',                       origin: ['EXTERNAL', notExternal],             owner: 'any',  bound: 'refused' },

  DescribeKey:               'any key',
  DescribeKeys:              'any key',
  EnableKey:                 'any key',
  EnableKeys:                'any key',
  DisableKeyRotation:        'any key',
  GetKeyRotationStatus:      'any key',
  CancelKeyDeletion:         'any key',
  UpdateAlias:               'any key',
  UpdateKeyDescription:      'any key',
  BindCloudResource:         'any key',
  UnbindCloudResource:       'any key',
} as const satisfies CmkRequirements<typeof keyCmkStates>;
