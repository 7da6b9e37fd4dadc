/** The rotation of a key: every new material that a key gets, by the calendar or at once, comes by way of `rotate`. */
import type { Key } from './key.js';
import type { KeyStore } from './key-store.js';
import { day } from './time.js';

/** Gives the key its next version as of `at`, from which the time to the rotation after that counts. */
export const rotate = (keys: KeyStore, key: Key, at: number): Key => {
  const { days, version } = key.rotation;
  const rotated = { ...key, rotation: { days, last: at, next: at + days * day, version: version + 1 } };
  keys.save(rotated);
  return rotated;
};

/** Whether a rotation by the calendar waits to be done. */
export const isDue = ({ state, rotation }: Key, now: number): boolean =>
  state === 'Enabled' && rotation.next > 0 && rotation.next <= now;
