/** Stores keys with their tags and their bindings to resources of cloud products. */
import { KeyOrigins, KeyUsages, userOwner } from '../../contract/index.js';
import type { Database } from './libsql.js';
import type { Key } from '../model/key.js';
import type { Tag } from '../model/tags.js';
import type { Tenant } from '../model/tenant.js';
import { keyColumns, KeyRow, keyValues, mutableColumns, mutableValues } from './key-row.js';
import { CountRow, countQuery, placeholders, TagRow, tenantCondition, tenantValues } from './rows.js';

export interface KeyStore {
  insert(key: Key, tags?: readonly Tag[]): void;
  /** Updates the mutable columns of a stored key. */
  save(key: Key): void;
  find(tenant: Tenant, keyId: string): Key | undefined;
  hasAlias(tenant: Tenant, alias: string): boolean;
  /** Counts the keys created by users, except those scheduled for deletion. */
  countTowardsQuota(tenant: Tenant): number;
  countByOwner(tenant: Tenant, owner: string): number;
  /** In insertion order. */
  all(tenant: Tenant): Key[];
  tagsOf(keyId: string): Tag[];
  /** Records that a resource of a cloud product uses the key. Idempotent. */
  bind(keyId: string, productId: string, resourceId: string): void;
  /** Returns false if the key was not bound to the resource. */
  unbind(keyId: string, productId: string, resourceId: string): boolean;
  isBound(keyId: string): boolean;
  /** Whether a key of any tenant is due for deletion or rotation, or its imported material expires. */
  hasDueEvents(now: number): boolean;
  /** Also deletes everything that belongs to the keys. */
  deleteDue(now: number): void;
  dueForRotation(now: number): Key[];
  dueForExpiry(now: number): Key[];
  /** Keys of any tenant that should have material but have none. */
  withoutMaterial(): Key[];
}

const dueForDeletion = 'deletion_date > 0 AND deletion_date <= ?';
/** Only enabled keys are rotated. */
const dueForRotation = "next_rotate_time > 0 AND next_rotate_time <= ? AND state = 'Enabled'";
const dueForExpiry = 'valid_to > 0 AND valid_to <= ?';

/** Imported material may be missing. Rows of an unknown usage are skipped: the calls that read them report the error. */
const lacksMaterial = `origin = '${KeyOrigins.TENCENT_KMS}'
  AND usage IN (${Object.values(KeyUsages)
    .map((usage) => `'${usage}'`)
    .join(', ')})
  AND key_id NOT IN (SELECT key_id FROM materials)`;

const statements = (database: Database) => {
  const columns = keyColumns.join(', ');
  const settings = mutableColumns.map((column) => `${column} = ?`).join(', ');
  const ofTenant = countQuery(`keys WHERE ${tenantCondition}`);
  const binding = 'key_id = ? AND product_id = ? AND resource_id = ?';
  return {
    insert: database.prepare(`INSERT INTO keys (${columns}) VALUES (${placeholders(keyColumns)})`),
    save: database.prepare(`UPDATE keys SET ${settings} WHERE key_id = ?`),
    find: database.prepare(`SELECT ${columns} FROM keys WHERE ${tenantCondition} AND key_id = ?`),
    all: database.prepare(`SELECT ${columns} FROM keys WHERE ${tenantCondition} ORDER BY position`),
    alias: database.prepare(`${ofTenant} AND alias = ?`),
    kept: database.prepare(`${ofTenant} AND state <> 'PendingDelete' AND owner = ?`),
    owned: database.prepare(`${ofTenant} AND owner = ?`),
    insertTag: database.prepare('INSERT INTO tags (key_id, tag_key, tag_value) VALUES (?, ?, ?)'),
    tags: database.prepare('SELECT tag_key, tag_value FROM tags WHERE key_id = ?'),
    bind: database.prepare(
      'INSERT INTO bindings (key_id, product_id, resource_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    unbind: database.prepare(`DELETE FROM bindings WHERE ${binding}`),
    binding: database.prepare(countQuery(`bindings WHERE ${binding}`)),
    bindings: database.prepare(countQuery('bindings WHERE key_id = ?')),
    due: database.prepare(
      `SELECT ${[dueForDeletion, dueForRotation, dueForExpiry]
        .map((due) => `EXISTS (SELECT 1 FROM keys WHERE ${due})`)
        .join(' + ')} AS count`,
    ),
    deleteDue: database.prepare(`DELETE FROM keys WHERE ${dueForDeletion}`),
    dueForRotation: database.prepare(`SELECT ${columns} FROM keys WHERE ${dueForRotation}`),
    dueForExpiry: database.prepare(`SELECT ${columns} FROM keys WHERE ${dueForExpiry}`),
    withoutMaterial: database.prepare(`SELECT ${columns} FROM keys WHERE ${lacksMaterial}`),
  };
};

export const createKeyStore = (database: Database): KeyStore => {
  const sql = statements(database);
  return {
    insert: (key, tags = []) => {
      sql.insert.run(keyValues(key));
      for (const tag of tags) sql.insertTag.run([key.keyId, tag.key, tag.value]);
    },
    save: (key) => {
      sql.save.run([...mutableValues(key), key.keyId]);
    },
    find: (tenant, keyId) => KeyRow.optional().parse(sql.find.get([...tenantValues(tenant), keyId])),
    hasAlias: (tenant, alias) => CountRow.parse(sql.alias.get([...tenantValues(tenant), alias])) > 0,
    countTowardsQuota: (tenant) => CountRow.parse(sql.kept.get([...tenantValues(tenant), userOwner])),
    countByOwner: (tenant, owner) => CountRow.parse(sql.owned.get([...tenantValues(tenant), owner])),
    all: (tenant) => sql.all.all(tenantValues(tenant)).map((row) => KeyRow.parse(row)),
    tagsOf: (keyId) => sql.tags.all([keyId]).map((row) => TagRow.parse(row)),
    bind: (...binding) => {
      sql.bind.run(binding);
    },
    unbind: (...binding) => {
      const known = CountRow.parse(sql.binding.get(binding)) > 0;
      sql.unbind.run(binding);
      return known;
    },
    isBound: (keyId) => CountRow.parse(sql.bindings.get([keyId])) > 0,
    hasDueEvents: (now) => CountRow.parse(sql.due.get([now, now, now])) > 0,
    deleteDue: (now) => {
      sql.deleteDue.run([now]);
    },
    dueForRotation: (now) => sql.dueForRotation.all([now]).map((row) => KeyRow.parse(row)),
    dueForExpiry: (now) => sql.dueForExpiry.all([now]).map((row) => KeyRow.parse(row)),
    withoutMaterial: () => sql.withoutMaterial.all([]).map((row) => KeyRow.parse(row)),
  };
};
