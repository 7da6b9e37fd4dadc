/** The material of keys on disk. It goes with its key. */
import { z } from 'zod';
import { Algorithms, type Algorithm } from '../crypto/algorithms.js';
import type { Database } from './libsql.js';
import type { Material } from '../model/material.js';

export interface MaterialStore {
  insert(keyId: string, material: Material): void;
  find(keyId: string, algorithm: Algorithm, version: number): Material | undefined;
  /** Deletes all versions of a key for an algorithm. */
  deleteAll(keyId: string, algorithm: Algorithm): void;
  /** Marks the CiphertextBlobs of this store as its own. */
  readonly blobMacKey: Buffer;
}

/** Bytes as libsql reads them, by whichever call. */
export const BytesColumn = z
  .union([z.instanceof(ArrayBuffer), z.instanceof(Uint8Array)])
  .transform((bytes) => Buffer.from(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes));

const MaterialRow = z
  .object({
    algorithm: z.enum(Algorithms),
    version: z.number(),
    secret: BytesColumn,
    create_time: z.number(),
  })
  .transform(({ create_time: createTime, ...row }): Material => ({ ...row, createTime }));

const Seal = z.object({ secret: BytesColumn }).transform(({ secret }) => secret);

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
    blobMacKey: Seal.parse(database.prepare('SELECT secret FROM blob_seals').get([])),
  };
};
