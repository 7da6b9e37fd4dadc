/** Stores the parameters and digests of key material imports. Deleted with their key. */
import { z } from 'zod';
import { RsaEncryption } from '../crypto/rsa.js';
import type { Database } from './libsql.js';
import { BytesColumn } from './rows.js';

/** Parameters returned by GetParametersForImport. */
export interface ImportParameters {
  readonly keyId: string;
  /** The wrapping algorithm. */
  readonly algorithm: RsaEncryption;
  /** The private wrapping key: PKCS #8 in DER. Empty once expired. */
  readonly privateKey: Buffer;
  /** Unix seconds of the expiry. */
  readonly validTo: number;
}

export interface ImportStore {
  /** Only a digest of the token is stored. */
  insert(tokenDigest: Buffer, parameters: ImportParameters): void;
  find(tokenDigest: Buffer): ImportParameters | undefined;
  /** Erases expired wrapping keys. Their tokens stay, so that they are reported as expired and not as unknown. */
  forgetExpired(now: number): void;
  /** The digest of the first imported material of a key, which accepts no other. */
  digestOf(keyId: string): Buffer | undefined;
  saveDigest(keyId: string, digest: Buffer): void;
}

const ParametersRow = z
  .object({ key_id: z.string(), algorithm: RsaEncryption, private_key: BytesColumn, valid_to: z.number() })
  .transform((row): ImportParameters => ({
    keyId: row.key_id,
    algorithm: row.algorithm,
    privateKey: row.private_key,
    validTo: row.valid_to,
  }));

const DigestRow = z.object({ digest: BytesColumn }).transform(({ digest }) => digest);

const statements = (database: Database) => ({
  insert: database.prepare(
    'INSERT INTO import_tokens (digest, key_id, algorithm, private_key, valid_to) VALUES (?, ?, ?, ?, ?)',
  ),
  find: database.prepare(
    'SELECT key_id, algorithm, private_key, valid_to FROM import_tokens WHERE digest = ?',
  ),
  forget: database.prepare("UPDATE import_tokens SET private_key = x'' WHERE valid_to <= ?"),
  digest: database.prepare('SELECT digest FROM imports WHERE key_id = ?'),
  saveDigest: database.prepare('INSERT INTO imports (key_id, digest) VALUES (?, ?) ON CONFLICT DO NOTHING'),
});

export const createImportStore = (database: Database): ImportStore => {
  const sql = statements(database);
  return {
    insert: (tokenDigest, { keyId, algorithm, privateKey, validTo }) => {
      sql.insert.run([tokenDigest, keyId, algorithm, privateKey, validTo]);
    },
    find: (tokenDigest) => ParametersRow.optional().parse(sql.find.get([tokenDigest])),
    forgetExpired: (now) => {
      sql.forget.run([now]);
    },
    digestOf: (keyId) => DigestRow.optional().parse(sql.digest.get([keyId])),
    saveDigest: (keyId, digest) => {
      sql.saveDigest.run([keyId, digest]);
    },
  };
};
