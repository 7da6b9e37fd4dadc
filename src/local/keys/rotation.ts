/** Enables, disables and triggers rotation. `lifecycle/apply-due-events.ts` runs the scheduled rotations. */
import { randomUUID } from 'node:crypto';
import {
  DisableKeyRotation,
  EnableKeyRotation,
  GetKeyRotationStatus,
  RotateKey,
  rotateDays,
} from '../../contract/index.js';
import { keyHandler } from '../kit/key-handlers.js';
import { rotate } from '../lifecycle/rotate.js';
import { KmsFailure } from '../model/failure.js';
import { isRotationEnabled, type Key } from '../model/key.js';
import { day } from '../model/time.js';

/** Scheduled and manual rotations both count. */
const refuseTooSoon = ({ rotation: { last } }: Key, now: number) => {
  if (last === 0 || now - last >= day) return;
  throw new KmsFailure(
    'RequestLimitExceeded.RotateRateLimited',
    'The key was rotated in the last 24 hours. It can be rotated once in 24 hours.',
  );
};

export const rotation = {
  EnableKeyRotation: keyHandler(
    EnableKeyRotation,
    (key, { RotateDays: days = rotateDays.default }, { keys, now }) => {
      keys.save({ ...key, rotation: { ...key.rotation, days, next: now + days * day } });
      return {};
    },
  ),

  DisableKeyRotation: keyHandler(DisableKeyRotation, (key, _, { keys }) => {
    keys.save({ ...key, rotation: { ...key.rotation, days: 0, next: 0 } });
    return {};
  }),

  GetKeyRotationStatus: keyHandler(GetKeyRotationStatus, (key) => ({
    KeyRotationEnabled: isRotationEnabled(key),
  })),

  RotateKey: keyHandler(RotateKey, (key, _, call) => {
    refuseTooSoon(key, call.now);
    rotate(call, key, call.now);
    return { TaskId: randomUUID() };
  }),
};
