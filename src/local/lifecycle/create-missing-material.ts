/**
 * Creates material for stored keys that have none: keys from versions of the store without material, and the product keys
 * that the start has just created. Keys with external material keep waiting for their import.
 */
import type { CryptoEngine } from '../crypto/engine.js';
import { inTransaction } from '../store/database.js';
import type { Database } from '../store/libsql.js';
import { algorithmOf } from '../model/material.js';
import type { Stores } from '../store/stores.js';

/** Earlier material versions are not needed, because nothing was encrypted with them. `now` is in Unix seconds. */
export const createMissingMaterial = async (
  database: Database,
  { keys, materials }: Stores,
  engine: CryptoEngine,
  now: number,
) => {
  const keysWithout = keys.withoutMaterial();
  if (keysWithout.length === 0) return;
  const created = await Promise.all(
    keysWithout.map(async (key) => {
      const algorithm = algorithmOf(key);
      return {
        keyId: key.keyId,
        algorithm,
        version: key.rotation.version,
        secret: await engine.newSecret(algorithm),
      };
    }),
  );
  inTransaction(database, 'write', () => {
    for (const { keyId, ...material } of created) materials.insert(keyId, { ...material, createTime: now });
  });
};
