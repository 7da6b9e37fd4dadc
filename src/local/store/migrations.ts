/** The migrations from an empty file to the current schema. Append new ones; never change an existing one. */
import type { Database } from './libsql.js';

/** Accounts are UINs in decimal digits, because SQLite's integers are signed and UINs are uint64. */
const migrations: readonly string[] = [
  `CREATE TABLE keys (
     position INTEGER PRIMARY KEY AUTOINCREMENT,
     key_id TEXT NOT NULL UNIQUE,
     account TEXT NOT NULL,
     region TEXT NOT NULL,
     alias TEXT NOT NULL,
     description TEXT NOT NULL,
     state TEXT NOT NULL,
     usage TEXT NOT NULL,
     origin TEXT NOT NULL,
     owner TEXT NOT NULL,
     create_time INTEGER NOT NULL,
     UNIQUE (account, region, alias)
   ) STRICT;
   CREATE TABLE tags (
     key_id TEXT NOT NULL REFERENCES keys (key_id),
     tag_key TEXT NOT NULL,
     tag_value TEXT NOT NULL,
     PRIMARY KEY (key_id, tag_key)
   ) STRICT;
   CREATE TABLE bindings (
     key_id TEXT NOT NULL REFERENCES keys (key_id),
     product_id TEXT NOT NULL,
     resource_id TEXT NOT NULL,
     PRIMARY KEY (key_id, product_id, resource_id)
   ) STRICT`,
  // Rotation and deletion. Tags and bindings are deleted with their key: in SQLite, ON DELETE needs a new table.
  `ALTER TABLE keys ADD COLUMN deletion_date INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE keys ADD COLUMN rotate_days INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE keys ADD COLUMN next_rotate_time INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE keys ADD COLUMN last_rotate_time INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE keys ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
   CREATE INDEX keys_by_deletion ON keys (deletion_date) WHERE deletion_date > 0;
   CREATE INDEX keys_by_rotation ON keys (next_rotate_time) WHERE next_rotate_time > 0;
   CREATE TABLE new_tags (
     key_id TEXT NOT NULL REFERENCES keys (key_id) ON DELETE CASCADE,
     tag_key TEXT NOT NULL,
     tag_value TEXT NOT NULL,
     PRIMARY KEY (key_id, tag_key)
   ) STRICT;
   INSERT INTO new_tags SELECT key_id, tag_key, tag_value FROM tags;
   DROP TABLE tags;
   ALTER TABLE new_tags RENAME TO tags;
   CREATE TABLE new_bindings (
     key_id TEXT NOT NULL REFERENCES keys (key_id) ON DELETE CASCADE,
     product_id TEXT NOT NULL,
     resource_id TEXT NOT NULL,
     PRIMARY KEY (key_id, product_id, resource_id)
   ) STRICT;
   INSERT INTO new_bindings SELECT key_id, product_id, resource_id FROM bindings;
   DROP TABLE bindings;
   ALTER TABLE new_bindings RENAME TO bindings`,
  // Key material, generated or imported. Earlier keys get theirs when the local KMS starts.
  `ALTER TABLE keys ADD COLUMN valid_to INTEGER NOT NULL DEFAULT 0;
   CREATE INDEX keys_by_expiry ON keys (valid_to) WHERE valid_to > 0;
   CREATE TABLE materials (
     key_id TEXT NOT NULL REFERENCES keys (key_id) ON DELETE CASCADE,
     algorithm TEXT NOT NULL,
     version INTEGER NOT NULL,
     secret BLOB NOT NULL,
     create_time INTEGER NOT NULL,
     PRIMARY KEY (key_id, algorithm, version)
   ) STRICT;
   CREATE TABLE imports (
     key_id TEXT NOT NULL PRIMARY KEY REFERENCES keys (key_id) ON DELETE CASCADE,
     digest BLOB NOT NULL
   ) STRICT;
   CREATE TABLE import_tokens (
     digest BLOB NOT NULL PRIMARY KEY,
     key_id TEXT NOT NULL REFERENCES keys (key_id) ON DELETE CASCADE,
     algorithm TEXT NOT NULL,
     private_key BLOB NOT NULL,
     valid_to INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX import_tokens_by_key ON import_tokens (key_id);
   CREATE TABLE blob_seals (secret BLOB NOT NULL) STRICT;
   INSERT INTO blob_seals VALUES (randomblob(32))`,
  // Data keys. They do not reference their CMK, because they may outlive it.
  `CREATE TABLE data_keys (
     position INTEGER PRIMARY KEY AUTOINCREMENT,
     data_key_id TEXT NOT NULL UNIQUE,
     account TEXT NOT NULL,
     region TEXT NOT NULL,
     key_id TEXT NOT NULL,
     origin TEXT NOT NULL,
     owner TEXT NOT NULL,
     create_time INTEGER NOT NULL,
     bytes INTEGER NOT NULL,
     ciphertext_blob TEXT NOT NULL,
     context TEXT NOT NULL,
     name TEXT NOT NULL,
     description TEXT NOT NULL,
     state TEXT NOT NULL,
     deletion_date INTEGER NOT NULL,
     UNIQUE (account, region, name)
   ) STRICT;
   CREATE INDEX data_keys_by_deletion ON data_keys (deletion_date) WHERE deletion_date > 0;
   CREATE TABLE data_key_tags (
     data_key_id TEXT NOT NULL REFERENCES data_keys (data_key_id) ON DELETE CASCADE,
     tag_key TEXT NOT NULL,
     tag_value TEXT NOT NULL,
     PRIMARY KEY (data_key_id, tag_key)
   ) STRICT`,
  // White-box keys and the devices bound to them.
  `CREATE TABLE white_box_keys (
     position INTEGER PRIMARY KEY AUTOINCREMENT,
     key_id TEXT NOT NULL UNIQUE,
     account TEXT NOT NULL,
     region TEXT NOT NULL,
     alias TEXT NOT NULL,
     description TEXT NOT NULL,
     algorithm TEXT NOT NULL,
     secret BLOB NOT NULL,
     create_time INTEGER NOT NULL,
     state TEXT NOT NULL,
     UNIQUE (account, region, alias)
   ) STRICT;
   CREATE TABLE white_box_tags (
     key_id TEXT NOT NULL REFERENCES white_box_keys (key_id) ON DELETE CASCADE,
     tag_key TEXT NOT NULL,
     tag_value TEXT NOT NULL,
     PRIMARY KEY (key_id, tag_key)
   ) STRICT;
   CREATE TABLE devices (
     position INTEGER PRIMARY KEY AUTOINCREMENT,
     key_id TEXT NOT NULL REFERENCES white_box_keys (key_id) ON DELETE CASCADE,
     identity TEXT NOT NULL,
     description TEXT NOT NULL,
     UNIQUE (key_id, identity)
   ) STRICT`,
];

/** The version of the schema that this program writes. */
export const latestVersion = migrations.length;

export const versionOf = (database: Database): number => {
  const row = database.prepare('PRAGMA user_version').get([]);
  const version = typeof row === 'object' && row && 'user_version' in row ? row.user_version : undefined;
  if (typeof version !== 'number') throw new Error('The schema version cannot be read');
  return version;
};

/** The version must not be a later one. */
export const migrate = (database: Database) => {
  const version = versionOf(database);
  for (const [index, migration] of migrations.entries()) {
    if (index >= version) database.exec(`BEGIN; ${migration}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
};
