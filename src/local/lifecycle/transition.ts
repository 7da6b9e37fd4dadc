/** Moves a key to another state. */
import type { KeyState } from '../../contract/index.js';
import type { Key } from '../model/key.js';
import type { Stores } from '../store/stores.js';
import { isRotationDue, rotate } from './rotate.js';

/** Saves the key in its new state. Enabling a key runs any overdue rotation. `now` is in Unix seconds. */
export const transition = (stores: Stores, key: Key, state: KeyState, now: number): Key => {
  const moved = { ...key, state };
  stores.keys.save(moved);
  return isRotationDue(moved, now) ? rotate(stores, moved, now) : moved;
};
