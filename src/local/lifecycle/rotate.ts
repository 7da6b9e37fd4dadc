/** Rotation, scheduled or manual. */
import { newSymmetricSecret } from '../crypto/new-secret.js';
import type { Key } from '../model/key.js';
import { algorithmOf } from '../model/material.js';
import type { Stores } from '../store/stores.js';
import { day } from '../model/time.js';

/** Gives the key new material as of `at`, and schedules the next rotation from there. */
export const rotate = ({ keys, materials }: Stores, key: Key, at: number): Key => {
  const { days } = key.rotation;
  const version = key.rotation.version + 1;
  const rotated = { ...key, rotation: { days, last: at, next: at + days * day, version } };
  const algorithm = algorithmOf(key);
  keys.save(rotated);
  materials.insert(key.keyId, { algorithm, version, secret: newSymmetricSecret(algorithm), createTime: at });
  return rotated;
};

/** Whether a scheduled rotation is due. Keys that are not enabled are not rotated. */
export const isRotationDue = ({ state, rotation }: Key, now: number): boolean =>
  state === 'Enabled' && rotation.next > 0 && rotation.next <= now;
