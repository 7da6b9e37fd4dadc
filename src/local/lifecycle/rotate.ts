/** The rotation of a key: every new material that a key gets, by the calendar or at once, comes by way of `rotate`. */
import { newSymmetricSecret } from '../crypto/new-secret.js';
import type { Key } from '../model/key.js';
import { algorithmOf } from '../model/material.js';
import type { Stores } from '../store/stores.js';
import { day } from '../model/time.js';

/** Gives the key its next version as of `at`, from which the time to the rotation after that counts. */
export const rotate = ({ keys, materials }: Stores, key: Key, at: number): Key => {
  const { days } = key.rotation;
  const version = key.rotation.version + 1;
  const rotated = { ...key, rotation: { days, last: at, next: at + days * day, version } };
  const algorithm = algorithmOf(key);
  keys.save(rotated);
  materials.insert(key.keyId, { algorithm, version, secret: newSymmetricSecret(algorithm), createTime: at });
  return rotated;
};

/** Whether a rotation by the calendar waits to be done. */
export const isRotationDue = ({ state, rotation }: Key, now: number): boolean =>
  state === 'Enabled' && rotation.next > 0 && rotation.next <= now;
