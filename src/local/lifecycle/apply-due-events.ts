/**
 * What time has done since the last call: keys whose date of deletion has come are gone, data keys too; keys whose date of rotation has
 * come are rotated, and imported material whose time has passed is gone. Done before a call is handled, so that what it
 * meets follows from the time and not from who looked before.
 */
import { inTransaction } from '../store/database.js';
import type { Key } from '../model/key.js';
import type { Database } from '../store/libsql.js';
import { algorithmOf } from '../model/material.js';
import { isRotationDue, rotate } from './rotate.js';
import type { Stores } from '../store/stores.js';

/** Once for each date that has passed, as of that date. */
const runOverdueRotations = (stores: Stores, key: Key, now: number) => {
  let current = key;
  while (isRotationDue(current, now)) current = rotate(stores, current, current.rotation.next);
};

/** The key waits for its material once more, unless it waits for its deletion. */
const expireMaterial = ({ keys, materials }: Stores, key: Key) => {
  materials.deleteAll(key.keyId, algorithmOf(key));
  keys.save({ ...key, state: key.state === 'PendingDelete' ? key.state : 'PendingImport', validTo: 0 });
};

/**
 * In a transaction of its own, since a refusal of the call that comes next must not undo it; and in none where nothing is
 * due, so that a read stays a read. `now` is in Unix seconds.
 */
export const applyDueEvents = (database: Database, stores: Stores, now: number) => {
  const { keys, dataKeys } = stores;
  if (!keys.hasDueEvents(now) && !dataKeys.hasDueEvents(now)) return;
  inTransaction(database, 'write', () => {
    keys.deleteDue(now);
    dataKeys.deleteDue(now);
    for (const key of keys.dueForRotation(now)) runOverdueRotations(stores, key, now);
    for (const key of keys.dueForExpiry(now)) expireMaterial(stores, key);
  });
};
