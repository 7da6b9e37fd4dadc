/** A second, short implementation of the life cycle of keys, to compare the local KMS with. */
import { isCode, outcomeOf } from './key-table.js';
import { day } from './timed-kms.js';

export interface KeyModel {
  readonly usage: string;
  readonly origin: string;
  readonly owner: string;
  /** Undefined once the key is deleted. */
  readonly state: string | undefined;
  readonly bound: boolean;
  readonly days: number;
  readonly next: number;
  readonly last: number;
  readonly deletion: number;
}

export interface Step {
  readonly action: string;
  /** The parameter of the actions that take a number of days. */
  readonly days: number;
}

const rotate = (key: KeyModel, at: number): KeyModel => ({ ...key, last: at, next: at + key.days * day });

/** Applies deletion and rotations that are due at `now`. */
export const advanceModel = (key: KeyModel, now: number): KeyModel => {
  if (key.deletion > 0 && key.deletion <= now) return { ...key, state: undefined };
  const due = key.state === 'Enabled' && key.next > 0 && key.next <= now;
  return due ? advanceModel(rotate(key, key.next), now) : key;
};

const whileBound = ['DisableKey', 'DisableKeys', 'ArchiveKey', 'ScheduleKeyDeletion'];

/** The code of a refusal that does not depend on the state. */
const beforeState = (action: string, key: KeyModel): string | undefined => {
  if (key.owner !== 'user' && /Archive/.test(action)) return 'UnsupportedOperation.NotUserCreatedCmk';
  if (key.bound && whileBound.includes(action)) return 'FailedOperation.CmkUsedByCloudProduct';
  const rotatable = key.usage === 'ENCRYPT_DECRYPT';
  if (action === 'EnableKeyRotation' && !rotatable) return 'InvalidParameter';
  if (action === 'EnableKeyRotation' && key.origin === 'EXTERNAL')
    return 'UnsupportedOperation.ExternalCmkCanNotRotate';
  if (action === 'RotateKey' && (!rotatable || key.origin === 'EXTERNAL'))
    return 'UnsupportedOperation.RotateNotSupported';
  return undefined;
};

const afterState = (action: string, key: KeyModel, now: number): string | undefined => {
  if (action === 'UnbindCloudResource' && !key.bound)
    return 'ResourceUnavailable.CloudResourceBindingNotFound';
  if (action !== 'RotateKey') return undefined;
  if (key.days === 0) return 'UnsupportedOperation.RotateNotSupported';
  return key.last > 0 && now - key.last < day ? 'RequestLimitExceeded.RotateRateLimited' : undefined;
};

/** What the action does besides changing the state. */
const applyAction = ({ action, days }: Step, key: KeyModel, now: number): KeyModel => {
  switch (action) {
    case 'EnableKeyRotation':
      return { ...key, days, next: now + days * day };
    case 'DisableKeyRotation':
      return { ...key, days: 0, next: 0 };
    case 'RotateKey':
      return rotate(key, now);
    case 'ScheduleKeyDeletion':
      return { ...key, deletion: now + days * day };
    case 'CancelKeyDeletion':
      return { ...key, deletion: 0 };
    case 'BindCloudResource':
      return { ...key, bound: true };
    case 'UnbindCloudResource':
      return { ...key, bound: false };
    default:
      return key;
  }
};

/** The code of the refusal, or the key after the action. */
export const applyStep = (step: Step, key: KeyModel, now: number): string | KeyModel => {
  if (key.state === undefined) return 'ResourceUnavailable.CmkNotFound';
  const outcome = outcomeOf(step.action, key.state);
  const refused =
    beforeState(step.action, key) ??
    (isCode(outcome) ? outcome : undefined) ??
    afterState(step.action, key, now);
  if (refused !== undefined) return refused;
  const moved = { ...key, state: outcome };
  const missed = key.state !== 'Enabled' && outcome === 'Enabled' && key.next > 0 && key.next <= now;
  return applyAction(step, missed ? rotate(moved, now) : moved, now);
};
