/**
 * Whether a key allows an action: the rules beside the table of states, and the order in which they are asked. That is
 * documented nowhere. Chosen: first who made the key, then who uses it, what it is for, where its material comes from,
 * and last the state, which its owner can change at once. The first that refuses is the answer.
 */
import type { ErrorCode } from '../model/errors.js';
import type { BlockedBy, ActionCheck } from '../model/outcome.js';
import { KeyOrigins, KeyUsages, type KeyState } from '../model/sets.js';
import { checkDestinationState, checkKeyState, keyStateActions } from './states.js';

/** What is known of a key. What is left out is not asked after. */
export interface KeyAttributes {
  readonly state: string;
  readonly usage: string;
  readonly origin: string;
  /** `userOwner`, or the name of the cloud product that made the key. */
  readonly owner: string;
  /** A resource of a cloud product is bound to it. No action of KMS tells. */
  readonly bound?: boolean;
  readonly rotationEnabled?: boolean;
  /** It is the copy of a key of another region. */
  readonly replica?: boolean;
}

/** The owner of keys that no cloud product made. */
export const userOwner = 'user';

/** Actions that a key made by a cloud product refuses, each with UnsupportedOperation.NotUserCreatedCmk. */
export const refusedUnlessUserCreated: readonly string[] = ['ArchiveKey', 'CancelKeyArchive'];

/** Actions that a key in use by a cloud product refuses, each with FailedOperation.CmkUsedByCloudProduct. */
export const refusedWhileBound: readonly string[] = [
  'DisableKey',
  'DisableKeys',
  'ArchiveKey',
  'ScheduleKeyDeletion',
  'DeleteImportedKeyMaterial',
];

const usages: readonly string[] = Object.values(KeyUsages);
const symmetric: readonly string[] = [KeyUsages.ENCRYPT_DECRYPT];
const signing: readonly string[] = usages.filter((usage) => usage.includes('SIGN_VERIFY'));
const rsaDecryption: readonly string[] = [KeyUsages.ASYMMETRIC_DECRYPT_RSA_2048];
const sm2Decryption: readonly string[] = [KeyUsages.ASYMMETRIC_DECRYPT_SM2];
const asymmetric: readonly string[] = usages.filter((usage) => usage.startsWith('ASYMMETRIC'));

interface UsageRule {
  readonly usages: readonly string[];
  readonly code: ErrorCode;
}

const wrongUsage = 'InvalidParameterValue.InvalidKeyUsage';

/** Where the action documents no code of usage. */
const chosen = 'InvalidParameter';

/**
 * For which usages a key must have been made. That of a key for post-quantum signatures is documented nowhere: any will
 * do.
 */
// prettier-ignore
const usageRules: Readonly<Record<string, UsageRule>> = {
  Encrypt:                  { usages: symmetric,     code: chosen },
  Decrypt:                  { usages: symmetric,     code: chosen },
  ReEncrypt:                { usages: symmetric,     code: chosen },
  PostQuantumCryptoEncrypt: { usages: symmetric,     code: chosen },
  PostQuantumCryptoDecrypt: { usages: symmetric,     code: chosen },
  GenerateDataKey:          { usages: symmetric,     code: wrongUsage },
  ImportDataKey:            { usages: symmetric,     code: wrongUsage },
  EnableKeyRotation:        { usages: symmetric,     code: chosen },
  RotateKey:                { usages: symmetric,     code: 'UnsupportedOperation.RotateNotSupported' },
  GetPublicKey:             { usages: asymmetric,    code: chosen },
  AsymmetricRsaDecrypt:     { usages: rsaDecryption, code: wrongUsage },
  AsymmetricSm2Decrypt:     { usages: sm2Decryption, code: wrongUsage },
  SignByAsymmetricKey:      { usages: signing,       code: chosen },
  VerifyByAsymmetricKey:    { usages: signing,       code: chosen },
};

interface OriginRule {
  readonly origin: string;
  readonly code: ErrorCode;
}

