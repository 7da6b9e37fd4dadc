/**
 * Whether a CMK allows an action. The order of the checks is not documented. We chose: who created the key, whether a
 * cloud product uses it, its usage, its origin, and last its state, which the owner can change at once. The first refusal
 * is the answer.
 */
import type { ActionName } from './actions.js';
import {
  cryptographyCmkRequirements,
  cryptographyCmkStates,
  reEncryptDestinationStates,
} from './cryptography/index.js';
import { dataKeyCmkRequirements, dataKeyCmkStates } from './data-keys/index.js';
import {
  keyCmkRequirements,
  keyCmkStates,
  keyStates,
  KeyUsages,
  usageKinds,
  type CmkRequirement,
  type CmkRequirements,
  type CmkStateTable,
  type KeyState,
} from './keys/index.js';
import type { ErrorCode } from './model/errors.js';
import {
  actionsWithRow,
  checkState,
  type ActionCheck,
  type ActionOnKey,
  type ActionWithRow,
  type BlockedBy,
} from './model/state-table.js';
import { serviceCmkStates } from './service/index.js';
import { whiteBoxCmkStates } from './white-box/index.js';

const states = {
  ...cryptographyCmkStates,
  ...dataKeyCmkStates,
  ...keyCmkStates,
  ...whiteBoxCmkStates,
  ...serviceCmkStates,
} as const satisfies CmkStateTable<ActionName>;

const requirements = {
  ...cryptographyCmkRequirements,
  ...dataKeyCmkRequirements,
  ...keyCmkRequirements,
} as const satisfies CmkRequirements<typeof states>;

type ActionOnCmk = ActionOnKey<typeof states>;

export interface KeyAttributes {
  readonly state: string;
  readonly usage: string;
  readonly origin: string;
  /** `userOwner`, or the name of the cloud product that created the key. */
  readonly owner: string;
  /** Whether a cloud product uses the key. No KMS action returns this. Default: false. */
  readonly bound?: boolean;
  /** Default: true. */
  readonly rotationEnabled?: boolean;
  /** Whether the key is a replica of a key in another region. Default: false. */
  readonly replica?: boolean;
}

/** The owner of a key that no cloud product created. */
export const userOwner = 'user';

type Refusal = Extract<ActionCheck<never>, { allowed: false }>;
type Check = (action: ActionOnCmk, key: KeyAttributes) => Refusal | undefined;

const refusal = (blockedBy: BlockedBy, code: ErrorCode): Refusal => ({ allowed: false, blockedBy, code });

const none: CmkRequirement = { usage: 'any', origin: 'any', owner: 'any', bound: 'allowed' };

const requirementOf = (action: ActionOnCmk): CmkRequirement => {
  const requirement = requirements[action];
  return requirement === 'any key' ? none : requirement;
};

const checkOwner: Check = (action, { owner }) =>
  owner !== userOwner && requirementOf(action).owner === 'user'
    ? refusal('OWNER', 'UnsupportedOperation.NotUserCreatedCmk')
    : undefined;

const checkBinding: Check = (action, { bound = false }) =>
  bound && requirementOf(action).bound === 'refused'
    ? refusal('BINDING', 'FailedOperation.CmkUsedByCloudProduct')
    : undefined;

const isKnownUsage = (usage: string): boolean => Object.values(KeyUsages).some((each) => each === usage);

/** KMS may have added the usage since: then KMS decides. */
const checkUsage: Check = (action, { usage }) => {
  const required = requirementOf(action).usage;
  if (required === 'any' || !isKnownUsage(usage)) return undefined;
  const [kind, code] = required;
  return usageKinds[kind].some((each) => each === usage) ? undefined : refusal('USAGE', code);
};

const checkOrigin: Check = (action, { origin, replica = false }) => {
  const required = requirementOf(action).origin;
  if (required !== 'any' && required[0] !== origin) return refusal('ORIGIN', required[1]);
  // A replica is rotated in the region of its source key.
  return replica && action === 'RotateKey'
    ? refusal('ORIGIN', 'UnsupportedOperation.RotateNotSupported')
    : undefined;
};

/** RotateKey only brings a scheduled rotation forward. The key's state is checked first. */
const checkRotation: Check = (action, { rotationEnabled = true }) =>
  action === 'RotateKey' && !rotationEnabled
    ? refusal('STATE', 'UnsupportedOperation.RotateNotSupported')
    : undefined;

const isOnCmk = (action: ActionName): action is ActionOnCmk => Object.hasOwn(requirements, action);

/** Whether a key in `state` allows `action`, as far as the state decides. */
export const checkKeyState = (action: ActionName, state: string): ActionCheck<KeyState> =>
  checkState(keyStates, states[action], state);

/** Whether `key` allows `action`, and to which state that moves it. */
export const checkKey = (action: ActionName, key: KeyAttributes): ActionCheck<KeyState> => {
  if (!isOnCmk(action)) return { allowed: true };
  for (const check of [checkOwner, checkBinding, checkUsage, checkOrigin]) {
    const refused = check(action, key);
    if (refused) return refused;
  }
  const checked = checkKeyState(action, key.state);
  return checked.allowed ? (checkRotation(action, key) ?? checked) : checked;
};

/** Whether ReEncrypt may encrypt with `key`. */
export const checkReEncryptDestination = (key: KeyAttributes): ActionCheck<KeyState> =>
  checkUsage('ReEncrypt', key) ?? checkState(keyStates, reEncryptDestinationStates, key.state);

type KeyStateAction = ActionWithRow<typeof states>;
export type CheckedKeyAction = KeyStateAction | ActionWithRow<typeof requirements>;

/** The actions that some state of a key refuses. */
export const keyStateActions: readonly KeyStateAction[] = actionsWithRow(states);

/** The actions that some key refuses, because of its state or of anything else. */
export const checkedKeyActions: readonly CheckedKeyAction[] = [
  ...new Set([...keyStateActions, ...actionsWithRow(requirements)]),
];

const actionsRequiring = (matches: (requirement: CmkRequirement) => boolean): readonly ActionName[] =>
  actionsWithRow(requirements).filter((action) => matches(requirementOf(action)));

/** The actions that a key refuses unless the user created it. */
export const refusedUnlessUserCreated = actionsRequiring(({ owner }) => owner === 'user');

/** The actions that a key refuses while a cloud product uses it. */
export const refusedWhileBound = actionsRequiring(({ bound }) => bound === 'refused');
