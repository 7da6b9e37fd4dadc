/** Rotation: switched on and off, and brought forward. By the calendar it is done in `settle.ts`. */
import { randomUUID } from 'node:crypto';
import {
  DisableKeyRotation,
  EnableKeyRotation,
  GetKeyRotationStatus,
  RotateKey,
  rotateDays,
} from '../../contract/index.js';
import { KmsFailure } from '../model/failure.js';
import { keyHandler } from '../kit/handler.js';
import { isRotationEnabled, type Key } from '../model/key.js';
import { rotate } from '../lifecycle/rotate.js';
import { day } from '../model/time.js';

/** By the calendar or at once: the last rotation counts, whatever its cause. */
const refuseTooSoon = ({ rotation: { last } }: Key, now: number) => {
  if (last === 0 || now - last >= day) return;
  throw new KmsFailure(
    'RequestLimitExceeded.RotateRateLimited',
    'The key was rotated in the last 24 hours: it is rotated once in that time.',
  );
};

export const rotation = [
  keyHandler(EnableKeyRotation, (key, { RotateDays: days = rotateDays.default }, { keys, now }) => {
    keys.save({ ...key, rotation: { ...key.rotation, days, next: now + days * day } });
    return {};
  }),
  keyHandler(DisableKeyRotation, (key, _, { keys }) => {
    keys.save({ ...key, rotation: { ...key.rotation, days: 0, next: 0 } });
    return {};
  }),
  keyHandler(GetKeyRotationStatus, (key) => ({ KeyRotationEnabled: isRotationEnabled(key) })),
  keyHandler(RotateKey, (key, _, call) => {
    refuseTooSoon(key, call.now);
    rotate(call, key, call.now);
    return { TaskId: randomUUID() };
  }),
];
