/** The keys on disk, with their tags and their bindings to resources of the cloud. */
import { KeyOrigins, KeyUsages, userOwner } from '../../contract/index.js';
import type { Database } from './libsql.js';
import type { Key, Tag, Tenant } from '../model/key.js';
import { keyColumns, KeyRow, keyValues, mutableColumns, mutableValues } from './key-row.js';
import { tenantValues, CountRow, countQuery, tenantCondition, placeholders, TagRow } from './rows.js';

export interface KeyStore {
  insert(key: Key, tags?: readonly Tag[]): void;
  /** Writes what can change of a key that is stored. */
  save(key: Key): void;
  find(tenant: Tenant, keyId: string): Key | undefined;
  hasAlias(tenant: Tenant, alias: string): boolean;
  /** How many keys of a tenant count against its quota: those that its users made and that do not wait for deletion. */
  countTowardsQuota(tenant: Tenant): number;
  /** How many keys of a tenant have this owner. */
  countByOwner(tenant: Tenant, owner: string): number;
  /** All keys of a tenant, in the order in which they were stored. */
  all(tenant: Tenant): Key[];
  tagsOf(keyId: string): Tag[];
  /** Notes that a resource of a cloud product uses the key; a second time, it changes nothing. */
  bind(keyId: string, productId: string, resourceId: string): void;
  /** False where there was no such note. */
  unbind(keyId: string, productId: string, resourceId: string): boolean;
  isBound(keyId: string): boolean;
  /** Whether a key is due for deletion, for rotation, or to lose its material, in any tenant. */
  hasDueEvents(now: number): boolean;
  /** Deletes the keys that are due for it, and all that belongs to them. */
  deleteDue(now: number): void;
  dueForRotation(now: number): Key[];
  /** Those whose imported material expires. */
  dueForExpiry(now: number): Key[];
  /** Those that should have material and have none, in any tenant. */
  withoutMaterial(): Key[];
}

const forDeletion = 'deletion_date > 0 AND deletion_date <= ?';
/** A key that is not enabled waits until it is. */
const forRotation = "next_rotate_time > 0 AND next_rotate_time <= ? AND state = 'Enabled'";

const forExpiry = 'valid_to > 0 AND valid_to <= ?';

/** Imported material may be gone, or not there yet. A row that cannot be read is left for the call that meets it. */
const withoutMaterial = `origin = '${KeyOrigins.TENCENT_KMS}'
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
      `SELECT ${[forDeletion, forRotation, forExpiry]
        .map((due) => `EXISTS (SELECT 1 FROM keys WHERE ${due})`)
        .join(' + ')} AS count`,
    ),
    deleteDue: database.prepare(`DELETE FROM keys WHERE ${forDeletion}`),
    forRotation: database.prepare(`SELECT ${columns} FROM keys WHERE ${forRotation}`),
    forExpiry: database.prepare(`SELECT ${columns} FROM keys WHERE ${forExpiry}`),
    withoutMaterial: database.prepare(`SELECT ${columns} FROM keys WHERE ${withoutMaterial}`),
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
    dueForRotation: (now) => sql.forRotation.all([now]).map((row) => KeyRow.parse(row)),
    dueForExpiry: (now) => sql.forExpiry.all([now]).map((row) => KeyRow.parse(row)),
    withoutMaterial: () => sql.withoutMaterial.all([]).map((row) => KeyRow.parse(row)),
  };
};