/** From where its material must have come. */
// prettier-ignore
const originRules: Readonly<Record<string, OriginRule>> = {
  EnableKeyRotation:         { origin: KeyOrigins.TENCENT_KMS, code: 'UnsupportedOperation.ExternalCmkCanNotRotate' },
  RotateKey:                 { origin: KeyOrigins.TENCENT_KMS, code: 'UnsupportedOperation.RotateNotSupported' },
  GetParametersForImport:    { origin: KeyOrigins.EXTERNAL,    code: 'UnsupportedOperation.NotExternalCmk' },
  ImportKeyMaterial:         { origin: KeyOrigins.EXTERNAL,    code: 'UnsupportedOperation.NotExternalCmk' },
  DeleteImportedKeyMaterial: { origin: KeyOrigins.EXTERNAL,    code: 'UnsupportedOperation.NotExternalCmk' },
};

/** The actions of which some key refuses some: those that it is worth to ask after. */
export const checkedKeyActions: readonly string[] = [
  ...new Set([...keyStateActions, ...Object.keys(usageRules), ...Object.keys(originRules)]),
];

type Refusal = Extract<ActionCheck<never>, { allowed: false }>;
type Rule = (action: string, key: KeyAttributes) => Refusal | undefined;

const refusal = (blockedBy: BlockedBy, code: ErrorCode): Refusal => ({ allowed: false, blockedBy, code });

const ruleOf = <R>(rules: Readonly<Record<string, R>>, action: string): R | undefined =>
  Object.hasOwn(rules, action) ? rules[action] : undefined;

const byOwner: Rule = (action, { owner }) =>
  owner !== userOwner && refusedUnlessUserCreated.includes(action)
    ? refusal('OWNER', 'UnsupportedOperation.NotUserCreatedCmk')
    : undefined;

const byBinding: Rule = (action, { bound = false }) =>
  bound && refusedWhileBound.includes(action)
    ? refusal('BINDING', 'FailedOperation.CmkUsedByCloudProduct')
    : undefined;

/** A usage that KMS has added since is for KMS to judge. */
const byUsage: Rule = (action, { usage }) => {
  const rule = ruleOf(usageRules, action);
  return rule && usages.includes(usage) && !rule.usages.includes(usage)
    ? refusal('USAGE', rule.code)
    : undefined;
};

const byOrigin: Rule = (action, { origin, replica = false }) => {
  const rule = ruleOf(originRules, action);
  if (rule && rule.origin !== origin) return refusal('ORIGIN', rule.code);
  // A copy is rotated where its original is.
  return replica && action === 'RotateKey'
    ? refusal('ORIGIN', 'UnsupportedOperation.RotateNotSupported')
    : undefined;
};

/** RotateKey only brings forward a rotation that is to come; the state of the key itself is asked first. */
const byRotation: Rule = (action, { rotationEnabled = true }) =>
  action === 'RotateKey' && !rotationEnabled
    ? refusal('STATE', 'UnsupportedOperation.RotateNotSupported')
    : undefined;

const firstRefusal = (rules: readonly Rule[], action: string, key: KeyAttributes): Refusal | undefined => {
  for (const rule of rules) {
    const refused = rule(action, key);
    if (refused) return refused;
  }
  return undefined;
};

/** Whether `key` allows `action`, and into which state that moves it. */
export const checkKey = (action: string, key: KeyAttributes): ActionCheck<KeyState> => {
  const refused = firstRefusal([byOwner, byBinding, byUsage, byOrigin], action, key);
  if (refused) return refused;
  const verdict = checkKeyState(action, key.state);
  return verdict.allowed ? (byRotation(action, key) ?? verdict) : verdict;
};

/** Whether ReEncrypt may encrypt anew by `key`. */
export const checkReEncryptDestination = (key: KeyAttributes): ActionCheck<KeyState> =>
  byUsage('ReEncrypt', key) ?? checkDestinationState(key.state);
