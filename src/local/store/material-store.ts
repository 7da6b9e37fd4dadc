/** Stores key material. Deleted with its key. */
import { z } from 'zod';
import { Algorithms, type Algorithm } from '../crypto/algorithms.js';
import type { Database } from './libsql.js';
import { BytesColumn } from './rows.js';
import type { Material } from '../model/material.js';

export interface MaterialStore {
  insert(keyId: string, material: Material): void;
  find(keyId: string, algorithm: Algorithm, version: number): Material | undefined;
  /** Deletes all versions of a key's material for an algorithm. */
  deleteAll(keyId: string, algorithm: Algorithm): void;
  /** The MAC key that marks the CiphertextBlobs of this store. */
  readonly blobMacKey: Buffer;
}

const MaterialRow = z
  .object({
    algorithm: z.enum(Algorithms),
    version: z.number(),
    secret: BytesColumn,
    create_time: z.number(),
  })
  .transform(({ create_time: createTime, ...row }): Material => ({ ...row, createTime }));

const MacKeyRow = z.object({ secret: BytesColumn }).transform(({ secret }) => secret);

export const createMaterialStore = (database: Database): MaterialStore => {
  const insert = database.prepare(
    'INSERT INTO materials (key_id, algorithm, version, secret, create_time) VALUES (?, ?, ?, ?, ?)',
  );
  const find = database.prepare(
    `SELECT algorithm, version, secret, create_time FROM materials
       WHERE key_id = ? AND algorithm = ? AND version = ?`,
  );
  const deleteAll = database.prepare('DELETE FROM materials WHERE key_id = ? AND algorithm = ?');
  return {
    insert: (keyId, { algorithm, version, secret, createTime }) => {
      insert.run([keyId, algorithm, version, secret, createTime]);
    },
    find: (...which) => MaterialRow.optional().parse(find.get(which)),
    deleteAll: (...which) => {
      deleteAll.run(which);
    },
    blobMacKey: MacKeyRow.parse(database.prepare('SELECT secret FROM blob_seals').get([])),
  };
};
