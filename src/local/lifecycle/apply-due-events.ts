/**
 * Applies the events that fell due since the last call: scheduled deletions and rotations, and the expiry of imported
 * material. This runs before every call, so that the result of a call depends only on the time.
 */
import { inTransaction } from '../store/database.js';
import type { Key } from '../model/key.js';
import type { Database } from '../store/libsql.js';
import { algorithmOf } from '../model/material.js';
import { isRotationDue, rotate } from './rotate.js';
import type { Stores } from '../store/stores.js';

/** Rotates once for every date that has passed, as of that date. */
const runOverdueRotations = (stores: Stores, key: Key, now: number) => {
  let current = key;
  while (isRotationDue(current, now)) current = rotate(stores, current, current.rotation.next);
};

/** The key becomes PendingImport again unless its deletion is scheduled. */
const expireMaterial = ({ keys, materials }: Stores, key: Key) => {
  materials.deleteAll(key.keyId, algorithmOf(key));
  keys.save({ ...key, state: key.state === 'PendingDelete' ? key.state : 'PendingImport', validTo: 0 });
};

/**
 * Uses its own transaction, so that a refused call does not undo the events. Opens none if nothing is due, so that reading
 * calls do not write. `now` is in Unix seconds.
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
