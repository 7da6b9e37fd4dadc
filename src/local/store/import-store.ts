/** What is kept on disk of the import of key material. It goes with its key. */
import { z } from 'zod';
import { RsaEncryption } from '../crypto/rsa.js';
import type { Database } from './libsql.js';
import { BytesColumn } from './material-store.js';

/** The parameters of an import that GetParametersForImport has given out. */
export interface ImportParameters {
  readonly keyId: string;
  /** How the material is to be encrypted. */
  readonly algorithm: RsaEncryption;
  /** The half of the wrapping key that decrypts it: PKCS #8, in DER. Empty once it has expired. */
  readonly privateKey: Buffer;
  /** Unix seconds, from which on they are of no use. */
  readonly validTo: number;
}

export interface ImportStore {
  /** The token itself is not kept, but a digest of it. */
  insert(tokenDigest: Buffer, parameters: ImportParameters): void;
  find(tokenDigest: Buffer): ImportParameters | undefined;
  /** Forgets the wrapping keys of what has expired; its tokens are known all the same, to be told from any text. */
  forgetExpired(now: number): void;
  /** The digest of the material that a key once had: it takes no other again. */
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
