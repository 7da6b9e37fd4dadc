/**
 * Material for keys that are stored without any: those of a store from before there was material, and those that the start
 * itself has made. What waits for its material to be imported goes on waiting.
 */
import { newSecret } from '../crypto/new-secret.js';
import { inTransaction } from '../store/database.js';
import type { Database } from '../store/libsql.js';
import { algorithmOf } from '../model/material.js';
import type { Stores } from '../store/stores.js';

/** Nothing was ever encrypted by the versions before, so they need none. `now` is in Unix seconds. */
export const createMissingMaterial = async (database: Database, { keys, materials }: Stores, now: number) => {
  const lacking = keys.withoutMaterial();
  if (lacking.length === 0) return;
  const made = await Promise.all(
    lacking.map(async (key) => {
      const algorithm = algorithmOf(key);
      return {
        keyId: key.keyId,
        algorithm,
        version: key.rotation.version,
        secret: await newSecret(algorithm),
      };
    }),
  );
  inTransaction(database, 'write', () => {
    for (const { keyId, ...material } of made) materials.insert(keyId, { ...material, createTime: now });
  });
};
